import type { LoadedPlan } from "../plan/loaded-plan.ts";
import { annotateProblems, type Level, renderProblemTable } from "../report/problems.ts";
import { summarize } from "./run.ts";

/** Shows what is wrong with a plan: as annotations at its lines and in the summary of the job. */
export function showProblems({ fallback, problems }: LoadedPlan["source"], level: Level): void {
  for (const line of annotateProblems(problems, level)) console.log(line);
  if (fallback)
    summarize(
      "**Nothing of the plan was understood.** One task, `FALLBACK-001`, stands in for it, with the text of the plan file and of SPEC.md. Without any text no agent starts.\n",
    );
  if (problems.length > 0) summarize(`### Problems of the plan\n\n${renderProblemTable(problems)}`);
}
