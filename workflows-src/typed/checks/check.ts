import type { CheckCode } from "../model/check-codes.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { SourceOf } from "../model/source.ts";
import type { CheckedWorkflow, CheckTarget } from "./checked-workflow.ts";

/** A rule that types cannot express. Its file is named after its code. */
export interface Check {
  /** The rule in one sentence, as it holds in a correct definition. */
  readonly rule: string;
  /** The consequence on GitHub if the rule is broken. */
  readonly why: string;
  /** Default: "error". */
  readonly severity?: Severity;
  /** Finds everything that breaks the rule; throws nothing. `before` holds the findings of the checks that ran earlier. */
  readonly find: (workflow: CheckedWorkflow, before: readonly CheckFinding[]) => Iterable<Violation>;
}

export interface Violation {
  readonly target: CheckTarget;
  /** The key of the target that is wrong, e.g. `env.HEAD`, if it is about one. */
  readonly key?: string;
  /** The mistake, its place, and the expected form. */
  readonly message: string;
  /** The way to mend it. */
  readonly hint: string;
  /** The other end, if the message is about two places. */
  readonly other?: SourceOf | undefined;
  /** A check that is an error may only warn near a limit. */
  readonly severity?: "warning";
}

export interface NamedCheck extends Check {
  readonly code: CheckCode;
}

export interface CheckFinding extends Finding {
  readonly code: CheckCode;
  readonly target: CheckTarget;
}
