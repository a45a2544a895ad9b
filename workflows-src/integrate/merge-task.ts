import { commitTree, mergeTrees } from "../git/merge.ts";
import type { Task } from "../plan/plan.ts";
import type { Verdict } from "../task/result.ts";
import { joinNames } from "../text/list.ts";
import type { Integration } from "./integrate.ts";
import type { Claim } from "./leg-results.ts";
import { forbiddenBetween, touchedBetween } from "./protected-paths.ts";
import { messageFor } from "./task-result.ts";
import { cannotBeMerged, isProtected, type Work } from "./work.ts";

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
  /** Tasks whose work comes with this work, itself among them: a job's later task builds on its earlier ones. */
  readonly brought: readonly string[];
  /** See `WaveMerge`. */
  readonly setAside: ReadonlySet<string>;
}

/** Merges a done task onto `head`, or says why it cannot be merged. Never throws for what the work holds. */
export async function mergeTask(
  of: Integration,
  task: Task,
  claim: Claim,
  work: Work,
  { head, heldOut, brought, setAside }: Onto,
): Promise<Outcome> {
  const { repository, base } = of;
  const { refused, commits } = work;
  const other = heldOut.find(({ commit }) => commits.has(commit));
  if (other !== undefined) {
    const reason = `builds on the work of a task that ${other.again ? "runs again" : "was held out"}`;
    return { verdict: "skipped_dependency", reason, ...(other.again && { again: true }) };
  }
  if (refused !== undefined) return refused;
  const theirs = claim.commit ?? base;
  try {
    const merge = await mergeTrees(repository, head, theirs);
    if ("conflicts" in merge) return { verdict: "conflict", reason: `conflicts in ${joinNames(merge.conflicts)}` };
    const contested = setAside.size === 0 ? [] : await touchedBetween(repository, head, merge.tree, []);
    const both = contested.filter((file) => setAside.has(file));
    if (both.length > 0)
      return { verdict: "conflict", reason: `conflicts in ${joinNames(both)}, which others push to` };
    const touched = await forbiddenBetween(repository, [head, merge.tree], of, brought);
    if (touched.length > 0) return isProtected(touched);
    const parents = claim.commit === undefined ? [head] : [head, theirs];
    const commit = await commitTree(repository, merge.tree, parents, messageFor(of, task, claim));
    return { verdict: claim.verdict, reason: claim.reason, commit };
  } catch (error) {
    return cannotBeMerged(error);
  }
}
