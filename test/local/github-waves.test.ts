import { expect, test } from "vitest";
import { mapTasksToWaves, planGithubWaves } from "../../workflows-src/local/github-waves.ts";
import { CHECKPOINT_HOURS, OVERHEAD_SECONDS, WAVES } from "../../workflows-src/schedule/limits.ts";
import { schedulePlan } from "../../workflows-src/schedule/plan-waves.ts";
import { leg, plan, task } from "../integrate/wave.ts";

const options = { max_parallel: 4, runner_hours_per_hour: 1, checkpoint_hours: CHECKPOINT_HOURS };

test("the waves are those of the schedule, without the tasks that are done", () => {
  const made = plan(task("a"), task("b", { depends_on: ["a"] }), task("c", { depends_on: ["b"] }), task("d"));
  const limits = { number: 1, waves_left: WAVES, runs_on: "ubuntu-latest", overhead_seconds: OVERHEAD_SECONDS };
  const outcomes = [{ task_id: "a", done: true }];
  const done = { task_id: "a", task_name: "a", verdict: "succeeded", reason: "", seconds: 0, wave: 1 } as const;
  expect(planGithubWaves(made, [done], options)).toEqual(
    schedulePlan(made, outcomes, { ...limits, ...options, minutesOf: () => 60 }),
  );
});

test("every task has the number of its wave; what fits into none comes after the last", () => {
  const wave = (number: number, ...legs: string[][]) => ({
    ...{ number, runners: 2, hours: 1, idle_hours: 0 },
    legs: legs.map((tasks) => ({ ...leg(...tasks), assigned: 0, start: 0, hours: 1 })),
  });
  const waves = [wave(1, ["a", "b"], ["c"]), wave(2, ["d"])];
  const numbers = mapTasksToWaves({ waves, left: ["e"], runners: 2, makespan: 2, idle_hours: 0 });
  expect(Object.fromEntries(numbers)).toEqual({ a: 1, b: 1, c: 1, d: 2, e: 3 });
});
