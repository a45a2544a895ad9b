import { SETTINGS, type Settings } from "../pipeline/settings/table.ts";
import { taskTimeouts, waveOptions } from "../pipeline/wave-options.ts";
import type { Plan } from "../plan/plan.ts";
import { schedule } from "../schedule/plan-waves.ts";
import type { Schedule } from "../schedule/wave.ts";
import { outcomes } from "../task/outcomes.ts";
import type { TaskResult } from "../task/result.ts";

/** The waves in which GitHub would carry out the tasks that are left, on its default runner and with its default limit of time. */
export function githubWaves(
  plan: Plan,
  earlier: readonly TaskResult[],
  options: Pick<Settings, "max_parallel" | "runner_hours_per_hour" | "checkpoint_hours">,
): Schedule {
  const { runs_on, timeout_minutes } = SETTINGS;
  const settings = { ...options, runs_on: runs_on.default, timeout_minutes: timeout_minutes.default };
  return schedule(plan, outcomes(earlier), waveOptions(settings, 1, taskTimeouts(plan, settings)));
}

/**
 * The number of each task's wave, by id: merges and results name the same wave wherever a plan is carried out. Tasks that fit into no wave
 * of one run come after the last.
 */
export function waveNumbers({ waves, left }: Schedule): Map<string, number> {
  const planned = waves.flatMap(({ number, legs }) =>
    legs.flatMap(({ tasks }) => tasks.map((id) => [id, number] as const)),
  );
  const after = (waves.at(-1)?.number ?? 0) + 1;
  return new Map([...planned, ...left.map((id) => [id, after] as const)]);
}
