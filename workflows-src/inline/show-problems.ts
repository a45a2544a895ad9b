import type { LoadedPlan } from "../plan/loaded-plan.ts";
import { describeFallback } from "../report/fallback.ts";
import { annotateProblems, type Level, renderProblemTable } from "../report/problems.ts";
import { escapeMarkdown } from "../text/markdown.ts";
import { summarize } from "./run.ts";

/** Lists the problems of a plan in the summary of the job; says first that the fallback stands in for it, or that nothing runs. */
export function summarizeProblems(plan: LoadedPlan, isRefused = false): void {
  const { problems } = plan.source;
  const fallback = describeFallback(plan, isRefused);
  if (fallback !== "") summarize(`**${escapeMarkdown(fallback)}**\n`);
  if (problems.length > 0) summarize(`### Problems of the plan\n\n${renderProblemTable(problems)}`);
}

/** Shows the problems of a plan as annotations at its lines. */
export function showProblems({ source }: LoadedPlan, level: Level): void {
  for (const line of annotateProblems(source.problems, level)) console.log(line);
}
