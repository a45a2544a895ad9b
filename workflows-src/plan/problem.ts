import type { Plan } from "./plan.ts";

/**
 * A problem of a plan as a value. Terminal output, annotations and job summaries are made from it.
 * An `error` makes the whole plan invalid, because no plan is half accepted. A `warning` does not.
 */
export interface Problem {
  /** The rule, e.g. `unknown-dependency`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** The path of the plan file as the user named it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** States the fault and the expectation. */
  readonly message: string;
  /** Suggests a remedy, e.g. the nearest known id. */
  readonly hint?: string;
}

/** Returns the part of a problem that `--json` prints. */
export const toPublicProblem = ({ code, file, line, column, message }: Problem): object => ({
  code,
  file,
  line,
  column,
  message,
});

/** A warning about a task of a valid plan. Its position is the task's. */
export interface TaskProblem extends Pick<Problem, "code" | "message" | "hint"> {
  readonly task_id: string;
}

/** A further check of a valid plan. */
export type PlanCheck = (plan: Plan) => readonly TaskProblem[];
