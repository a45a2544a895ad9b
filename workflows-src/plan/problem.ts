import type { Plan } from "./plan.ts";

/**
 * Something wrong with a plan, as a value: terminal text, annotations and job summaries are all made from it.
 * An `error` makes the plan invalid as a whole (no plan is half accepted); a `warning` does not.
 */
export interface Problem {
  /** Kebab-case name of the rule, e.g. `unknown-dependency`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Path of the plan file as the user named it. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** What is wrong and what was expected. */
  readonly message: string;
  /** What to do about it, e.g. the nearest known id. */
  readonly hint?: string;
}

/** A warning about a task of a plan that could be read; its place is the task's. */
export interface TaskProblem extends Pick<Problem, "code" | "message" | "hint"> {
  readonly task_id: string;
}

/** Looks at a plan that could be read. */
export type PlanCheck = (plan: Plan) => readonly TaskProblem[];
