import type { Plan } from "../plan/plan.ts";
import { shareFiles } from "./file-conflicts.ts";

/** Whether a task comes directly before one of these: one of them depends on it, or they touch the same files. */
export function tasksBefore(plan: Plan, ids: readonly string[]): (id: string) => boolean {
  const tasks = plan.tasks.filter((task) => ids.includes(task.id));
  const dependencies = new Set(tasks.flatMap(({ depends_on }) => depends_on));
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  return (id) => {
    const before = byId.get(id);
    return dependencies.has(id) || (before !== undefined && tasks.some((task) => shareFiles(before, task)));
  };
}
