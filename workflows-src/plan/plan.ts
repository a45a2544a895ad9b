import type { RunnerChoice } from "./runner-names.ts";

/** How likely a task is to take longer than estimated, or to fail. */
export const RISKS = ["LOW", "MEDIUM", "HIGH", "CRITICAL"] as const;
export type Risk = (typeof RISKS)[number];

/** The ways in which phases and dependencies make one graph (`findEffectiveDependencies`). */
export const MODES = ["auto", "phases", "graph", "first-phase"] as const;
export type Mode = (typeof MODES)[number];

/** A three-point estimate in hours: 0 < optimistic ≤ most_likely ≤ pessimistic. */
export interface Duration {
  readonly optimistic: number;
  readonly most_likely: number;
  readonly pessimistic: number;
}

/** How far a task is, see docs/plans.md. A task without a status is open. */
export const TASK_STATES = [
  "open",
  "in-progress",
  "review",
  "done",
  "cancelled",
  "deferred",
  "blocked",
  "optional",
] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Words of the plan that go into the work order under a title of their own. */
export interface TaskText {
  readonly title: string;
  readonly text: string;
}

/** How a task wants to be carried out. Each counts within the limits of the run. */
export interface OwnSettings {
  readonly runner?: RunnerChoice;
  readonly model?: string;
  /** Dollars; 0: no limit. */
  readonly budget_usd?: number;
  /** 0: no limit. */
  readonly max_turns?: number;
  readonly timeout_minutes?: number;
  /** A runner label, or several. */
  readonly runs_on?: string | readonly string[];
  /** A bash script that prepares the workspace, behind the `setup` of the run. */
  readonly setup?: string;
}

/** One unit of work. The keys are those of the canonical plan file. */
export interface Task extends OwnSettings {
  /** Matches `ID_PATTERN`. Unique in the plan even if case is ignored, as in many file systems. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly duration: Duration;
  /** Ids of tasks in the plan that must be done before this one starts. */
  readonly depends_on: readonly string[];
  readonly risk: Risk;
  readonly agent?: string;
  /** `FILE` or `FILE.md#Section`, relative to the repository. */
  readonly context_requirements: readonly string[];
  /** Globs of the files that the task will touch, as far as known. */
  readonly files: readonly string[];
  /** A bash script that carries the task out, in place of an agent. */
  readonly run?: string;
  /** A bash script that decides whether the task is done. */
  readonly verify?: string;
  /** Conditions in prose. */
  readonly acceptance_criteria?: readonly string[];
  /** Whatever else a person wrote about the task. */
  readonly texts?: readonly TaskText[];
  /** Short facts that change no work, `key: value`. */
  readonly also_stated?: readonly string[];
  /** As the plan states it; absent where the task is open. */
  readonly status?: TaskState;
  /** Every dependency that the plan states, also on tasks that need no work now, if `depends_on` lacks any. Not part of plan files. */
  readonly all_dependencies?: readonly string[];
  /** The path, relative to the repository, for the document that is the whole result. Not part of plan files. */
  readonly output?: string;
}

/** A task that is not carried out. It has all of its dependencies. */
export interface SettledTask extends Task {
  /** Why it is left out; absent where it is done. */
  readonly reason?: string;
}

/** The model that every variant is read into: acyclic, all ids unique and known. */
export interface Plan {
  readonly version: 1;
  readonly project?: string;
  /** The tasks to carry out. */
  readonly tasks: readonly Task[];
  /** The other tasks of the plan, in its order. */
  readonly settled?: readonly SettledTask[];
  /** Words about all tasks. */
  readonly texts?: readonly TaskText[];
}
