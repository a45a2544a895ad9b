/** How likely a task is to take longer than estimated, or to fail. */
export const RISKS = ["LOW", "MEDIUM", "HIGH", "CRITICAL"] as const;
export type Risk = (typeof RISKS)[number];

/** The ways in which phases and dependencies make one graph (`effectiveDependencies`). */
export const MODES = ["auto", "phases", "graph", "first-phase"] as const;
export type Mode = (typeof MODES)[number];

/** A three-point estimate in hours: 0 < optimistic ≤ most_likely ≤ pessimistic. */
export interface Duration {
  readonly optimistic: number;
  readonly most_likely: number;
  readonly pessimistic: number;
}

/** One unit of work. The keys are those of the canonical plan file. */
export interface Task {
  /** Matches `ID_PATTERN`. Unique in the plan even if case is ignored, as in many file systems. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly duration: Duration;
  /** Ids of tasks in the plan that must be done before this one starts. */
  readonly depends_on: readonly string[];
  readonly risk: Risk;
  readonly agent?: string;
  readonly runs_on?: string;
  /** `FILE` or `FILE.md#Section`, relative to the repository. */
  readonly context_requirements: readonly string[];
  /** Globs of the files that the task will touch, as far as known. */
  readonly files: readonly string[];
  /** A bash script that carries the task out, in place of an agent. */
  readonly run?: string;
  /** A bash script that decides whether the task is done. */
  readonly verify?: string;
  /** The path, relative to the repository, for the document that is the whole result. Not part of plan files. */
  readonly output?: string;
}

/** The model that every variant is read into: acyclic, all ids unique and known. */
export interface Plan {
  readonly version: 1;
  readonly project?: string;
  readonly tasks: readonly Task[];
}
