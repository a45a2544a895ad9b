import { runReportStage } from "../pipeline/report.ts";
import type { Plan } from "../plan/plan.ts";
import type { TaskResult } from "../task/result.ts";
import type { ReportedTask } from "./report.ts";

/** Every task of the plan, in its order. */
export function reportedTasks(
  plan: Plan,
  results: readonly TaskResult[],
  earlier: readonly TaskResult[],
): ReportedTask[] {
  const before = new Set(earlier.map((result) => result.task_id));
  const ended = new Set(results.map(({ task_id }) => task_id));
  const all = new Map(runReportStage(plan, results).results.map((result) => [result.task_id, result]));
  return plan.tasks.flatMap(({ id }) => {
    const result = all.get(id);
    if (result === undefined) return [];
    const { task_id, task_name, verdict, seconds, reason } = result;
    const known = { task_id, task_name, verdict, seconds, reason, earlier: before.has(id) };
    const wave = ended.has(id) ? result.wave : null;
    const { result_file = null, commit = null, runner = null, held_out = null, usage, attempts, tries } = result;
    const used = { cost_usd: usage?.cost_usd ?? null, attempts: attempts ?? 1, tries: tries ?? 1 };
    return [{ ...known, wave, result_file, commit, runner, held_out, artifacts: result.artifacts ?? [], ...used }];
  });
}
