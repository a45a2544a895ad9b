import { readChosenPlan } from "../pipeline/plan-to-run.ts";
import { readSettings } from "../pipeline/settings/parse.ts";
import { refuseFork, runSimulationStage } from "../pipeline/simulate.ts";
import { summarizeSimulation } from "../report/simulation-summary.ts";
import { run, summarize, toJson, warn } from "./run.ts";
import { showProblems, summarizeProblems } from "./show-problems.ts";
import type { simulate } from "./simulate.script.ts";

run<typeof simulate>(async (env) => {
  if (env.FROM_FORK === "true") refuseFork();
  const settings = readSettings(env.SETTINGS);
  const { chosen, ...plan } = readChosenPlan(settings);
  if (plan.source.fallback) summarizeProblems(plan, plan.refused);
  if (chosen !== undefined) summarize(chosen);
  if (plan.refused) {
    showProblems(plan, "error");
    throw new Error(`${plan.source.file} cannot be carried out; the annotations and the summary say why`);
  }
  const stage = await runSimulationStage(".", plan, settings, env.FOLDER);
  const { simulation, schedule, architecture } = stage;
  stage.warnings.forEach(warn);
  summarize(`${summarizeSimulation(plan, simulation, schedule)}\n**Stage 4:** ${architecture.reason}.\n`);
  return { fallback: `${plan.source.fallback}`, architecture: toJson(architecture.next) };
});
