import { expect, test } from "vitest";
import { readSettings } from "../../workflows-src/pipeline/settings/parse.ts";
import { taskTimeout, waveOptions } from "../../workflows-src/pipeline/wave-options.ts";
import type { Task } from "../../workflows-src/plan/plan.ts";
import { WAVES } from "../../workflows-src/schedule/limits.ts";
import { settings } from "../inline/run-script.ts";
import { task } from "../task/job.ts";

test.each([
  ["from a call", 3, 0.25, 90, 2],
  ["from the form, where numbers are text", "3", "0.25", "90", "2"],
])(
  "the schedule keeps to the inputs %s",
  (_, max_parallel, runner_hours_per_hour, timeout_minutes, checkpoint_hours) => {
    const inputs = {
      ...settings,
      max_parallel,
      runner_hours_per_hour,
      timeout_minutes,
      checkpoint_hours,
      runs_on: '["self-hosted", "linux"]',
    };
    const { minutesOf, ...options } = waveOptions(readSettings(JSON.stringify(inputs)), 2, new Map([["A", 30]]));
    expect(options).toMatchObject({
      ...{ number: 2, waves_left: WAVES - 1, max_parallel: 3, runner_hours_per_hour: 0.25, checkpoint_hours: 2 },
      runs_on: ["self-hosted", "linux"],
    });
    const minutes = ["A", "B"].map((id) => minutesOf({ id } as Parameters<typeof minutesOf>[0]));
    expect(minutes, "those of its estimate, or the input's").toEqual([30, 90]);
  },
);

test("a task has the time that it states, at most that of the run, whatever its estimate", () => {
  const settings = { timeout_minutes: 60, runner_hours_per_hour: 1 };
  const minutes = (fields: Partial<Task>) => taskTimeout(task("A", fields), settings);
  expect(minutes({ timeout_minutes: 5 })).toBe(5);
  expect(minutes({ timeout_minutes: 59 })).toBe(59);
  expect(minutes({ timeout_minutes: 61 })).toBe(60);
  expect(minutes({})).toBe(60);
});
