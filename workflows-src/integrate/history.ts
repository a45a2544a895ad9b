import { git } from "../git/git.ts";
import { contains } from "../git/merge.ts";
import type { Plan } from "../plan/plan.ts";
import { taskDigest } from "../task/digest.ts";
import type { TaskResult } from "../task/result.ts";
import { storedResult } from "./stored-result.ts";
import { DIGEST_TRAILER, type DoneTask, parseTrailers } from "./trailers.ts";

/** The tasks whose merges `ref` holds, the newest merge of each; a merge that was reverted does not count. Throws `GitError`. */
export async function doneTasks(repository: string, ref: string): Promise<Map<string, DoneTask>> {
  const log = ["log", "-z", "--topo-order", "--format=%H%x1f%(trailers:only,unfold)%x1f%b"];
  const only = [`--grep=^${DIGEST_TRAILER}: `, "--grep=^This reverts commit "];
  const done = new Map<string, DoneTask>();
  const reverted = new Set<string>();
  for (const record of (await git(repository, [...log, ...only, ref, "--"])).split("\0")) {
    const [commit = "", trailers = "", body = ""] = record.split("\x1f");
    if (reverted.has(commit)) continue;
    for (const [, target = ""] of body.matchAll(/^This reverts commit ([0-9a-f]{40,64})/gm)) reverted.add(target);
    const task = parseTrailers(commit, trailers);
    if (task !== undefined && !done.has(task.task_id)) done.set(task.task_id, task);
  }
  return done;
}

/**
 * Where a run starts: the tip of the branch where it holds `head`, so that what is done is built on; else `head`, and where
 * there is a branch it is `behind`: `head` has to be integrated before a task can build on both.
 * `results` are the tasks of the plan done on the branch from the same inputs (`taskDigest`): they need not run again.
 */
export async function startingPoint(
  repository: string,
  at: {
    readonly plan: Plan;
    readonly project_id: string;
    readonly head: string;
    readonly branchTip: string | undefined;
  },
): Promise<{ base: string; behind: boolean; results: TaskResult[] }> {
  const { head, branchTip } = at;
  const behind = branchTip !== undefined && !(await contains(repository, branchTip, head));
  const ref = branchTip ?? head;
  const done = await doneTasks(repository, ref);
  const results: TaskResult[] = [];
  for (const task of at.plan.tasks) {
    const before = done.get(task.id);
    if (before === undefined || before.digest !== taskDigest(at.plan, task.id)) continue;
    const file = await storedResult(repository, ref, at.project_id, task.id);
    results.push({
      ...before,
      task_name: task.name,
      reason: "done by an earlier run",
      seconds: 0,
      ...(file && { result_file: file }),
    });
  }
  return { base: behind ? head : ref, behind, results };
}
