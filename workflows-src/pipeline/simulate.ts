import { stringify } from "yaml";
import { git } from "../git/git.ts";
import { nameBranch } from "../plan/project.ts";
import { addFileDependencies } from "../schedule/file-problems.ts";
import { planNextWave, schedulePlan } from "../schedule/plan-waves.ts";
import { EMPTY_WAVE, type Schedule } from "../schedule/wave.ts";
import { toExecutionPlan } from "../simulation/execution-plan.ts";
import { SIMULATION_DEFAULTS } from "../simulation/options.ts";
import { type Simulation, simulatePlan } from "../simulation/simulate.ts";
import { type ArchitectureStage, planArchitecture } from "./architecture.ts";
import { writePlanArtifact } from "./artifacts.ts";
import { describeWave, type NextWave } from "./next-wave.ts";
import type { PlanToRun } from "./plan-to-run.ts";
import type { Settings } from "./settings/table.ts";
import { describeSetupNotes, readSetupSteps } from "./setup-steps.ts";
import { taskTimeouts, waveOptions } from "./wave-options.ts";

/** The forecast of a run, and the work of stage 4. */
export interface SimulationStage {
  readonly simulation: Simulation;
  readonly schedule: Schedule;
  readonly architecture: ArchitectureStage & { readonly next: NextWave };
  /** Sentences for people. */
  readonly warnings: readonly string[];
}

/** Throws, because the plan may be a stranger's. */
export function refuseFork(): never {
  throw new Error(`this run comes from a fork's pull request or from pull_request_target, so its plan may be a stranger's: \
start the pipeline from a branch of the repository`);
}

/** Stage 3: simulates the plan for the commit in the work tree, decides on stage 4, and writes the plan artifact into `folder`. */
export async function runSimulationStage(
  repository: string,
  { refused: _, ...plan }: PlanToRun,
  settings: Settings,
  folder: string,
): Promise<SimulationStage> {
  const simulation = simulatePlan(addFileDependencies(plan), {
    ...SIMULATION_DEFAULTS,
    max_parallel: settings.max_parallel,
  });
  const timeouts = taskTimeouts(plan, settings);
  const revision = (name: string) => git(repository, ["rev-parse", "--verify", "--quiet", name]);
  const architecture = await planArchitecture(repository, settings, plan.source.file, {
    head: await revision("HEAD"),
    branchTip: await revision(`refs/remotes/origin/${nameBranch(settings.project_id)}`).catch(() => undefined),
  });
  const setup = await readSetupSteps(repository, "HEAD", settings, plan);
  const options = waveOptions(settings, 0, taskTimeouts(architecture.plan, settings));
  const wave = { ...(planNextWave(architecture.plan, [], options) ?? EMPTY_WAVE), base: architecture.base };
  const execution_plan = stringify(toExecutionPlan(plan, simulation));
  writePlanArtifact(folder, {
    plan,
    timeouts,
    architecture: { plan: architecture.plan, wave },
    execution_plan,
    setup_steps: setup?.script,
  });
  return {
    simulation,
    schedule: schedulePlan(plan, [], waveOptions(settings, 1, timeouts)),
    architecture: { ...architecture, next: describeWave(wave, architecture.plan, settings) },
    warnings: setup === undefined ? [] : describeSetupNotes(setup),
  };
}
