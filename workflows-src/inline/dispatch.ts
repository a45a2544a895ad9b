import { git } from "../git/git.ts";
import { startingPoint } from "../integrate/history.ts";
import { branchOf } from "../plan/project.ts";
import { NO_JOBS, nextWave } from "../schedule/next-wave.ts";
import { outcomes } from "../task/outcomes.ts";
import type { dispatch } from "./dispatch.script.ts";
import { loadPlanFile } from "./loaded-plan-file.ts";
import { readResults, writeResults } from "./results-file.ts";
import { run, summarize, toJson } from "./run.ts";
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
  const start = { plan, project_id: settings.project_id, head: env.HEAD, branchTip };
  const { base, behind, results } = await startingPoint(".", start);
  writeResults(env.RESULTS_FILE, [...readResults(env.RESULTS_FILE), ...results]);
  if (results.length > 0)
    summarize(`Done by an earlier run: ${results.map(({ task_id }) => `\`${task_id}\``).join(", ")}.\n`);

  const wave = nextWave(plan, outcomes(results), waveOptions(settings, 1, readTimeouts(env.PLAN_FILE)));
  return {
    matrix: toJson(taskMatrix(plan, wave ?? NO_JOBS)),
    has_tasks: `${wave !== undefined}`,
    // A wave without jobs integrates what the branch lacks and says what runs next.
    next: toJson(behind || wave === undefined ? { ...NO_JOBS, number: 1 } : wave),
    base,
  };
});
