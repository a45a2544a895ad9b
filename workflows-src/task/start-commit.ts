import { mergeCommits } from "../git/merge.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { matchTasksBefore } from "../schedule/file-conflicts.ts";

/** Where a task starts. */
export interface Start {
  readonly commit: string;
  /** Tasks whose work conflicts with that of others before it: they count as not done, and integration holds them out with the reason. */
  readonly conflicting: readonly string[];
}

/**
 * Merges onto `base` the work that a task builds on, and nothing else: work of its leg that turns out to conflict must not take the task's
 * with it. `commits` are those of done tasks, by task id.
 */
export async function findStartCommit(
  repository: string,
  base: string,
  { plan, task, commits }: { readonly plan: Plan; readonly task: Task; readonly commits: ReadonlyMap<string, string> },
): Promise<Start> {
  const isBefore = matchTasksBefore(plan, [task.id]);
  const conflicting: string[] = [];
  let commit = base;
  for (const [id, work] of commits) {
    if (!isBefore(id)) continue;
    const joined = await mergeCommits(repository, commit, work, `Merge ${id}\n`);
    if ("commit" in joined) commit = joined.commit;
    else conflicting.push(id);
  }
  return { commit, conflicting };
}
