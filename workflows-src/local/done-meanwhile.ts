import { doneTasks } from "../integrate/history.ts";
import type { TaskInputs } from "../integrate/inputs.ts";
import { storedResults } from "../integrate/stored-results.ts";
import type { Plan } from "../plan/plan.ts";
import type { TaskResult } from "../task/result.ts";

/** Finds the tasks that another run merged between two commits of the branch, from the same inputs as this run. */
export async function findTasksDoneMeanwhile(
  clone: string,
  run: {
    readonly project_id: string;
    readonly plan: Plan;
    readonly inputs: ReadonlyMap<string, TaskInputs>;
    readonly from: string;
    readonly to: string;
    /** Whether this run has not started the task and has no result for it. */
    readonly isWaiting: (id: string) => boolean;
  },
): Promise<TaskResult[]> {
  const { project_id, plan, inputs, from, to, isWaiting } = run;
  const merges = [...(await doneTasks(clone, `${from}..${to}`)).values()];
  const others = merges.filter(({ task_id, digest }) => isWaiting(task_id) && digest === inputs.get(task_id)?.digest);
  if (others.length === 0) return [];
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name]));
  const resultFile = await storedResults(clone, to, project_id);
  return others.map(({ task_id, verdict, ran, digest, commit, wave }) => {
    const result_file = resultFile(task_id);
    return {
      task_id,
      task_name: names.get(task_id) ?? task_id,
      verdict,
      digest,
      commit,
      wave,
      reason: "done by another run at the same time",
      seconds: 0,
      ...(ran && { runner: ran }),
      ...(result_file && { result_file }),
    };
  });
}
