import { doneTasks } from "../integrate/history.ts";
import type { TaskInputs } from "../integrate/inputs.ts";
import { storedResults } from "../integrate/stored-results.ts";
import type { Plan } from "../plan/plan.ts";
import type { TaskResult } from "../task/result.ts";

/** Results for the tasks that another run has merged between two commits of the branch, from the same inputs as this one. */
export async function doneMeanwhile(
  hub: string,
  run: {
    readonly project_id: string;
    readonly plan: Plan;
    readonly inputs: ReadonlyMap<string, TaskInputs>;
    readonly from: string;
    readonly to: string;
    /** Whether this run has neither started the task nor its result. */
    readonly isWaiting: (id: string) => boolean;
  },
): Promise<TaskResult[]> {
  const { project_id, plan, inputs, from, to, isWaiting } = run;
  const merges = [...(await doneTasks(hub, `${from}..${to}`)).values()];
  const others = merges.filter(({ task_id, digest }) => isWaiting(task_id) && digest === inputs.get(task_id)?.digest);
  if (others.length === 0) return [];
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name]));
  const resultFile = await storedResults(hub, to, project_id);
  return others.map(({ task_id, verdict, ran, digest, commit, wave }) => {
    const result_file = resultFile(task_id);
    return {
      ...{ task_id, task_name: names.get(task_id) ?? task_id, verdict, digest, commit, wave },
      ...{ reason: "done by another run at the same time", seconds: 0 },
      ...(ran && { runner: ran }),
      ...(result_file && { result_file }),
    };
  });
}
