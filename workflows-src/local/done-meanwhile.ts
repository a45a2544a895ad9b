import { findSameTasks } from "../integrate/history.ts";
import { findResultFiles, resultOfDoneTask } from "../integrate/results.ts";
import type { RunFingerprint } from "../integrate/trailers.ts";
import type { Plan } from "../plan/plan.ts";
import type { TaskResult } from "../task/result.ts";

/** Finds the tasks that another run merged between two commits of the branch, from the same inputs as this run. */
export async function findTasksDoneMeanwhile(
  clone: string,
  run: {
    readonly project_id: string;
    readonly plan: Plan;
    readonly fingerprints: ReadonlyMap<string, RunFingerprint>;
    readonly from: string;
    readonly to: string;
    /** Whether this run has not started the task and has no result for it. */
    readonly isWaiting: (id: string) => boolean;
  },
): Promise<TaskResult[]> {
  const { project_id, plan, fingerprints, from, to, isWaiting } = run;
  const done = await findSameTasks(clone, `${from}..${to}`, fingerprints);
  const others = [...done.values()].filter(({ task_id }) => isWaiting(task_id));
  if (others.length === 0) return [];
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name]));
  const resultFiles = await findResultFiles(clone, to, project_id, [...done.keys()]);
  const reason = "done by another run at the same time";
  return others.map((merge) => {
    const { task_id } = merge;
    return resultOfDoneTask(merge, names.get(task_id) ?? task_id, reason, resultFiles.get(task_id));
  });
}
