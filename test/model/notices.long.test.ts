import "./mocks.ts";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { violations } from "./check.ts";
import { MUTATIONS } from "./mutations.ts";
import type { Scenario } from "./scenario.ts";
import { type Shape, scenarios } from "./scenarios.ts";
import { tell } from "./tell.ts";
import { workflows } from "./workflows.ts";
import type { Attempt, World } from "./world.ts";

/** The same stories each time, of all kinds. */
const sample = (shape: Shape, numRuns: number): Scenario[] => fc.sample(scenarios(shape), { seed: 1, numRuns });
const stories = [
  ...sample({ size: 20, interrupted: true }, 150),
  ...sample({ size: 20, interrupted: true, trouble: true }, 60),
  ...sample({ size: 25, trouble: true }, 60),
  ...sample({ size: 25, inOrder: true }, 40),
];

const real = workflows();

describe("among the stories there are", () => {
  const worlds: World[] = [];
  beforeAll(async () => {
    for (const story of stories) worlds.push(await tell(real, story));
  });
  const some = (is: (attempt: Attempt, world: World) => boolean) => (world: World) =>
    world.attempts.some((attempt) => is(attempt, world));
  const gaveUp = (text: string) => some(({ waits }) => waits.some(({ reason }) => reason?.includes(text)));

  test.each<[string, (world: World) => boolean]>([
    ["ten waves", some(({ integrated }) => integrated.some((number) => number >= 10))],
    ["three legs that work at the same time", some(({ ran }) => ran.some(({ from }) => atOnce(ran, from) >= 3))],
    ["legs that wait for an hour", some(({ waits }) => waits.some(({ from, to }) => to - from > 60 && to < 1e6))],
    ["waves in which nothing works any more", gaveUp("no leg of the wave works")],
    ["waits that expire", gaveUp("limit of")],
    ["predecessors that end without a result", gaveUp("ended without a result")],
    ["predecessors that did not start", some(({ run }) => run.started.some(({ hasResult }) => hasResult === false))],
    ["a branch that lacks a commit", ({ scenario, attempts }) => scenario.behind && attempts.length > 0],
    [
      "runners that disappear, and waves after that",
      some(({ lost, integrated }) => lost.size > 0 && integrated.length > 2),
    ],
    ["two kinds of runner", ({ plan }) => new Set(plan.tasks.map(({ runs_on }) => runs_on)).size > 1],
    [
      "conflicts after which a task runs again",
      some(({ ran }) => ran.some(({ id }) => ran.filter((run) => run.id === id).length > 1)),
    ],
    ["cancelled tasks", some(({ ran, run }) => run.cancelled.isStopped && ran.some(({ to }) => to === undefined))],
    [
      "integrations after cancelling",
      some(({ run }) =>
        run.started.some((job) => job.afterCancel && job.path.endsWith("/integrate") && job.shown === "success"),
      ),
    ],
    ["runs that are forced to end", some(({ run }) => run.killed.isStopped)],
    ["runs that take over finished work", some(({ planned }) => planned.some(({ earlier_run }) => earlier_run !== ""))],
    ["second attempts", some(({ attempt }) => attempt > 1)],
    ["stages 3 that fail", ({ scenario }) => scenario.stage3 === "fails"],
    ["runs in which all is well", some(({ end }) => end?.result === "success")],
  ])("%s", (_, is) => {
    expect(worlds.filter(is).length).toBeGreaterThan(0);
  });
});

const atOnce = (ran: Attempt["ran"], minute: number): number =>
  ran.filter(({ from, to = from }) => from <= minute && minute < to).length;

describe("the model notices that", () => {
  test.each(MUTATIONS.map(({ mistake, noticed, make }) => [mistake, noticed, make] as const))(
    "%s: “… %s …”",
    async (_, noticed, make) => {
      const mutant = workflows();
      make(mutant);
      const shows = async () => {
        for (const story of stories) {
          const found = violations(await tell(mutant, story));
          if (process.env.SHOW && found.length) console.info(found.slice(0, 5));
          if (found.some((violation) => violation.includes(noticed))) return true;
        }
        return false;
      };
      expect(await shows(), "a story that shows it").toBe(true);
    },
  );
});
