import { readLoadedPlan, readResults, readRun } from "../pipeline/artifacts.ts";
import { runReportStage } from "../pipeline/report.ts";
import { readCheckedInputs } from "../pipeline/settings/checked-inputs.ts";
import { nameBranch } from "../plan/project.ts";
import { summarizeResults } from "../report/results-summary.ts";
import type { report } from "./report.script.ts";
import { fail, run, summarize } from "./run.ts";
import { summarizeProblems } from "./show-problems.ts";

run<typeof report>((env) => {
  const { project_id, mode } = readCheckedInputs(env.SETTINGS);
  const plan = readLoadedPlan(env.PLAN_FILE, mode);
  const { results, isComplete } = runReportStage(plan, readResults(env.RESULTS_FOLDER, project_id, plan));
  const branch = nameBranch(project_id);
  const started = readRun(env.RESULTS_FOLDER)?.started;
  const links = { repository: env.REPOSITORY_URL, run: `${env.REPOSITORY_URL}/actions/runs/${env.RUN_ID}` };
  const seconds = started === undefined ? {} : { seconds: (Date.now() - Date.parse(started)) / 1000 };
  if (plan.source.fallback) summarizeProblems(plan);
  summarize(summarizeResults({ plan, results, branch, links, ...seconds }));
  if (!isComplete) fail("Not every task is done; the summary of this job says which and why.");
  return { branch, done: `${isComplete}` };
});
