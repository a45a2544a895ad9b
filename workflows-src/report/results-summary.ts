import type { Plan } from "../plan/plan.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { plain } from "../task/text.ts";

/** What became of every task of the plan, as Markdown for the job summary. A task without a result did not start. */
export function resultsSummary(plan: Plan, results: readonly TaskResult[], branch: string): string {
  const byId = new Map(results.map((result) => [result.task_id, result]));
  const planned = new Set(plan.tasks.map((task) => task.id));
  const others = results.filter((result) => !planned.has(result.task_id));
  const rows = [...others.map((result) => row(result.task_id, result.task_name, result))];
  for (const task of plan.tasks) rows.push(row(task.id, task.name, byId.get(task.id)));

  const done = plan.tasks.filter((task) => isDone(byId.get(task.id)?.verdict ?? "runner_error")).length;
  const briefed = results.filter((result) => result.verdict === "briefed").length;
  return [
    `### ${done} of ${plan.tasks.length} tasks done, on branch \`${branch}\``,
    ...(briefed === 0 ? [] : [`${briefed} of them have a work order only: nobody has carried it out yet.`]),
    ["| | Task | Verdict | Time | Why |", "| --- | --- | --- | --- | --- |", ...rows].join("\n"),
    ...(done === plan.tasks.length
      ? []
      : ["When the cause is mended, start the pipeline again (or re-run all jobs): what is done is not run again."]),
    "",
  ].join("\n\n");
}

function row(id: string, name: string, result: TaskResult | undefined): string {
  const title = name === id ? `\`${id}\`` : `\`${id}\` ${plain(name)}`;
  if (result === undefined) return `| ⬜ | ${title} | not started | | |`;
  const { verdict, seconds, reason } = result;
  const sign = !isDone(verdict) ? "❌" : verdict === "succeeded" ? "✅" : "⚠️";
  return `| ${sign} | ${title} | ${verdict} | ${duration(seconds)} | ${plain(reason)} |`;
}

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
