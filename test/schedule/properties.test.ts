import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { blockedBy } from "../../workflows-src/schedule/blocked-by.ts";
import { jobsOf } from "../../workflows-src/schedule/jobs-of.ts";
import { nextWave, type ScheduleOptions, schedule } from "../../workflows-src/schedule/next-wave.ts";
import { openTasks } from "../../workflows-src/schedule/open-tasks.ts";
import { levelHours, levelsOf } from "./levels.ts";
import { type PlanShape, randomPlans, touchTheSame } from "./random-plans.ts";
import { executedHours, overfull, violations } from "./violations.ts";

const optionsOf = (more: Partial<ScheduleOptions>): ScheduleOptions => ({
  ...{ number: 1, waves_left: 8, runs_on: "ubuntu-latest", minutesOf: () => 60 },
  ...{ runner_hours_per_hour: 1, overhead_seconds: 0, ...more },
});

/** Costs and limits of all kinds. */
const randomOptions = fc
  .record({
    max_parallel: fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 12 })),
    overhead_seconds: fc.constantFrom(0, 45),
    minutes: fc.constantFrom(5, 60, 150, 400),
  })
  .map(({ minutes, ...more }) => optionsOf({ ...more, minutesOf: () => minutes }));

const KINDS: readonly (string | undefined)[] = [undefined, undefined, undefined, "windows-latest"];

describe.each<[string, PlanShape, number]>([
  ["small plans", { most: 12 }, 600],
  ["small plans with kinds of runners and files", { most: 12, kinds: KINDS, stating: 30 }, 600],
  ["plans", { most: 60 }, 120],
  ["plans with kinds of runners and files", { most: 60, kinds: KINDS, stating: 10 }, 120],
  ["large plans", { least: 100, most: 300 }, 20],
  ["large plans with kinds of runners and files", { least: 100, most: 300, kinds: KINDS, stating: 5 }, 20],
])("%s", (_, shape, numRuns) => {
  const several = (shape.kinds?.length ?? 1) > 1;

  test("every task exactly once, after what it depends on, within the limits, in the time that is stated", () => {
    fc.assert(
      fc.property(randomPlans(shape), randomOptions, (plan, options) => {
        const { waves, left, makespan } = schedule(plan, [], options);
        expect([...violations(plan, waves, options, touchTheSame)]).toEqual([]);
        const placed = waves.flatMap(jobsOf).flatMap(({ tasks }) => tasks);
        expect([...placed, ...left].sort()).toEqual(plan.tasks.map(({ id }) => id).sort());
        const levels = levelsOf(openTasks(plan, () => true, options));
        // Where the kind of runner changes along a path, no job can hold it.
        if (!several || levels.length <= 48) expect(left).toEqual([]);
        if (levels.length <= 48) expect([...overfull(plan, waves, options)]).toEqual([]);
        expect(makespan).toBeCloseTo(executedHours(plan, waves, options), 6);
      }),
      { numRuns },
    );
  });

  test("never longer than one matrix per level of dependencies, on unlimited runners", () => {
    fc.assert(
      fc.property(randomPlans(shape), (plan) => {
        const open = openTasks(plan, () => true, optionsOf({}));
        fc.pre(levelsOf(open).length <= 48);
        expect(schedule(plan, [], optionsOf({})).makespan).toBeLessThanOrEqual(levelHours(open) * (1 + 1e-9));
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });

  test("the same tasks in another order give the same tree", () => {
    const shuffled = randomPlans(shape).chain((plan) =>
      fc.record({
        plan: fc.constant(plan),
        other: fc
          .shuffledSubarray([...plan.tasks], { minLength: plan.tasks.length })
          .map((tasks): Plan => ({ version: 1, tasks })),
      }),
    );
    fc.assert(
      fc.property(shuffled, randomOptions, ({ plan, other }, options) => {
        const { left, ...tree } = schedule(plan, [], options);
        const { left: otherLeft, ...otherTree } = schedule(other, [], options);
        expect(otherTree).toEqual(tree);
        expect([...otherLeft].sort()).toEqual([...left].sort());
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  test("whatever fails, exactly what depends on it is left out, and everything else runs", () => {
    const failing = randomPlans(shape).chain((plan) =>
      fc.record({ plan: fc.constant(plan), failing: fc.subarray(plan.tasks.map(({ id }) => id)).map(fewOf) }),
    );
    fc.assert(
      fc.property(failing, randomOptions, ({ plan, failing }, options) => {
        const replayed = replay(plan, failing, options);
        const blocked = blockedOf(plan, failing);
        const complete = schedule(plan, [], options).left.length === 0;
        for (const id of replayed) expect(blocked.has(id), id).toBe(false);
        if (complete && !several) expect(replayed.size).toBe(plan.tasks.length - blocked.size);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});

/** Up to five of them. */
const fewOf = (ids: readonly string[]): ReadonlySet<string> =>
  new Set(ids.filter((_, index) => index % Math.ceil(ids.length / 5) === 0));

/** What depends on one that fails, directly or not; by itself, without the project's own function. */
function blockedOf(plan: Plan, failing: ReadonlySet<string>): Set<string> {
  const blocked = new Set<string>();
  for (let before = -1; before < blocked.size; ) {
    before = blocked.size;
    for (const { id, depends_on } of plan.tasks)
      if (depends_on.some((other) => failing.has(other) || blocked.has(other))) blocked.add(id);
  }
  return blocked;
}

/** Wave after wave, each planned from what came of those before: what ran. Jobs leave out tasks whose dependency was not done. */
function replay(plan: Plan, failing: ReadonlySet<string>, options: ScheduleOptions): Set<string> {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const done = new Map<string, boolean>();
  const ran = new Set<string>();
  for (let used = 0; used < options.waves_left; used++) {
    const outcomes = [...done].map(([task_id, done]) => ({ task_id, done }));
    const rest = { ...options, number: options.number + used, waves_left: options.waves_left - used };
    const wave = nextWave(plan, outcomes, rest);
    if (wave === undefined) break;
    for (const id of blockedBy(plan, outcomes).keys())
      expect(jobsOf(wave).flatMap(({ tasks }) => tasks)).not.toContain(id);
    expect([...violations(plan, [wave], rest, touchTheSame)]).toEqual([]);
    for (const id of jobsOf(wave).flatMap(({ tasks }) => tasks)) {
      expect(done.has(id), `${id} runs again`).toBe(false);
      const may = byId.get(id)?.depends_on.every((other) => done.get(other) === true) === true;
      if (may) ran.add(id);
      done.set(id, may && !failing.has(id));
    }
  }
  return ran;
}
