import type { Finding } from "../build/problem.ts";
import type { SourceOf } from "../source.ts";
import type { Place, Subject } from "./subject.ts";

/** An error keeps the files from being written; a warning is shown. */
export type Severity = "error" | "warning";

/** What a check finds: where, what is wrong and what was expected, and what to do. */
export interface Found {
  readonly at: Place;
  /** The key of the place that it is about, where it is about one; from there on, e.g. `env.HEAD`. */
  readonly key?: string;
  readonly message: string;
  readonly hint: string;
  /** The other end, where the message speaks of two places. */
  readonly other?: SourceOf | undefined;
  /** Where it is milder than the check: what is still accepted, and near a limit. */
  readonly severity?: "warning";
}

/** A finding of a check, with the place it is about. */
export interface CheckFinding extends Finding, Pick<Found, "at" | "key"> {}

/** One rule that types cannot express. It lies in a file called like its code. */
export interface Check<C extends string = string> {
  readonly code: C;
  readonly severity: Severity;
  /** What holds in a definition that passes, in one sentence. */
  readonly rule: string;
  /** What GitHub does where it does not hold. */
  readonly why: string;
  /** Everything that breaks the rule; throws nothing. `before` is what the checks before this one found. */
  readonly find: (subject: Subject, before: readonly CheckFinding[]) => Iterable<Found>;
}
