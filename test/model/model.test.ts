import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { LANE_WAVES, WAVES } from "../../workflows-src/schedule/limits.ts";
import { planOf } from "../schedule/plans.ts";
import { type Told, tell, violations } from "./check.ts";
import { MUTATIONS } from "./mutations.ts";
import { idOf, QUIET, type Shape, scenarios } from "./scenarios.ts";
import { workflows } from "./workflows.ts";

const real = workflows();

describe("the pipeline runs what the reference runs, in an order that respects it", () => {
  test.each<[string, Shape, number]>([
    ["as the project schedules it", { size: 30, lanes: false, cancelled: false }, 80],
    ["in any valid waves and lanes", { size: 40, lanes: true, cancelled: false }, 300],
    ["cancelled at any time", { size: 20, lanes: false, cancelled: true }, 80],
    ["cancelled at any time, with lanes", { size: 20, lanes: true, cancelled: true }, 300],
    ["large", { size: 150, lanes: false, cancelled: false }, 3],
    ["large, with lanes", { size: 200, lanes: true, cancelled: false }, 5],
  ])("%s", async (_, shape, numRuns) => {
    await fc.assert(
      fc.asyncProperty(scenarios(shape), async (scenario) => {
        expect(violations(await tell(real, scenario))).toEqual([]);
      }),
      { numRuns },
    );
  });

  test.each([
    ["one task", ["A"]],
    ["more tasks side by side than a matrix has legs", Array.from({ length: 300 }, (_, index) => idOf(index))],
    [
      "a chain longer than there are waves",
      Array.from({ length: 40 }, (_, at) => `${idOf(at)}: ${at && idOf(at - 1)}`),
    ],
  ])("%s", async (_, lines) => {
    const plan = planOf(...lines.map((line) => line.replace(": 0", "")));
    const told = await tell(real, { ...QUIET, plan });
    expect(violations(told)).toEqual([]);
    expect(told.world.ran).toHaveLength(lines.length);
    expect(told.end.result).toBe("success");
  });
});

const sample = (shape: Shape, numRuns: number) => fc.sample(scenarios(shape), { seed: 1, numRuns });

/** The same stories each time, of all kinds. */
const stories = [
  ...sample({ size: 30, lanes: false, cancelled: false }, 80),
  ...sample({ size: 30, lanes: true, cancelled: true }, 80),
  ...sample({ size: 30, lanes: true, cancelled: false }, 300),
];

describe("among the stories there are", () => {
  const told: Told[] = [];
  beforeAll(async () => {
    for (const story of stories) told.push(await tell(real, story));
  }, 60_000);
  const started = ({ run }: Told, path: RegExp): boolean => run.started.some((job) => path.test(job.path));

  test.each<[string, (told: Told) => boolean]>([
    [`${WAVES} waves`, ({ world }) => world.waves.includes(WAVES)],
    [`lanes of ${LANE_WAVES} waves`, (told) => started(told, new RegExp(`/lanes.*/wave-${LANE_WAVES}\\[0\\]/`))],
    ["three jobs in a lane's wave", (told) => started(told, /\/lanes.*\/wave-2\[2\]/)],
    ["waves of lanes alone", (told) => started(told, /\/lanes/) && !started(told, /wave-\d\/jobs/)],
    ["a branch that lacks a commit", ({ world }) => world.scenario.behind && world.waves.length > 1],
    ["jobs that came to nothing, and waves after them", ({ world }) => world.lost.size > 0 && world.waves.length > 3],
    ["two kinds of runner", ({ world }) => new Set(world.plan.tasks.map(({ runs_on }) => runs_on)).size > 1],
    ["cancelled tasks", ({ world }) => world.ran.some(({ to }) => to === undefined)],
    ["cancelled integrations", ({ run }) => run.cancelled.aborted && !!run.started.at(-1)?.path.endsWith("/integrate")],
    ["stages 3 that fail", ({ world }) => world.scenario.stage3 === "fails"],
    ["runs in which all is well", ({ end }) => end.result === "success"],
  ])("%s", (_, is) => {
    expect(told.filter(is).length).toBeGreaterThan(0);
  });
});

describe("the model notices that", () => {
  test.each(MUTATIONS.map(({ mistake, noticed, make }) => [mistake, noticed, make] as const))(
    "%s: “… %s …”",
    async (_, noticed, make) => {
      const mutant = workflows();
      make(mutant);
      const shows = async () => {
        for (const story of stories) {
          const found = violations(await tell(mutant, story));
          if (found.some((violation) => violation.includes(noticed))) return true;
        }
        return false;
      };
      expect(await shows(), "a story that shows it").toBe(true);
    },
  );
});
