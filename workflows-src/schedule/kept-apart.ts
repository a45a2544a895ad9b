import type { Plan, Task } from "../plan/plan.ts";
import { openTasks } from "./open-tasks.ts";

/**
 * The plan with a dependency for each pair of tasks that state overlapping `files`, as schedules keep them apart: what a simulation needs
 * so that it can be compared with them. The plan itself where there is no such pair.
 */
export function keptApart(plan: Plan): Plan {
  if (plan.tasks.every(({ files }) => files.length === 0)) return plan;
  const { tasks, kept_apart } = openTasks(plan, () => true, {
    runs_on: "",
    minutesOf: () => 1,
    runner_hours_per_hour: 1,
  });
  const more = new Map<string, string[]>();
  for (const { first, second } of kept_apart) {
    const [one, other] = [tasks[first] as Task, tasks[second] as Task];
    more.set(other.id, [...(more.get(other.id) ?? []), one.id]);
  }
  if (more.size === 0) return plan;
  const waiting = (task: Task): Task => {
    const ids = more.get(task.id);
    return ids === undefined ? task : { ...task, depends_on: [...task.depends_on, ...ids] };
  };
  return { ...plan, tasks: plan.tasks.map(waiting) };
}
