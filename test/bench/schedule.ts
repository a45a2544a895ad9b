/**
 * The schedule beside list scheduling, on real and generated task graphs: as planned, with times as they may really be, how long runners
 * wait, and how long planning takes. Prints Markdown tables.
 */
import type { Plan } from "../../workflows-src/plan/plan.ts";
import type { Schedule } from "../../workflows-src/schedule/wave.ts";
import { buildNetwork } from "../../workflows-src/simulation/network.ts";
import { compareStrategies } from "../../workflows-src/simulation/strategies.ts";
import { scheduleOf } from "../schedule/plans.ts";
import { realGraphs } from "../schedule/real-graphs.ts";
import { chains, fan, forkJoins, layered, psplibLike, randomNumbers, tree, wfcommonsLike } from "./graphs.ts";
import { countProcessorSeconds } from "./process-time.ts";
import { plainGraph, randomGraph } from "./random-graphs.ts";

const SEEDS = Array.from({ length: 8 }, (_, index) => index + 1);
const RUNNERS = [4, 8, 20];
/** Draws of real times for each plan. */
const DRAWS = 5;

const SETS: readonly (readonly [name: string, plans: readonly Plan[]])[] = [
  ["PSPLIB j30", realGraphs("psplib-j30").map(({ plan }) => plan)] as const,
  ["WfCommons", realGraphs("wfcommons").map(({ plan }) => plan)] as const,
  ...[60, 90, 120].map((size) => [`like PSPLIB j${size}`, SEEDS.map((seed) => psplibLike(size, seed))] as const),
  ["like WfCommons", SEEDS.map((seed) => wfcommonsLike(20 + 25 * seed, seed))] as const,
  ...[60, 200].map((size) => [`random, ${size}`, SEEDS.map((seed) => randomGraph(size, seed))] as const),
  ["layered", SEEDS.map((seed) => layered(20 + 20 * seed, seed))] as const,
  ["chains", SEEDS.map((seed) => chains(20 + 15 * seed, seed))] as const,
  ["fork and join", SEEDS.map((seed) => forkJoins(20 + 20 * seed, seed))] as const,
  ["fans", SEEDS.map((seed) => fan(20 + 25 * seed, seed))] as const,
  ["trees", SEEDS.map((seed) => tree(20 + 20 * seed, seed))] as const,
].filter(([, plans]) => plans.length > 0);

const listHours = (plan: Plan, max_parallel: number): number =>
  compareStrategies(buildNetwork(plan), { overhead_seconds: 0, max_parallel }).list;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The hours that the waves of a schedule take where its tasks really take these. */
function replayHours({ waves }: Schedule, hours: ReadonlyMap<string, number>): number {
  return waves.reduce((sum, { runners, legs }) => {
    const free = Array.from({ length: runners }, () => 0);
    const end = new Map<string, number>();
    for (const { id, tasks, after } of legs) {
      const runner = free.indexOf(Math.min(...free));
      const start = Math.max(free[runner] ?? 0, ...after.map((other) => end.get(other) ?? 0));
      const finish = start + tasks.reduce((total, task) => total + (hours.get(task) ?? 0), 0);
      free[runner] = finish;
      end.set(id, finish);
    }
    return sum + Math.max(...end.values());
  }, 0);
}

/** The mean ratio to list scheduling that knows the real times, drawn between 0.5 and 2.5 of the estimates. */
function realRatio(plan: Plan, planned: Schedule, max_parallel: number, seed: number): number {
  const ratios = Array.from({ length: DRAWS }, (_, draw) => {
    const random = randomNumbers(1000 * seed + draw);
    const tasks = plan.tasks.map((task) => {
      const hours = task.duration.most_likely * (0.5 + 2 * random());
      return { ...task, duration: { optimistic: hours, most_likely: hours, pessimistic: hours } };
    });
    const hours = new Map(tasks.map(({ id, duration }) => [id, duration.most_likely]));
    return replayHours(planned, hours) / listHours({ ...plan, tasks }, max_parallel);
  });
  return mean(ratios);
}

function quality(): void {
  const head = [
    "",
    ...RUNNERS.flatMap((count) => [`${count} runners, as planned`, "real times"]),
    "waits at 4",
    "waves",
  ];
  console.log("\nMakespan / list scheduling: mean (worst). Real times are drawn; list scheduling knows them.\n");
  console.log(`| ${head.join(" | ")} |\n| ${head.map((_, index) => (index === 0 ? "---" : "---:")).join(" | ")} |`);
  for (const [name, plans] of SETS) {
    const cells = RUNNERS.flatMap((max_parallel) => {
      const schedules = plans.map((plan) => scheduleOf(plan, { max_parallel }));
      const ratios = schedules.map(({ makespan }, i) => makespan / listHours(plans[i] as Plan, max_parallel));
      const real = schedules.map((planned, i) => realRatio(plans[i] as Plan, planned, max_parallel, i));
      return [`${mean(ratios).toFixed(3)} (${Math.max(...ratios).toFixed(3)})`, mean(real).toFixed(3)];
    });
    const four = plans.map((plan) => scheduleOf(plan, { max_parallel: 4 }));
    const work = (plan: Plan) => plan.tasks.reduce((sum, { duration }) => sum + duration.most_likely, 0);
    const idle = mean(four.map(({ idle_hours }, i) => idle_hours / work(plans[i] as Plan)));
    const waves = mean(four.map((planned) => planned.waves.length));
    console.log(
      `| ${[`${name} (${plans.length})`, ...cells, `${(100 * idle).toFixed(1)} %`, waves.toFixed(1)].join(" | ")} |`,
    );
  }
}

const seconds = (run: () => unknown): string => countProcessorSeconds(run).toFixed(2);

function growth(): void {
  console.log("\nProcessor seconds for all waves, 45 s overhead\n");
  console.log("| tasks | random | random, 4 runners | layered | chain | independent |");
  console.log("| ---: | ---: | ---: | ---: | ---: | ---: |");
  const options = { overhead_seconds: 45 };
  for (const size of [50, 200, 500, 1000, 2000, 5000]) {
    const plans = [layered(size, 1), plainGraph(size, "chain"), plainGraph(size, "independent")];
    const random = randomGraph(size, 1);
    const limited = seconds(() => scheduleOf(random, { ...options, max_parallel: 4 }));
    const times = plans.map((plan) => seconds(() => scheduleOf(plan, options)));
    console.log(`| ${[size, seconds(() => scheduleOf(random, options)), limited, ...times].join(" | ")} |`);
  }
}

growth();
quality();
