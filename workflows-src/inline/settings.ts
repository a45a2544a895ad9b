import { wrongGlobs } from "../integrate/globs.ts";
import { MODES, type Mode } from "../plan/plan.ts";
import { ID } from "../plan/project.ts";
import { OVERHEAD_SECONDS, WAVES } from "../schedule/limits.ts";
import type { ScheduleOptions } from "../schedule/plan-waves.ts";
import { ARCHITECTURE, type Architecture, RESUME, type Resume } from "../task/choices.ts";
import { RUNNERS, type RunnerName } from "../task/result.ts";
import { wrongRunnerSettings } from "../task/runner-argv.ts";

/** The inputs of the pipeline as they travel to the nested workflows: one JSON, so that no level has to repeat them. */
export interface Settings {
  readonly project_id: string;
  readonly plan: string;
  readonly mode: Mode;
  readonly on_invalid_plan: "fallback" | "fail";
  readonly runner: "auto" | RunnerName;
  readonly agent: string;
  readonly model: string;
  readonly budget_usd: number;
  readonly max_turns: number;
  readonly runner_argv: string;
  readonly setup: string;
  readonly context_files: string;
  readonly runs_on: string;
  readonly max_parallel: number;
  readonly timeout_minutes: number;
  readonly architecture: Architecture;
  readonly resume: Resume;
  readonly protected_paths: string;
  readonly stall_minutes: number;
  /** Hours of a runner that an estimated hour makes. */
  readonly runner_hours_per_hour: number;
  /** The longest that a wave should take, in hours of a runner. */
  readonly checkpoint_hours: number;
}

/** Reads the settings and puts the project's id where paths ask for it. Throws with everything that is wrong. */
export function readSettings(json: string): Settings {
  const settings = JSON.parse(json) as Settings;
  const oneOf = (name: keyof Settings, allowed: readonly string[]) =>
    allowed.includes(`${settings[name]}`)
      ? ""
      : `${name} must be one of ${allowed.join(", ")}, not ${JSON.stringify(settings[name])}`;
  const wrong = [
    ID.test(settings.project_id)
      ? ""
      : `project_id must match ${ID.source}, not ${JSON.stringify(settings.project_id)}`,
    atLeastOne(settings.max_parallel) ? "" : `max_parallel must be a whole number from 1, not ${settings.max_parallel}`,
    atLeastOne(settings.timeout_minutes)
      ? ""
      : `timeout_minutes must be a whole number from 1, not ${settings.timeout_minutes}`,
    Number.isInteger(Number(settings.stall_minutes)) && Number(settings.stall_minutes) >= 0
      ? ""
      : `stall_minutes must be a whole number from 0, not ${settings.stall_minutes}`,
    Number(settings.runner_hours_per_hour) > 0
      ? ""
      : `runner_hours_per_hour must be a number above 0, not ${settings.runner_hours_per_hour}`,
    Number(settings.checkpoint_hours) > 0
      ? ""
      : `checkpoint_hours must be a number above 0, not ${settings.checkpoint_hours}`,
    oneOf("mode", MODES),
    oneOf("runner", ["auto", ...RUNNERS]),
    oneOf("on_invalid_plan", ["fallback", "fail"]),
    oneOf("architecture", ARCHITECTURE),
    oneOf("resume", RESUME),
    ...wrongGlobs(settings.protected_paths).map(
      (glob) => `protected_paths must be globs relative to the repository, not ${JSON.stringify(glob)}`,
    ),
    isInside(settings.plan) ? "" : `plan must be a path inside of the repository, not ${JSON.stringify(settings.plan)}`,
    labelsOf(settings.runs_on)
      ? ""
      : `runs_on must be a label or a JSON list of labels, not ${JSON.stringify(settings.runs_on)}`,
    ...wrongRunnerSettings(settings),
  ].filter((text) => text !== "");
  if (wrong.length > 0) throw new Error(wrong.join("; "));
  return { ...settings, plan: settings.plan.replaceAll("{project_id}", settings.project_id) };
}

const atLeastOne = (value: unknown): boolean => Number.isInteger(Number(value)) && Number(value) >= 1;

/** How the wave of this number is made; `timeouts` are the minutes that the tasks' estimates ask for. */
export const waveOptions = (
  settings: Settings,
  number: number,
  timeouts: ReadonlyMap<string, number>,
): ScheduleOptions => ({
  number,
  waves_left: WAVES - number + 1,
  runs_on: labelsOf(settings.runs_on) ?? settings.runs_on,
  runner_hours_per_hour: Number(settings.runner_hours_per_hour),
  overhead_seconds: OVERHEAD_SECONDS,
  max_parallel: Number(settings.max_parallel),
  checkpoint_hours: Number(settings.checkpoint_hours),
  minutesOf: ({ id }) => timeouts.get(id) ?? Number(settings.timeout_minutes),
});

const isInside = (path: string): boolean => !path.startsWith("/") && !path.split(/[\\/]/).includes("..");

/** One label, or several from a JSON list; undefined where it is neither. */
function labelsOf(text: string): string | string[] | undefined {
  if (!text.startsWith("[")) return text.trim() === "" ? undefined : text;
  try {
    const labels: unknown = JSON.parse(text);
    return Array.isArray(labels) && labels.length > 0 && labels.every((label) => typeof label === "string")
      ? labels
      : undefined;
  } catch {
    return undefined;
  }
}
