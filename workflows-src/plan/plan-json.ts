import type { LoadedPlan } from "./loaded-plan.ts";
import type { Plan, Task } from "./plan.ts";
import { ID } from "./project.ts";

/**
 * The plan of `plan.json`, which stage 3 of the same run wrote; equal lists of dependencies are one list, as they were when it was
 * written. What becomes a path is looked at again. Throws where it is not such a file.
 */
export function parsePlanJson(text: string, file: string): Plan & Partial<LoadedPlan> {
  const plan = JSON.parse(text) as Partial<LoadedPlan> | null;
  if (plan?.version !== 1 || !Array.isArray(plan.tasks))
    throw new Error(`${file} is not a plan as stage 3 writes it: expected version 1 and tasks`);
  const wrong = plan.tasks.findIndex(({ id }) => !ID.test(id));
  if (wrong >= 0) throw new Error(`${file}: tasks.${wrong}.id is no id: ${JSON.stringify(plan.tasks[wrong]?.id)}`);
  return { ...plan, version: 1, tasks: sharingLists(plan.tasks) };
}

function sharingLists(tasks: readonly Task[]): Task[] {
  const lists = new Map<string, readonly string[]>();
  return tasks.map((task) => {
    const key = task.depends_on.join();
    const depends_on = lists.get(key) ?? task.depends_on;
    lists.set(key, depends_on);
    return { ...task, depends_on };
  });
}
