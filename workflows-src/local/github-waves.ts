import type { Plan } from "../plan/plan.ts";
import { OVERHEAD_SECONDS, WAVES } from "../schedule/limits.ts";
import { schedule } from "../schedule/plan-waves.ts";
import type { Schedule } from "../schedule/wave.ts";
import { computeTaskTimeout } from "../simulation/timeout.ts";
import { outcomes } from "../task/outcomes.ts";
import type { TaskResult } from "../task/result.ts";

/** Defaults of the inputs `runs_on` and `timeout_minutes` of the pipeline. */
const RUNS_ON = "ubuntu-latest";
const TIMEOUT_MINUTES = 60;

/** The waves in which GitHub would carry out the tasks that are left. */
export const githubWaves = (
  plan: Plan,
  earlier: readonly TaskResult[],
  options: {
    readonly max_parallel: number;
    readonly runner_hours_per_hour: number;
    readonly checkpoint_hours: number;
  },
): Schedule =>
  schedule(plan, outcomes(earlier), {
    number: 1,
    waves_left: WAVES,
    runs_on: RUNS_ON,
    overhead_seconds: OVERHEAD_SECONDS,
    max_parallel: options.max_parallel,
    runner_hours_per_hour: options.runner_hours_per_hour,
    checkpoint_hours: options.checkpoint_hours,
    minutesOf: ({ duration }) => computeTaskTimeout(duration, TIMEOUT_MINUTES, options.runner_hours_per_hour),
  });

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
