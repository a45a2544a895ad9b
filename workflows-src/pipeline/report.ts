import type { Plan } from "../plan/plan.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { skipDependents } from "../task/task-ends.ts";

/** The end of a run. */
export interface ReportStage {
  /** One result for each task that ran, was done before, or was skipped because of another. */
  readonly results: readonly TaskResult[];
  /** Whether every task of the plan is done. */
  readonly isComplete: boolean;
}

/** Adds to the results of a run those of the tasks that it skipped. */
export function runReportStage(plan: Plan, ended: readonly TaskResult[]): ReportStage {
  const results = [...ended, ...skipDependents(plan, ended, 0)];
  const done = new Set(results.flatMap(({ task_id, verdict }) => (isDone(verdict) ? [task_id] : [])));
  return { results, isComplete: plan.tasks.every(({ id }) => done.has(id)) };
}
