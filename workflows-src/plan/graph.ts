import type { Plan, Task } from "./plan.ts";

/** Who waits for whom: for every task id, the ids of the tasks that depend on it, in plan order. */
export function successors(plan: Plan): Map<string, string[]> {
  const result = new Map<string, string[]>(plan.tasks.map((task) => [task.id, []]));
  for (const task of plan.tasks) for (const id of task.depends_on) result.get(id)?.push(task.id);
  return result;
}

/** The tasks such that each comes after all it depends on, otherwise in plan order. */
export function topologicalOrder(plan: Plan): Task[] {
  const waiting = new Map(plan.tasks.map((task) => [task.id, task.depends_on.length]));
  const next = successors(plan);
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const order = plan.tasks.filter((task) => task.depends_on.length === 0);
  for (const task of order) {
    for (const id of next.get(task.id) ?? []) {
      const left = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, left);
      const ready = byId.get(id);
      if (left === 0 && ready !== undefined) order.push(ready);
    }
  }
  return order;
}
