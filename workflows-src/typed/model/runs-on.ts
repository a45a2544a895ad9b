import type { ContextsOf, In } from "../contexts.ts";
import type { ContextName, ExpressionOf } from "../expression.ts";
import type { NEWER_RUNNERS, RETIRED_RUNNERS } from "../github/additions.ts";
import type { HOSTED_RUNNERS } from "../github/runners.ts";

/** GitHub's own runners, without those that it has retired. */
export type HostedRunner =
  | Exclude<(typeof HOSTED_RUNNERS)[number], keyof typeof RETIRED_RUNNERS>
  | (typeof NEWER_RUNNERS)[number];

type Labels = readonly In<"job.runs-on", string>[];

/** Any other runner, selected by labels that it must have, by its group, or by both. */
interface OtherRunner {
  readonly group?: In<"job.runs-on", string>;
  readonly labels?: In<"job.runs-on", string | readonly string[]> | Labels;
}

/** An expression may evaluate to any label or list of labels that is unknown before the run: see `runsOn`. */
export type RunsOn =
  | HostedRunner
  | ExpressionOf<string | readonly string[], ContextsOf<"job.runs-on">>
  | readonly ["self-hosted", ...Labels]
  | OtherRunner;

/** The type of an expression with known labels that GitHub does not have, e.g. from a matrix. An error shows them, and the key. */
interface UnknownRunner<Label> {
  readonly "expected labels of HostedRunner, or { labels }": Label;
}

type UnknownLabel<T> = T extends string ? (string extends T ? never : Exclude<T, HostedRunner>) : never;

/** `R`, unless it has a known label that is not GitHub's. Other labels belong in `labels`, as without an expression. */
export type KnownRunner<R> =
  R extends ExpressionOf<infer T, ContextName>
    ? [UnknownLabel<T>] extends [never]
      ? R
      : UnknownRunner<UnknownLabel<T>>
    : R;
