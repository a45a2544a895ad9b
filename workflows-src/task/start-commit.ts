import { mergeCommits } from "../git/merge.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { matchTasksBefore } from "../schedule/file-conflicts.ts";

/** The commit that a task starts from. */
export interface TaskStart {
  readonly commit: string;
  /** Predecessors whose work conflicts with that of others. A task that depends on one of them does not start, and runs again in the next wave. */
  readonly conflicting: readonly string[];
}

/**
 * Merges the work that a task builds on onto `base`, and nothing else: other work of its leg may turn out to conflict, and must not take the
 * task's work with it. `commits`: id → commit of the done tasks.
 */
export async function findStartCommit(
  repository: string,
  base: string,
  { plan, task, commits }: { readonly plan: Plan; readonly task: Task; readonly commits: ReadonlyMap<string, string> },
): Promise<TaskStart> {
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
