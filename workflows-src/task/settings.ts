import type { OwnSettings } from "../plan/plan.ts";
import type { RunnerChoice } from "../plan/runner-names.ts";

/** When stage 4 writes the architecture: if it is missing, always, or never. */
export const ARCHITECTURE_MODES = ["auto", "always", "never"] as const;
export type Architecture = (typeof ARCHITECTURE_MODES)[number];

/** Which tasks count as done when a project runs again: those its branch shows as done from the same inputs, or none. */
export const RESUME_MODES = ["auto", "never"] as const;
export type Resume = (typeof RESUME_MODES)[number];

/** Where the result files of done tasks go: a file each on the branch, all in one file there, or not onto the branch. */
export const RESULT_FILE_MODES = ["branch", "one-file", "artifact"] as const;
export type ResultFileMode = (typeof RESULT_FILE_MODES)[number];

/** The files that every task is given unless the settings say otherwise. Nobody asked for them, so nobody is told where one is missing. */
export const USUAL_CONTEXT = ["SPEC.md", "ARCHITECTURE.md", "execution_plan.yml"];

/** Settings shared by all tasks of a run. */
export interface TaskSettings {
  readonly project_id: string;
  readonly runner: RunnerChoice;
  readonly agent: string;
  /** Comma-separated files that every task gets as context, see `contextFolders`. */
  readonly context_files: string;
  /** The model of an agent, by the agent's name for it; empty: the agent's default. */
  readonly model?: string | undefined;
  /** Dollars that an agent may use for a task; 0: no limit. */
  readonly budget_usd?: number | undefined;
  /** Turns that an agent may take for a task; 0: no limit. */
  readonly max_turns?: number | undefined;
  /** The command line of the runner `custom`: a JSON list, see `readArgv`. */
  readonly runner_argv?: string;
  /** Bash, or the path of a script in the repository, that prepares a workspace; empty: nothing to prepare. */
  readonly setup?: string;
  readonly result_files?: ResultFileMode | undefined;
  /** Minutes without output, change or commit after which a runner is ended; 0: never. */
  readonly stall_minutes: number;
}

/** Returns the settings of one task: its own, then those of the run. A model of the run is not one for another agent. */
export function applyOwnSettings<S extends Pick<TaskSettings, "runner" | "model" | "budget_usd" | "max_turns">>(
  settings: S,
  task: OwnSettings,
): S {
  const { runner = settings.runner, budget_usd = settings.budget_usd, max_turns = settings.max_turns } = task;
  const isOther = settings.runner !== "auto" && runner !== settings.runner;
  const model = task.model ?? (isOther ? "" : settings.model);
  return { ...settings, runner, model, budget_usd, max_turns };
}
