import type { Plan, Task } from "../plan/plan.ts";
import { readLabels } from "../plan/setting-values.ts";
import { OVERHEAD_SECONDS, WAVES } from "../schedule/limits.ts";
import type { ScheduleOptions } from "../schedule/plan-waves.ts";
import { computeTaskTimeout } from "../simulation/timeout.ts";
import type { Settings } from "./settings/table.ts";

type TimeSettings = Pick<Settings, "timeout_minutes" | "runner_hours_per_hour">;
type WaveSettings = TimeSettings & Pick<Settings, "runs_on" | "max_parallel" | "checkpoint_hours">;

/** Whole minutes that a task may take: those that it states, or by its estimate, at most those of the settings. */
export const taskTimeout = (task: Task, { timeout_minutes, runner_hours_per_hour }: TimeSettings): number =>
  task.timeout_minutes === undefined
    ? computeTaskTimeout(task.duration, timeout_minutes, runner_hours_per_hour)
    : Math.min(task.timeout_minutes, timeout_minutes);

/** The timeout of each task, by id. */
export const taskTimeouts = ({ tasks }: Plan, settings: TimeSettings): Map<string, number> =>
  new Map(tasks.map((task) => [task.id, taskTimeout(task, settings)]));

/** Options to schedule the wave of this number. A task that `timeouts` lacks has the limit of the settings. */
export const waveOptions = (
  settings: WaveSettings,
  number: number,
  timeouts: ReadonlyMap<string, number>,
): ScheduleOptions => ({
  number,
  waves_left: WAVES - number + 1,
  runs_on: readLabels(settings.runs_on) ?? settings.runs_on,
  runner_hours_per_hour: settings.runner_hours_per_hour,
  overhead_seconds: OVERHEAD_SECONDS,
  max_parallel: settings.max_parallel,
  checkpoint_hours: settings.checkpoint_hours,
  minutesOf: ({ id }) => timeouts.get(id) ?? settings.timeout_minutes,
});
