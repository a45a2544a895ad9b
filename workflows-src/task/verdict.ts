import { constants as system } from "node:os";
import type { ProcessEnd } from "./process.ts";
import type { Verdict } from "./result.ts";

export interface Judgement {
  readonly verdict: Verdict;
  /** One sentence, one line. */
  readonly reason: string;
  /** With `rate_limited`, where the runner said when to come back. */
  readonly retry_after_seconds?: number;
}

/** Everything a verdict is made from. */
export interface Evidence {
  readonly end: ProcessEnd;
  /** The runner's own judgement, where it knows better than its exit code. */
  readonly judged?: Judgement;
  /** Why the work may not be merged as it is, whatever else is good about it; see `heldOut`. */
  readonly held?: Judgement | undefined;
  /** Number of files that differ from where the task started, the task's result file left out. */
  readonly changes: number;
  /** The runner wrote a document, which is the work. */
  readonly delivered: boolean;
  /** The runner is a command: it does the same every time, so there was nothing left to do where `verify` passes or the task was done before. */
  readonly repeatable: boolean;
  /** Where the task starts, its work of an earlier run is there already. */
  readonly doneBefore: boolean;
  readonly noChangeReason?: string;
  readonly verify: "none" | "passed" | "failed" | "timeout";
  /** What a person should know about work that is otherwise good, one line each. */
  readonly warnings: readonly string[];
}

const EXIT_CODES: Readonly<Record<number, Judgement>> = {
  75: { verdict: "rate_limited", reason: "the runner asked to be run again later (exit code 75)" },
  77: { verdict: "blocked", reason: "the runner needs a person (exit code 77)" },
  124: { verdict: "timeout", reason: "the runner reported a timeout (exit code 124)" },
  137: { verdict: "timeout", reason: "the runner reported that it was killed (exit code 137)" },
};

/** A clean exit alone is never enough: the work must show as a change, or the lack of one be explained, and `verify` must pass. */
export function decide(evidence: Evidence): Judgement {
  const { judged, changes, delivered, verify } = evidence;
  const failure = notFinished(evidence.end) ?? judged ?? exitFailure(evidence.end) ?? evidence.held;
  if (failure !== undefined) return failure;

  const unchanged = changes === 0 && !delivered;
  const proven = evidence.repeatable && (verify !== "none" || evidence.doneBefore);
  if (unchanged && evidence.noChangeReason === undefined && !proven) {
    const reason = ["the runner ended without an error but changed nothing", ...evidence.warnings].join("; ");
    return { verdict: "no_change", reason };
  }
  if (verify === "failed") return { verdict: "verify_failed", reason: "the task's verify script failed" };
  if (verify === "timeout") return { verdict: "verify_failed", reason: "the task's verify script did not end in time" };

  const work = unchanged ? nothing(evidence) : workDone(changes, delivered);
  const checked = verify === "passed" ? "verify passes" : "the task has no verify script";
  const warned = unchanged || evidence.warnings.length > 0;
  return {
    verdict: warned ? "succeeded_with_warning" : "succeeded",
    reason: [work, checked, ...evidence.warnings].join("; "),
  };
}

function notFinished({ timedOut, stalledSeconds, error }: ProcessEnd): Judgement | undefined {
  if (stalledSeconds !== undefined) {
    const reason = `the runner was ended: it printed nothing and changed nothing for ${stalledSeconds} s`;
    return { verdict: "stalled", reason };
  }
  if (timedOut) return { verdict: "timeout", reason: "the runner did not end in time" };
  if (error !== undefined) return { verdict: "runner_error", reason: `the runner could not be started: ${error}` };
  return undefined;
}

function exitFailure({ exitCode, signal }: ProcessEnd): Judgement | undefined {
  if (exitCode === 0) return undefined;
  if (exitCode === null) return { verdict: "runner_error", reason: `the runner was ended by ${signal}` };
  const known = EXIT_CODES[exitCode];
  if (known !== undefined) return known;
  const by = SIGNALS.get(exitCode - 128);
  const reason = by === undefined ? `the runner ended with exit code ${exitCode}` : `the runner was ended by ${by}`;
  return { verdict: "runner_error", reason };
}

/** A shell ends with 128 and the number of the signal that ended what it ran. */
const SIGNALS = new Map(Object.entries(system.signals).map(([name, number]) => [number, name]));

const nothing = ({ noChangeReason }: Evidence): string =>
  noChangeReason === undefined ? "changed nothing" : `changed nothing, as the runner declared: ${noChangeReason}`;

function workDone(changes: number, delivered: boolean): string {
  const files = `changed ${changes} ${changes === 1 ? "file" : "files"}`;
  if (!delivered) return files;
  return changes === 0 ? "wrote its document" : `wrote its document and ${files}`;
}
