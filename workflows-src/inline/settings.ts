import type { Mode } from "../plan/plan.ts";
import { WAVES } from "../schedule/limits.ts";
import type { WaveOptions } from "../schedule/next-wave.ts";
import type { RunnerName } from "../task/result.ts";

/** The inputs of the pipeline as they travel to the nested workflows: one JSON, so that no level has to repeat them. */
export interface Settings {
  readonly project_id: string;
  readonly plan: string;
  readonly mode: Mode;
  readonly on_invalid_plan: "fallback" | "fail";
  readonly runner: "auto" | RunnerName;
  readonly agent: string;
  readonly context_files: string;
  readonly runs_on: string;
  readonly max_parallel: number;
  readonly timeout_minutes: number;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Reads the settings and puts the project's id where paths ask for it. Throws with everything that is wrong. */
export function readSettings(json: string): Settings {
  const settings = JSON.parse(json) as Settings;
  const wrong = [
    ID.test(settings.project_id)
      ? ""
      : `project_id must match ${ID.source}, not ${JSON.stringify(settings.project_id)}`,
    atLeastOne(settings.max_parallel) ? "" : `max_parallel must be a whole number from 1, not ${settings.max_parallel}`,
    atLeastOne(settings.timeout_minutes)
      ? ""
      : `timeout_minutes must be a whole number from 1, not ${settings.timeout_minutes}`,
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
): WaveOptions => ({
  number,
  waves_left: WAVES - number + 1,
  runs_on: runnerLabels(settings.runs_on),
  minutesOf: ({ id }) => timeouts.get(id) ?? Number(settings.timeout_minutes),
});

/** Labels as a job's `runs_on`: one, or several from a JSON list. */
const runnerLabels = (labels: string): string | string[] => (labels.startsWith("[") ? JSON.parse(labels) : labels);

/** The branch that holds a project's results. */
export const branchOf = ({ project_id }: Pick<Settings, "project_id">): string => `somas/${project_id}`;
