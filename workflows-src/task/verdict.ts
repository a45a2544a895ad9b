import { constants as system } from "node:os";
import { formatQuantity } from "../text/count.ts";
import type { ProcessEnd } from "./process.ts";
import type { Verdict } from "./result.ts";

export interface TaskVerdict {
  readonly verdict: Verdict;
  /** One sentence, one line. */
  readonly reason: string;
  /** When to come back, if the runner reports it with `rate_limited`. */
  readonly retry_after_seconds?: number;
}

/** The outcome of a task's verify script. */
export interface Verification {
  /** `unprepared`: the setup failed in the checkout for it. */
  readonly state: "passed" | "failed" | "timeout" | "unprepared";
  /** How it failed, with its last line, to follow a clause; `""` if it passed. */
  readonly details: string;
}

/** Everything a verdict is made from. */
export interface Evidence {
  readonly end: ProcessEnd;
  /** The runner's own verdict, if it knows more than its exit code. */
  readonly judged?: TaskVerdict | undefined;
  /** Why the work may not be merged, however good it is; see `findObjection`. */
  readonly objection?: TaskVerdict | undefined;
  /** Number of files that differ from the start, without the task's result file. */
  readonly changes: number;
  /** The runner wrote a document, which is the work. */
  readonly delivered: boolean;
  /** The runner always does the same, so an unchanged repository may mean that nothing was left to do. */
  readonly repeatable: boolean;
  /** The start contains the task's work of an earlier run. */
  readonly doneBefore: boolean;
  readonly noChangeReason?: string | undefined;
  readonly verify: "none" | Verification["state"];
  /** How the verify script failed, see `Verification`. */
  readonly verifyDetails?: string;
  /** Warnings about work that is good enough to keep, one line each. */
  readonly warnings: readonly string[];
}

const EXIT_CODES: Readonly<Record<number, TaskVerdict>> = {
  75: { verdict: "rate_limited", reason: "the runner asked to be run again later (exit code 75)" },
  77: { verdict: "blocked", reason: "the runner needs a person (exit code 77)" },
  124: { verdict: "timeout", reason: "the runner reported a timeout (exit code 124)" },
  137: { verdict: "timeout", reason: "the runner reported that it was killed (exit code 137)" },
};

/** Decides about a task. A clean exit is not enough: there must be a change or a declared reason for none, and `verify` must pass. */
export function decideVerdict(evidence: Evidence): TaskVerdict {
  const { end, judged, objection, changes, delivered, verify, verifyDetails = "", warnings, noChangeReason } = evidence;
  const failure = findInterruption(end) ?? judged ?? findExitFailure(end) ?? objection;
  if (failure !== undefined) return failure;

  const unchanged = changes === 0 && !delivered;
  const proven = evidence.repeatable && (verify !== "none" || evidence.doneBefore);
  if (unchanged && noChangeReason === undefined && !proven) {
    const reason = ["the runner ended without an error but changed nothing", ...warnings].join("; ");
    return { verdict: "no_change", reason };
  }
  if (verify === "failed")
    return { verdict: "verify_failed", reason: `the task's verify script failed${verifyDetails}` };
  if (verify === "timeout")
    return { verdict: "verify_failed", reason: `the task's verify script did not end in time${verifyDetails}` };
  if (verify === "unprepared")
    return { verdict: "verify_failed", reason: `the setup before the task's verify script failed${verifyDetails}` };

  const checked = verify === "passed" ? "verify passes" : "the task has no verify script";
  return {
    verdict: unchanged || warnings.length > 0 ? "succeeded_with_warning" : "succeeded",
    reason: [describeWork(evidence), checked, ...warnings].join("; "),
  };
}

function findInterruption({ timedOut, stalledSeconds, error }: ProcessEnd): TaskVerdict | undefined {
  if (stalledSeconds !== undefined) {
    const reason = `the runner was ended: it printed nothing and changed nothing for ${stalledSeconds} s`;
    return { verdict: "stalled", reason };
  }
  if (timedOut) return { verdict: "timeout", reason: "the runner did not end in time" };
  if (error !== undefined) return { verdict: "runner_error", reason: `the runner could not be started: ${error}` };
  return undefined;
}

function findExitFailure({ exitCode, signal }: ProcessEnd): TaskVerdict | undefined {
  if (exitCode === 0) return undefined;
  const known = exitCode === null ? undefined : EXIT_CODES[exitCode];
  if (known !== undefined) return known;
  const endedBy = exitCode === null ? signal : SIGNALS.get(exitCode - 128);
  const reason = endedBy === undefined ? `ended with exit code ${exitCode}` : `was ended by ${endedBy}`;
  return { verdict: "runner_error", reason: `the runner ${reason}` };
}

/** Number → name: a shell ends with 128 and the number of the signal that ended its command. */
const SIGNALS = new Map(Object.entries(system.signals).map(([name, number]) => [number, name]));

function describeWork({ changes, delivered, noChangeReason }: Evidence): string {
  const files = changes === 0 ? [] : [`changed ${formatQuantity(changes, "file")}`];
  if (delivered) return ["wrote its document", ...files].join(" and ");
  if (changes > 0) return files.join("");
  return noChangeReason === undefined
    ? "changed nothing"
    : `changed nothing, as the runner declared: ${noChangeReason}`;
}
