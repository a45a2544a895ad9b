import { containsCommit } from "../git/merge.ts";
import { listTaskMerges } from "./history.ts";
import type { Integration } from "./integration.ts";
import { mergeBranches } from "./place-results.ts";
import { findTouchedBetween } from "./protected-paths.ts";

/**
 * Merges a wave that was merged onto `tip` as a whole onto the branch's new tip: one merge is quick enough for a branch that moves all the time.
 * Returns no commit if the tasks have to be merged one by one: the two conflict (`conflicts` lists the files), a protected file changes, the
 * new tip does not contain the old one, or another run merged tasks.
 */
export async function mergeOntoMovedTip(
  { repository, project_id, base, rules = base, protected_paths }: Integration,
  branch: string,
  { tip, head }: { readonly tip: string; readonly head: string },
  newTip: string,
): Promise<{ readonly commit?: string; readonly conflicts: readonly string[] }> {
  // In parallel: the longer this takes, the sooner the branch moves again.
  const [descends, taskMerges, merge] = await Promise.all([
    containsCommit(repository, newTip, tip),
    listTaskMerges(repository, `${tip}..${newTip}`),
    mergeBranches(repository, project_id, [newTip, head], `Merge ${head.slice(0, 7)} into ${branch}\n`, rules),
  ]);
  if (!descends || taskMerges.length > 0) return { conflicts: [] };
  if ("conflicts" in merge) return merge;
  const touched = await findTouchedBetween(repository, newTip, merge.commit, protected_paths);
  return touched.length > 0 ? { conflicts: [] } : { commit: merge.commit, conflicts: [] };
}
