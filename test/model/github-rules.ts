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
 * [rerun]    https://docs.github.com/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs
 * [rest]     https://docs.github.com/rest/actions/workflow-jobs (`status` of a job, its steps)
 * [artifact] https://github.com/actions/download-artifact and the package @actions/artifact it uses (`listArtifacts`, `deleteArtifact`)
 */

import type { Status } from "./expressions.ts";

/** The values of `needs.<job>.result`. */
export type Result = "success" | "failure" | "cancelled" | "skipped";

/**
 * [syntax] Legs of one matrix; an empty one is an error too. [reuse] Levels of nesting, the caller's included. [cancel] Minutes after
 * which everything is ended that cancelling let go on.
 */
export const LIMITS = { legs: 256, levels: 10, outputCharacters: 1_048_576, minutesAfterCancel: 5 };

/** In which order the legs of a matrix start: as they stand in the list (documented), or sorted by their text (seen), or anyhow. */
export type LegOrder = "list" | "sorted" | "random";

/** Rules that GitHub does not document, or documents in two ways: the workflows have to be right whichever holds. */
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
  /** A job without `needs` in a called workflow has ancestors too: the jobs that its callers waited for. */
  readonly firstJobsHaveAncestors: boolean;
  /** How the REST API shows legs that `max-parallel` holds back; undefined: not at all. */
  readonly heldBackLegs: "queued" | "waiting" | "pending" | undefined;
  /** The REST API shows steps of a job before they start. */
  readonly listsStepsAhead: boolean;
  /** Minutes that the REST API may be behind with jobs. */
  readonly jobsLag: number;
  /** Uploading with `overwrite` removes an artifact that an earlier attempt at the run left; else both are there, and the newer one counts. */
  readonly overwritesEarlierAttempts: boolean;
  /** "Re-run failed jobs" counts a job whose failure `continue-on-error` let pass. */
  readonly rerunsContinued: boolean;
  /** Cancelling ends the jobs in a call whose own `if` no longer holds, whatever their `if`. */
  readonly cancelLooksAtCalls: boolean;
}

/** The result of several jobs, or of the legs of a matrix, together ([needs]: one failure is enough). */
export function together(results: readonly Result[]): Result {
  for (const worst of ["failure", "cancelled", "success"] as const) if (results.includes(worst)) return worst;
  return "skipped";
}

/** The result of a matrix; one of which no leg ran to its end cannot be a success. */
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

/** The status functions of a step's `if` ([status]). */
export function statusOfStep(failed: boolean, cancelled: boolean): Status {
  return { success: !failed && !cancelled, failure: failed && !cancelled, cancelled, always: true };
}

/** [syntax] `continue-on-error` lets a failed job pass; a cancelled one stays cancelled. */
export const passed = (result: Result, continueOnError: boolean): Result =>
  result === "failure" && continueOnError ? "success" : result;

/**
 * [reuse] Outputs of a matrix: each as the last leg to complete successfully set it, empty values aside.
 * `ends`: in the order in which the legs completed.
 */
export function outputsOfMatrix(
  ends: readonly { readonly result: Result; readonly outputs: Readonly<Record<string, string>> }[],
): Record<string, string> {
  const set = ends.filter(({ result }) => result === "success").flatMap(({ outputs }) => Object.entries(outputs));
  return Object.fromEntries(set.filter(([, value]) => value !== ""));
}
