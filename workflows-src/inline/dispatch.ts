import { git } from "../git/git.ts";
import { startingPoint } from "../integrate/history.ts";
import { branchOf } from "../plan/project.ts";
import { resumeSummary } from "../report/resume-summary.ts";
import { NO_JOBS, nextWave } from "../schedule/next-wave.ts";
import { outcomes } from "../task/outcomes.ts";
import type { dispatch } from "./dispatch.script.ts";
import { loadPlanFile } from "./loaded-plan-file.ts";
import { readResults, writeResults } from "./results-file.ts";
import { run, summarize, toJson } from "./run.ts";
import { writeRun } from "./run-file.ts";
import { readSettings, waveOptions } from "./settings.ts";
import { showProblems } from "./show-problems.ts";
import { taskMatrix } from "./task-matrix.ts";
import { readTimeouts } from "./timeouts-file.ts";

run<typeof dispatch>(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const { source, ...plan } = loadPlanFile(env.PLAN_FILE, settings);
  showProblems(source, "warning");

  const branch = `refs/remotes/origin/${branchOf(settings.project_id)}`;
  const branchTip = await git(".", ["rev-parse", "--verify", "--quiet", branch]).catch(() => undefined);
  const { resume } = settings;
  const start = await startingPoint(".", { plan, settings, head: env.HEAD, branchTip, resume });
  const { base, behind, results } = start;
  // Where a run is started again, results of its tasks lie there from before: only what the branch shows counts.
  const stage4 = readResults(env.RESULTS_FILE).filter((result) => result.wave === 0);
  writeResults(env.RESULTS_FILE, [...stage4, ...results]);
  writeRun(env.RESULTS_FILE, { started: new Date().toISOString(), inputs: Object.fromEntries(start.inputs) });
  summarize(resumeSummary(results, start.again));

  const wave = nextWave(plan, outcomes(results), waveOptions(settings, 1, readTimeouts(env.PLAN_FILE)));
  return {
    matrix: toJson(taskMatrix(plan, wave ?? NO_JOBS)),
    has_tasks: `${wave !== undefined}`,
    // A wave without jobs integrates what the branch lacks and says what runs next.
    next: toJson(behind || wave === undefined ? { ...NO_JOBS, number: 1 } : wave),
    base,
  };
});
