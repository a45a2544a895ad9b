import { findSuccessors } from "../plan/graph.ts";
import type { Plan } from "../plan/plan.ts";

/** How a task ended, as far as scheduling cares. */
export interface Outcome {
  readonly task_id: string;
  readonly done: boolean;
}

/** The tasks that cannot run any more because one they wait for, directly or not, ended without being done; with that one's id. */
export function blockedBy(plan: Plan, outcomes: readonly Outcome[]): Map<string, string> {
  const next = findSuccessors(plan);
  const ended = new Set(outcomes.map((outcome) => outcome.task_id));
  const result = new Map<string, string>();
  for (const { task_id, done } of outcomes) {
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
