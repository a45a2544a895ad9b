import type { LoadedPlan } from "./fallback.ts";
import type { Plan, Task } from "./plan.ts";
import { plan } from "./schema.ts";

/**
 * The plan of `plan.json`, which another job wrote; equal lists of dependencies are one list, as they were when it was written.
 * Throws with every place at which it is not what a job writes.
 */
export function parsePlanJson(text: string, file: string): Plan & Partial<LoadedPlan> {
  const { data, error } = plan.safeParse(JSON.parse(text));
  if (data !== undefined) return { ...data, tasks: sharingLists(data.tasks) };
  const places = error?.issues.map(({ path, code }) => `${path.join(".") || "the plan"} (${code})`);
  throw new Error(`${file} is not a plan as stage 3 writes it; wrong at: ${places?.slice(0, 20).join(", ")}`);
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
