import type { Plan } from "../plan/plan.ts";
import { findBlockedTasks, type TaskEnd } from "../schedule/blocked-tasks.ts";
import { isDone, type TaskResult } from "./result.ts";

/** What scheduling needs to know of the results so far: a task that is to run again has not ended. */
export const outcomes = (results: readonly TaskResult[]): TaskEnd[] =>
  results.filter(({ again }) => !again).map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));

/** Results for the tasks that drop out because one they wait for ended without being done. */
export function skippedDependents(plan: Plan, results: readonly TaskResult[], wave: number): TaskResult[] {
  const names = new Map(plan.tasks.map((task) => [task.id, task.name]));
  return [...findBlockedTasks(plan, outcomes(results))].map(([task_id, failed]) => ({
    task_id,
    task_name: names.get(task_id) ?? task_id,
    verdict: "skipped_dependency",
    reason: `waits for ${failed}, which was not done`,
    seconds: 0,
    wave,
  }));
}
