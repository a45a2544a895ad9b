/**
 * What the model takes GitHub's rules to be, each with where it is from. Which contexts a key may read is in `KEY_CONTEXTS`
 * (GitHub's workflow schema); how expressions evaluate is in `@actions/expressions`, with the status functions supplied here.
 *
 * [needs]    https://docs.github.com/actions/using-jobs/using-jobs-in-a-workflow (`needs`)
 * [status]   https://docs.github.com/actions/reference/evaluate-expressions-in-workflows-and-actions (status check functions)
 * [syntax]   https://docs.github.com/actions/reference/workflow-syntax-for-github-actions (strategy, continue-on-error)
 * [reuse]    https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows (outputs, nesting)
 * [cancel]   https://docs.github.com/actions/reference/workflow-cancellation-reference
 * [2205]     https://github.com/actions/runner/issues/2205, [491] https://github.com/actions/runner/issues/491
 */

import type { Status } from "./expressions.ts";

/** What `needs.<job>.result` says. */
export type Result = "success" | "failure" | "cancelled" | "skipped";

/** [syntax] Legs of one matrix; an empty one is an error too. [reuse] Levels of nesting, the caller's included. */
export const LIMITS = { legs: 256, levels: 10, outputCharacters: 1_048_576 };

/** What GitHub does not document, or documents in two ways: the workflows have to be right whichever it is. */
export interface Undocumented {
  /** A caller sees the outputs of a called workflow that failed or was cancelled. */
  readonly failedCallHasOutputs: boolean;
  /** A leg that was cancelled (no runner came) makes its matrix cancelled; else the matrix is what its other legs are. */
  readonly cancelledLegCounts: boolean;
  /** `fail-fast` counts a leg in which a job with `continue-on-error` failed. */
  readonly failFastSeesContinued: boolean;
  /** A call whose jobs were all skipped is skipped itself; else it is a success. */
  readonly allSkippedIsSkipped: boolean;
  /**
   * `success()` of a job with `needs` looks through calls, into their jobs and up to what the callers waited for ([2205]).
   */
  readonly successLooksThroughCalls: boolean;
  /** A job without `needs` in a called workflow has ancestors too: what its callers waited for. */
  readonly firstJobsHaveAncestors: boolean;
}

/** What several jobs, or the legs of a matrix, are together ([needs]: one failure is enough). */
export function together(results: readonly Result[]): Result {
  for (const worst of ["failure", "cancelled", "success"] as const) if (results.includes(worst)) return worst;
  return "skipped";
}

/** What a matrix is; a matrix of which no leg ran to its end cannot be a success. */
export function ofMatrix(results: readonly Result[], { cancelledLegCounts }: Undocumented): Result {
  const ended = results.filter((result) => result !== "cancelled");
  return together(cancelledLegCounts || ended.length === 0 ? results : ended);
}

export function ofCall(results: readonly Result[], { allSkippedIsSkipped }: Undocumented): Result {
  const result = together(results);
  return result === "skipped" && !allSkippedIsSkipped ? "success" : result;
}

/**
 * The status functions of a job's `if`. [status], [needs], [491]: a failure or a skip of any ancestor, however far, makes
 * `success()` false; [cancel]: so does cancelling the run, and `always()` alone goes on.
 */
export function statusOfJob(ancestors: readonly Result[], cancelled: boolean): Status {
  return {
    success: !cancelled && ancestors.every((result) => result === "success"),
    failure: !cancelled && ancestors.includes("failure"),
    cancelled,
    always: true,
  };
}

/** The status functions of a step's `if` ([status]); `continue-on-error` of a step is not modelled. */
export function statusOfStep(failed: boolean, cancelled: boolean): Status {
  return { success: !failed && !cancelled, failure: failed && !cancelled, cancelled, always: true };
}

/** [syntax] `continue-on-error` lets a failed job pass; a cancelled one stays cancelled. */
export const passed = (result: Result, continueOnError: boolean): Result =>
  result === "failure" && continueOnError ? "success" : result;

/**
 * [reuse] Outputs of a matrix: for each, what the last leg to complete successfully set, empty values aside.
 * `ends`: in the order in which the legs completed.
 */
export function outputsOfMatrix(
  ends: readonly { readonly result: Result; readonly outputs: Readonly<Record<string, string>> }[],
): Record<string, string> {
  const set = ends.filter(({ result }) => result === "success").flatMap(({ outputs }) => Object.entries(outputs));
  return Object.fromEntries(set.filter(([, value]) => value !== ""));
}
