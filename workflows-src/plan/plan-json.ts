import type { LoadedPlan } from "./loaded-plan.ts";
import type { Plan, Task } from "./plan.ts";
import { ID_PATTERN } from "./project.ts";

/**
 * Parses the `plan.json` that stage 3 of the same run wrote. Equal lists of dependencies become one list, as they were before.
 * Ids are validated again because they become paths. Throws if this is not a `plan.json`.
 */
export function parsePlanJson(text: string, file: string): Plan & Partial<LoadedPlan> {
  const plan = JSON.parse(text) as Partial<LoadedPlan> | null;
  if (plan?.version !== 1 || !Array.isArray(plan.tasks))
    throw new Error(`${file} is not a plan.json of stage 3: expected version 1 and tasks`);
  const index = plan.tasks.findIndex(({ id }) => !ID_PATTERN.test(id));
  if (index >= 0) throw new Error(`${file}: tasks.${index}.id is not an id: ${JSON.stringify(plan.tasks[index]?.id)}`);
  return { ...plan, version: 1, tasks: shareLists(plan.tasks) };
}

function shareLists(tasks: readonly Task[]): Task[] {
  const lists = new Map<string, readonly string[]>();
  return tasks.map((task) => {
    const key = task.depends_on.join();
    const depends_on = lists.get(key) ?? task.depends_on;
    lists.set(key, depends_on);
    return { ...task, depends_on };
  });
}
