import { containsCommit, mergeCommits } from "../git/merge.ts";
import { taskMerges } from "./history.ts";
import { touchedBetween } from "./protected-paths.ts";

/** What was merged onto a tip, which moved meanwhile. */
export interface Merged {
  readonly tip: string;
  readonly head: string;
}

/**
 * One merge that brings what was `merged` onto the branch's new tip, for a branch that moves faster than a wave can be merged anew.
 * No commit where the tasks have to be looked at one by one: the two conflict, a protected file changes, or the branch moved by the merges
 * of another run. `contested`: the files that conflict.
 */
export async function catchUp(
  repository: string,
  branch: string,
  { tip, head }: Merged,
  newTip: string,
  protected_paths: readonly string[],
): Promise<{ readonly commit?: string; readonly contested: readonly string[] }> {
  // All at once: the longer it takes, the sooner the branch has moved again.
  const [descends, theirs, joined] = await Promise.all([
    containsCommit(repository, newTip, tip),
    taskMerges(repository, `${tip}..${newTip}`),
    mergeCommits(repository, newTip, head, `Merge ${head.slice(0, 7)} into ${branch}\n`),
  ]);
  if (!descends || theirs.length > 0) return NO_WAY;
  if ("conflicts" in joined) return { contested: joined.conflicts };
  const touched = await touchedBetween(repository, newTip, joined.commit, protected_paths);
  return touched.length > 0 ? NO_WAY : { commit: joined.commit, contested: [] };
}

const NO_WAY = { contested: [] };
