import { readLoadedPlan } from "../pipeline/artifacts.ts";
import { runDispatchStage } from "../pipeline/dispatch.ts";
import { readSettings } from "../pipeline/settings/parse.ts";
import { summarizeAdoption, summarizeResume } from "../report/resume-summary.ts";
import type { dispatch } from "./dispatch.script.ts";
import { run, summarize, toJson, warn } from "./run.ts";
import { showProblems, summarizeProblems } from "./show-problems.ts";

run<typeof dispatch>(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const plan = readLoadedPlan(env.PLAN_FILE, settings.mode);
  showProblems(plan, "warning");
  summarizeProblems(plan);
  const files = { plan: env.PLAN_FILE, results: env.RESULTS_FOLDER, earlier: env.EARLIER_FOLDER };
  const stage = await runDispatchStage(".", plan, settings, env.HEAD, files);
  if (stage.notAdopted !== undefined)
    warn(`Work that an earlier run left cannot be used, and is done again: ${stage.notAdopted}`);
  summarize(summarizeResume(stage.done, stage.again));
  summarize(summarizeAdoption(stage.adopted));
  return { matrix: toJson(stage.matrix), has_tasks: `${stage.has_tasks}`, next: toJson(stage.next) };
});
