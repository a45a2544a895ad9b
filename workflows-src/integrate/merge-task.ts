import { GitError, git } from "../git/git.ts";
import { commitTree, contains, mergeTrees } from "../git/merge.ts";
import type { Task } from "../plan/plan.ts";
import type { Verdict } from "../task/result.ts";
import { oneLine } from "../task/text.ts";
import type { Integration } from "./integrate.ts";
import type { Claim } from "./job-results.ts";
import { touchedBetween, touchedInRange } from "./protected-paths.ts";
import { messageFor } from "./task-result.ts";
import { DIGEST_TRAILER } from "./trailers.ts";

/** How a task ended; `commit` is the merge where its work is on the branch. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly commit?: string;
  /** What it waits for runs again, so it has to run after that. */
  readonly again?: true;
}

/** Work that stays off the branch, and whether its task runs again. */
export interface HeldBack {
  readonly commit: string;
  readonly again: boolean;
}

export interface Onto {
  readonly head: string;
  /** Work that others may not bring along. */
  readonly heldOut: readonly HeldBack[];
  /** See `WaveMerge`. */
  readonly setAside: ReadonlySet<string>;
}

/** Merges a done task onto `head`, or says why it cannot be merged. Never throws for what the work holds. */
export async function mergeTask(
  of: Integration,
  task: Task,
  claim: Claim,
  { head, heldOut, setAside }: Onto,
): Promise<Outcome> {
  const { repository, base } = of;
  const work = claim.commit ?? base;
  try {
    for (const other of heldOut) {
      if (!(await contains(repository, work, other.commit))) continue;
      const reason = `builds on the work of a task that ${other.again ? "runs again" : "was held out"}`;
      return { verdict: "skipped_dependency", reason, ...(other.again && { again: true }) };
    }
    const held = await mustHoldOut(of, work);
    if (held !== undefined) return held;
    const merge = await mergeTrees(repository, head, work);
    if ("conflicts" in merge) return { verdict: "conflict", reason: `conflicts in ${list(merge.conflicts)}` };
    const contested = setAside.size === 0 ? [] : await touchedBetween(repository, head, merge.tree, []);
    const both = contested.filter((file) => setAside.has(file));
    if (both.length > 0) return { verdict: "conflict", reason: `conflicts in ${list(both)}, which others push to` };
    const touched = await touchedBetween(repository, head, merge.tree, of.protected_paths);
    if (touched.length > 0) return isProtected(touched);
    const parents = claim.commit === undefined ? [head] : [head, work];
    const commit = await commitTree(repository, merge.tree, parents, messageFor(of, task, claim));
    return { verdict: claim.verdict, reason: claim.reason, commit };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { verdict: "runner_error", reason: `cannot be merged: ${error.stderr.trim().split("\n")[0] ?? ""}` };
  }
}

async function mustHoldOut({ repository, base, protected_paths }: Integration, work: string) {
  const range = `${base}..${work}`;
  const touched = await touchedInRange(repository, range, protected_paths);
  if (touched.length > 0) return isProtected(touched);
  const forged = await git(repository, ["log", "--format=%h", `--grep=^${DIGEST_TRAILER}:`, range, "--"]);
  if (forged === "") return undefined;
  const trailer = `\`${DIGEST_TRAILER}:\`, which only integration may write`;
  return { verdict: "blocked", reason: `a commit message holds ${trailer}: ${list(forged.split("\n"))}` } as const;
}

const isProtected = (files: readonly string[]): Outcome => ({
  verdict: "protected_path",
  reason: `changes protected files: ${list(files)}`,
});

function list(names: readonly string[]): string {
  const known = names.map((name) => oneLine(name));
  return known.slice(0, 5).join(", ") + (known.length > 5 ? ` and ${known.length - 5} more` : "");
}
