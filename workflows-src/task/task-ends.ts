import type { Plan } from "../plan/plan.ts";
import { findBlockedTasks, type TaskEnd } from "../schedule/blocked-tasks.ts";
import { isDone, type TaskResult } from "./result.ts";

/** Returns the ends of tasks, for scheduling. A task that runs again has not ended. */
export const toTaskEnds = (results: readonly TaskResult[]): TaskEnd[] =>
  results.filter(({ again }) => !again).map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));

/** Returns the result of a task that is skipped because the task `failed`, which it waits for, was not done. */
export const skip = (task_id: string, task_name: string, failed: string, wave: number): TaskResult => ({
  task_id,
  task_name,
  verdict: "skipped_dependency",
  reason: `waits for ${failed}, which was not done`,
  seconds: 0,
  wave,
});

/** Returns results for the tasks that cannot run because one they wait for ended without being done. */
export function skipDependents(plan: Plan, results: readonly TaskResult[], wave: number): TaskResult[] {
  const names = new Map(plan.tasks.map((task) => [task.id, task.name]));
  return [...findBlockedTasks(plan, toTaskEnds(results))].map(([id, failed]) =>
    skip(id, names.get(id) ?? id, failed, wave),
  );
}
