import { git } from "../git/git.ts";
import { startingPoint } from "../git/history.ts";
import type { Plan } from "../plan/plan.ts";
import { NO_JOBS, nextWave } from "../schedule/next-wave.ts";
import type { Wave } from "../schedule/schedule.ts";
import { outcomes } from "../task/outcomes.ts";
import { oneLine } from "../task/text.ts";
import type { dispatch, TaskMatrix } from "./dispatch.script.ts";
import { loadPlanFile, readTimeouts } from "./plan-file.ts";
import { readResults, writeResults } from "./results-file.ts";
import { run, summarize, toJson } from "./run.ts";
import { branchOf, readSettings, waveOptions } from "./settings.ts";
import { showProblems } from "./show-problems.ts";

run<typeof dispatch>(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const { source, ...plan } = loadPlanFile(env.PLAN_FILE, settings);
  showProblems(source, "warning");

  const branch = `refs/remotes/origin/${branchOf(settings)}`;
  const branchTip = await git(".", ["rev-parse", "--verify", "--quiet", branch]).catch(() => undefined);
  const start = { plan, project_id: settings.project_id, head: env.HEAD, branchTip };
  const { base, results } = await startingPoint(".", start);
  writeResults(env.RESULTS_FILE, [...readResults(env.RESULTS_FILE), ...results]);
  if (results.length > 0)
    summarize(`Done by an earlier run: ${results.map(({ task_id }) => `\`${task_id}\``).join(", ")}.\n`);

  const options = waveOptions(settings, 1, readTimeouts(env.PLAN_FILE));
  const wave = nextWave(plan, outcomes(results), options) ?? NO_JOBS;
  return {
    matrix: toJson(matrix(plan, wave)),
    has_tasks: `${wave.jobs.length > 0 || wave.lanes.length > 0}`,
    next: toJson(wave),
    base,
  };
});

/** The first task of every job that starts at once. Bodies stay in the plan artifact: an output must be small and hold no secret. */
function matrix(plan: Plan, wave: Wave): TaskMatrix {
  const jobs = [...wave.jobs, ...wave.lanes.flatMap((lane) => lane.waves[0]?.jobs ?? [])];
  const first = new Set(jobs.map((job) => job.id));
  const include = plan.tasks
    .filter((task) => first.has(task.id))
    .map((task) => ({
      task_id: task.id,
      task_name: oneLine(task.name),
      task_desc: oneLine(task.description, 200),
      duration: task.duration.most_likely,
    }));
  return { include };
}
