import { readLabels } from "../pipeline/settings/labels.ts";
import { parseSettings, renderSettingProblem } from "../pipeline/settings/parse.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import { OVERHEAD_SECONDS, WAVES } from "../schedule/limits.ts";
import type { ScheduleOptions } from "../schedule/plan-waves.ts";

/** Reads the inputs of the pipeline, which travel to every job as one JSON text. Throws with everything that is wrong. */
export function readSettings(json: string): Settings {
  const parsed = parseSettings(JSON.parse(json), "actions");
  if ("settings" in parsed) return parsed.settings;
  throw new Error(parsed.problems.map((problem) => renderSettingProblem(problem, problem.setting)).join("; "));
}

/** How the wave of this number is made; `timeouts` are the minutes that the tasks' estimates ask for. */
export const waveOptions = (
  settings: Settings,
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
