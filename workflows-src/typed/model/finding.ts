import type { SourceOf } from "./source.ts";

/** An error keeps the files from being written; a warning is shown. */
export type Severity = "error" | "warning";

/** A mistake in a definition. Its places are looked up only when it is shown. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly source: SourceOf;
  /** The keys that lead to it in the workflow's document, if they are known. */
  readonly path?: readonly (string | number)[];
  /** The mistake, its place, and the expected form. */
  readonly message: string;
  /** The way to mend it; may be empty. */
  readonly hint: string;
  /** The consequence on GitHub if the rule is broken. */
  readonly why?: string;
  /** The other end, if the message is about two places. */
  readonly other?: SourceOf;
}

/** A finding that the definition allows, or a text of outsiders that it trusts. */
export interface Allowed {
  readonly code: string;
  /** E.g. `job "build"`. */
  readonly place: string;
  readonly reason: string;
}

/** The result of checking a workflow: every finding at once. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly allowed: readonly Allowed[];
}
