import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { git } from "../git/git.ts";
import { stage4 } from "../integrate/stage-4.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import { loadPlan } from "../plan/load-plan.ts";
import type { Plan } from "../plan/plan.ts";
import { branchOf } from "../plan/project.ts";
import { simulationSummary } from "../report/simulation-summary.ts";
import { fileProblems } from "../schedule/file-problems.ts";
import { keptApart } from "../schedule/kept-apart.ts";
import { nextWave, schedule } from "../schedule/plan-waves.ts";
import { EMPTY_WAVE } from "../schedule/wave.ts";
import { toExecutionPlan } from "../simulation/execution-plan.ts";
import { SIMULATION_DEFAULTS } from "../simulation/options.ts";
import { simulatePlan } from "../simulation/simulate.ts";
import { computeTaskTimeout } from "../simulation/timeout.ts";
import { readPlanSource } from "../task/plan-source.ts";
import { describeWave } from "./next-wave.ts";
import { run, summarize, toJson } from "./run.ts";
import { readSettings, waveOptions } from "./settings.ts";
import { showProblems } from "./show-problems.ts";
import type { simulate } from "./simulate.script.ts";
import { type ScheduledWave, writeWave } from "./wave-file.ts";

run<typeof simulate>(async (env) => {
  if (env.FROM_FORK === "true") {
    throw new Error(FORK);
  }
  const settings = readSettings(env.SETTINGS);
  const file = settings.plan;
  const { source, ...plan } = loadPlan(readPlanSource(file), settings.mode, fileProblems);
  if (source.fallback && settings.on_invalid_plan === "fail") {
    showProblems(source, "error");
    throw new Error(`${file} is not a plan that can be carried out; the annotations and the summary say why`);
  }

  const simulation = simulatePlan(keptApart(plan), {
    ...SIMULATION_DEFAULTS,
    max_parallel: settings.max_parallel,
  });
  const minutes = timeouts(plan, settings);
  const planned = schedule(plan, [], waveOptions(settings, 1, minutes));
  summarize(simulationSummary(plan, simulation, planned));
  const revision = (name: string) => git(".", ["rev-parse", "--verify", "--quiet", name]);
  const architecture = await stage4(".", {
    settings,
    architecture: settings.architecture,
    plan: file,
    head: await revision("HEAD"),
    branchTip: await revision(`refs/remotes/origin/${branchOf(settings.project_id)}`).catch(() => undefined),
  });
  summarize(`**Stage 4:** ${architecture.reason}.\n`);
  const options = waveOptions(settings, 0, timeouts(architecture.plan, settings));
  const wave: ScheduledWave = { ...(nextWave(architecture.plan, [], options) ?? EMPTY_WAVE), base: architecture.base };

  mkdirSync(env.FOLDER, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(env.FOLDER, name), text);
  write("plan.json", JSON.stringify({ ...plan, source }));
  write("timeouts.json", JSON.stringify(Object.fromEntries(minutes)));
  write("architecture.json", JSON.stringify(architecture.plan));
  write("execution_plan.yml", stringify(toExecutionPlan(plan, simulation)));
  writeWave(join(env.FOLDER, "architecture-wave.json"), wave);
  return { fallback: `${source.fallback}`, architecture: toJson(describeWave(wave)) };
});

const timeouts = ({ tasks }: Plan, { timeout_minutes, runner_hours_per_hour }: Settings): Map<string, number> =>
  new Map(tasks.map(({ id, duration }) => [id, computeTaskTimeout(duration, timeout_minutes, runner_hours_per_hour)]));

const FORK = [
  "this run comes from a fork's pull request or from pull_request_target, so its plan may be a stranger's:",
  "start the pipeline from a branch of the repository",
].join(" ");
