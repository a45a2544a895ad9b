/** The schedule: how close its tree comes to exact dependencies, what other trees would give, and how long it takes to find. Prints Markdown tables. */
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { hoursOf, improve } from "../../workflows-src/schedule/improve.ts";
import { nextWave, type ScheduleOptions, schedule } from "../../workflows-src/schedule/next-wave.ts";
import { type OpenTasks, openTasks } from "../../workflows-src/schedule/open-tasks.ts";
import { type SeriesLevel, seriesCuts, wavesOfLanes } from "../../workflows-src/schedule/series-cuts.ts";
import { criticalPath, NEVER, type Shape } from "../../workflows-src/schedule/shape.ts";
import { networkOf } from "../../workflows-src/simulation/network.ts";
import { compareStrategies } from "../../workflows-src/simulation/strategies.ts";
import { realGraphs } from "../schedule/real-graphs.ts";
import { plainGraph, randomGraph } from "./random-graphs.ts";

const OPTIONS: ScheduleOptions = {
  ...{ number: 1, waves_left: 8, runs_on: "ubuntu-latest", minutesOf: () => 60 },
  ...{ runner_hours_per_hour: 1, overhead_seconds: 0 },
};

type Measure = (plan: Plan, max_parallel: number | undefined, list: number) => number;

const allOf = (plan: Plan): OpenTasks => openTasks(plan, () => true, OPTIONS);
const shapeOf = (open: OpenTasks, waves: number, lane_waves: number): Shape => ({
  ...{ waves, lane_waves, job: { tasks: 4, minutes: NEVER }, start_up: 0, integration: 0 },
  ...{ fusing: 0.001 * criticalPath(open), max_parallel: NEVER, one_lane: false },
});

/** Cuts and improvement alone, on unlimited runners, in so many waves of lanes of so many waves. */
const width =
  (waves: number, lane_waves: number): Measure =>
  (plan) => {
    const open = allOf(plan);
    const shape = shapeOf(open, waves, lane_waves);
    const cuts = seriesCuts(open, shape, wavesOfLanes(shape));
    return cuts === undefined ? NEVER : hoursOf(open, shape, improve(open, shape, cuts.slots).slots);
  };

/** The cuts alone, at these levels. */
const cutsAlone =
  (levelsOf: (shape: Shape) => readonly SeriesLevel[]): Measure =>
  (plan) => {
    const open = allOf(plan);
    const shape = shapeOf(open, 8, 6);
    return seriesCuts(open, shape, levelsOf(shape))?.hours ?? NEVER;
  };
const third = (shape: Shape): SeriesLevel[] => {
  const levels = wavesOfLanes(shape);
  return [...levels, { ...(levels[1] as SeriesLevel), places: 16 }];
};

const WAYS: readonly (readonly [string, Measure])[] = [
  ["one matrix per level", (plan, limit) => strategies(plan, limit).levels],
  ["schedule, 8 × 6", (plan, max_parallel) => schedule(plan, [], { ...OPTIONS, max_parallel }).makespan],
  ["4 × 4", width(4, 4)],
  ["8 × 6", width(8, 6)],
  ["12 × 6", width(12, 6)],
  ["16 × 8", width(16, 8)],
  ["cuts alone, 8 × 6", cutsAlone(wavesOfLanes)],
  ["cuts alone, 8 × 6 × 6", cutsAlone(third)],
];

const strategies = (plan: Plan, max_parallel: number | undefined) =>
  compareStrategies(networkOf(plan), { overhead_seconds: 0, max_parallel });

function quality(): void {
  const sets = [
    ["PSPLIB j30", realGraphs("psplib-j30").map(({ plan }) => plan)],
    ["WfCommons", realGraphs("wfcommons").map(({ plan }) => plan)],
    ...[60, 120, 200].map((size) => [
      `random, ${size} tasks`,
      [1, 2, 3, 4, 5, 6].map((seed) => randomGraph(size, seed)),
    ]),
  ] as [string, Plan[]][];
  const used = sets.filter(([, plans]) => plans.length > 0);
  for (const limit of [undefined, 4]) {
    const runners = limit === undefined ? "unlimited runners" : `${limit} runners`;
    console.log(`\nMakespan / exact dependencies by list scheduling, ${runners}, no overhead: mean (worst)\n`);
    console.log(`| | ${used.map(([name, plans]) => `${name} (${plans.length})`).join(" | ")} |`);
    console.log(`| --- | ${used.map(() => "---:").join(" | ")} |`);
    for (const [name, measure] of limit === undefined ? WAYS : WAYS.slice(0, 2)) {
      const cells = used.map(([, plans]) => {
        const ratios = plans.map((plan) => {
          const { list } = strategies(plan, limit);
          return measure(plan, limit, list) / list;
        });
        const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
        return `${mean.toFixed(3)} (${Math.max(...ratios).toFixed(2)})`;
      });
      console.log(`| ${name} | ${cells.join(" | ")} |`);
    }
  }
}

/** Processor seconds of this process: what else the machine does counts for little. */
function seconds(run: () => unknown): string {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return ((user + system) / 1e6).toFixed(2);
}

function growth(): void {
  console.log("\nProcessor seconds for the next wave, 45 s overhead\n");
  console.log("| tasks | random | chain | independent | random, 4 runners |\n| ---: | ---: | ---: | ---: | ---: |");
  const options = { ...OPTIONS, overhead_seconds: 45 };
  for (const size of [50, 100, 200, 500, 1000, 2000, 5000]) {
    const random = randomGraph(size, 1);
    const plans = [random, plainGraph(size, "chain"), plainGraph(size, "independent")];
    const times = plans.map((plan) => seconds(() => nextWave(plan, [], options)));
    const limited = seconds(() => nextWave(random, [], { ...options, max_parallel: 4 }));
    console.log(`| ${[size, ...times, limited].join(" | ")} |`);
  }
}

growth();
quality();
