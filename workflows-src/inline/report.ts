import { branchOf } from "../plan/project.ts";
import { resultsSummary } from "../report/results-summary.ts";
import { skippedDependents } from "../task/outcomes.ts";
import { isDone } from "../task/result.ts";
import { loadPlanFile } from "./loaded-plan-file.ts";
import type { report } from "./report.script.ts";
import { readResults } from "./results-file.ts";
import { run, summarize } from "./run.ts";
import { readRun } from "./run-file.ts";
import { readSettings } from "./settings.ts";

run<typeof report>((env) => {
  const settings = readSettings(env.SETTINGS);
  const plan = loadPlanFile(env.PLAN_FILE, settings);
  const ended = readResults(env.RESULTS_FOLDER);
  const results = [...ended, ...skippedDependents(plan, ended, 0)];
  const branch = branchOf(settings.project_id);
  const started = readRun(env.RESULTS_FOLDER)?.started;
  const links = { repository: env.REPOSITORY_URL, run: `${env.REPOSITORY_URL}/actions/runs/${env.RUN_ID}` };
  const seconds = started === undefined ? {} : { seconds: (Date.now() - Date.parse(started)) / 1000 };
  summarize(resultsSummary({ plan, results, branch, links, ...seconds }));

  const done = new Set(results.filter(({ verdict }) => isDone(verdict)).map(({ task_id }) => task_id));
  const isComplete = plan.tasks.every(({ id }) => done.has(id));
  if (!isComplete) {
    console.log("::error::Not every task is done; the summary of this job says which and why.");
    process.exitCode = 1;
  }
  return { branch, done: `${isComplete}` };
});
