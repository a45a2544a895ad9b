import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { blockedBy, type Outcome } from "../../workflows-src/schedule/blocked-by.ts";
import { jobsOf } from "../../workflows-src/schedule/jobs-of.ts";
import { MATRIX_LEGS, WAVES } from "../../workflows-src/schedule/limits.ts";
import { nextWave } from "../../workflows-src/schedule/next-wave.ts";
import { planOf } from "./plans.ts";

const options = {
  ...{ number: 1, waves_left: WAVES, runs_on: "ubuntu-latest", minutesOf: () => 60 },
  ...{ runner_hours_per_hour: 1, overhead_seconds: 45 },
};
const diamond = planOf("A 1", "B 3: A", "C 2: A", "D 1: B C");
const tasksOf = (plan: Plan, outcomes: readonly Outcome[], waves_left = WAVES) =>
  nextWave(plan, outcomes, { ...options, waves_left })?.jobs.map((job) => job.tasks);

describe("a wave", () => {
  test("holds every task whose dependencies are done, longest remaining path first", () => {
    expect(tasksOf(diamond, [])).toEqual([["A"]]);
    expect(tasksOf(diamond, [{ task_id: "A", done: true }])).toEqual([["B"], ["C"]]);
  });

  test("leaves out what waits for a failed task, and goes on with the rest", () => {
    const ended = [
      { task_id: "A", done: true },
      { task_id: "B", done: false },
    ];
    expect(tasksOf(diamond, ended)).toEqual([["C"]]);
    expect(tasksOf(diamond, [...ended, { task_id: "C", done: true }])).toBeUndefined();
    expect([...blockedBy(diamond, ended)]).toEqual([["D", "B"]]);
  });

  test("that is the last fuses each connected rest into one job, in order", () => {
    const plan = planOf("A", "B: A", "X", "Y: X", "Z: Y B", "L");
    expect(tasksOf(plan, [], 1)).toEqual(
      [["X", "Y", "A", "B", "Z"].sort(), ["L"]].map((ids) => expect.arrayContaining(ids)),
    );
    expect(tasksOf(planOf("A", "B: A", "X", "Y: X"), [], 1)).toEqual([
      ["A", "B"],
      ["X", "Y"],
    ]);
  });

  test("never mixes runner kinds in a job", () => {
    const [first, second, ...rest] = planOf("A", "B: A", "C: B").tasks;
    if (first === undefined || second === undefined) throw new Error("two tasks");
    const plan = { version: 1, tasks: [first, { ...second, runs_on: "windows-latest" }, ...rest] } as const;
    expect(tasksOf(plan, [], 1)).toEqual([["A"]]);
  });

  test("has at most as many jobs as a matrix has legs", () => {
    const plan = planOf(...Array.from({ length: 300 }, (_, index) => `T${index} ${index + 1}`));
    const wave = nextWave(plan, [], options);
    expect(wave?.jobs).toHaveLength(MATRIX_LEGS);
    expect(wave?.jobs[0]?.id).toBe("T299");
  });

  test("names its jobs so that a person recognises them, within GitHub's 100 characters", () => {
    const [task] = planOf("A").tasks;
    if (task === undefined) throw new Error("a task");
    const titleOf = (name: string) => nextWave({ version: 1, tasks: [{ ...task, name }] }, [], options)?.jobs[0]?.title;
    expect(titleOf("Core\nAPI")).toBe("A · Core API");
    expect(titleOf("A")).toBe("A");
    expect(titleOf("x".repeat(200))).toHaveLength(100);
  });
});

/** Random plans whose tasks depend on earlier ones. */
const plans = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(30), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((tasks) =>
    planOf(
      ...tasks.map(
        ([hours, on], index) =>
          `T${index} ${hours}: ${[...new Set(on.filter((other) => other < index))].map((other) => `T${other}`).join(" ")}`,
      ),
    ),
  );

test("wave after wave, every task runs once, after its dependencies; with failures, exactly their dependents do not", () => {
  fc.assert(
    fc.property(plans, fc.array(fc.nat(30), { maxLength: 4 }), (plan, failing) => {
      const failures = new Set(failing.map((index) => `T${index}`));
      const ended = new Map<string, boolean>();
      const outcomes = () => [...ended].map(([task_id, done]) => ({ task_id, done }));
      for (let number = 1; number <= WAVES; number += 1) {
        const wave = nextWave(plan, outcomes(), { ...options, number, waves_left: WAVES - number + 1 });
        if (wave === undefined) break;
        for (const job of wave.jobs) {
          for (const id of job.tasks) {
            const task = plan.tasks.find((candidate) => candidate.id === id);
            if (!task?.depends_on.every((dependency) => ended.get(dependency) === true)) {
              expect(job.tasks.length, "only a fused job meets a task whose dependency failed in it").toBeGreaterThan(
                1,
              );
              continue;
            }
            expect(ended.has(id)).toBe(false);
            ended.set(id, !failures.has(id));
          }
        }
      }
      const left = plan.tasks.filter((task) => !ended.has(task.id)).map((task) => task.id);
      expect(left.sort()).toEqual([...blockedBy(plan, outcomes()).keys()].sort());
    }),
    { numRuns: 500 },
  );
});
