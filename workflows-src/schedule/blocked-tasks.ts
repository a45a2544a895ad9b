import { findSuccessors } from "../plan/graph.ts";
import type { Plan } from "../plan/plan.ts";

/** How a task ended, as far as scheduling is concerned. */
export interface TaskEnd {
  readonly task_id: string;
  readonly done: boolean;
}

/** Finds the tasks that wait, directly or not, for one that ended without being done; returns that one's id for each. */
export function findBlockedTasks(plan: Plan, ends: readonly TaskEnd[]): Map<string, string> {
  const next = findSuccessors(plan);
  const ended = new Set(ends.map(({ task_id }) => task_id));
  const result = new Map<string, string>();
  for (const { task_id, done } of ends) {
    if (done) continue;
    const reached = [...(next.get(task_id) ?? [])];
    for (const id of reached) {
      if (result.has(id) || ended.has(id)) continue;
      result.set(id, task_id);
      reached.push(...(next.get(id) ?? []));
    }
  }
  return result;
}
