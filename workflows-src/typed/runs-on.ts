import type { ContextsOf, In } from "./contexts.ts";
import type { ExpressionOf } from "./expression.ts";

/** GitHub's own runners. https://docs.github.com/actions/reference/runners/github-hosted-runners */
export type HostedRunner =
  | `ubuntu-${"latest" | "26.04" | "24.04" | "24.04-arm" | "22.04" | "22.04-arm" | "slim"}`
  | `windows-${"latest" | "2025" | "2022" | "11-arm"}`
  | `macos-${"latest" | "26" | "15" | "14"}${"" | "-large" | "-xlarge"}`
  | `macos-${"26" | "15"}-intel`;

/** Any other runner: by its labels, all of which it must have, by its group, or by both. */
interface OtherRunner {
  readonly group?: In<"job.runs-on", string>;
  readonly labels?: In<"job.runs-on", string | readonly string[]>;
}

/** An expression may give any label, or a list of them: see `runsOn`. */
export type RunsOn =
  | HostedRunner
  | ExpressionOf<string | readonly string[], ContextsOf<"job.runs-on">>
  | readonly ["self-hosted", ...(readonly string[])]
  | OtherRunner;
