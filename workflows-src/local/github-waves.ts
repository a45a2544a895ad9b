import { SETTINGS, type Settings } from "../pipeline/settings/table.ts";
import { taskTimeouts, waveOptions } from "../pipeline/wave-options.ts";
import type { Plan } from "../plan/plan.ts";
import { schedulePlan } from "../schedule/plan-waves.ts";
import type { Schedule } from "../schedule/wave.ts";
import type { TaskResult } from "../task/result.ts";
import { toTaskEnds } from "../task/task-ends.ts";

/** Schedules the remaining tasks as GitHub would run them, with the defaults of the workflow for the runner and the time limit. */
export function planGithubWaves(
  plan: Plan,
  earlier: readonly TaskResult[],
  options: Pick<Settings, "max_parallel" | "runner_hours_per_hour" | "checkpoint_hours">,
): Schedule {
  const { runs_on, timeout_minutes } = SETTINGS;
  const settings = { ...options, runs_on: runs_on.default, timeout_minutes: timeout_minutes.default };
  return schedulePlan(plan, toTaskEnds(earlier), waveOptions(settings, 1, taskTimeouts(plan, settings)));
}

/**
 * Returns the number of each task's wave, by task id, so that merges and results name the same wave on both hosts. Tasks that do not fit into
 * one run come after the last wave.
 */
export function mapTasksToWaves({ waves, left }: Schedule): Map<string, number> {
  const planned = waves.flatMap(({ number, legs }) =>
    legs.flatMap(({ tasks }) => tasks.map((id) => [id, number] as const)),
  );
  const after = (waves.at(-1)?.number ?? 0) + 1;
  return new Map([...planned, ...left.map((id) => [id, after] as const)]);
}
