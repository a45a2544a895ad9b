import { relative, resolve } from "node:path";
import { requireMergeTree } from "../git/merge.ts";
import { protectedPaths } from "../integrate/globs.ts";
import { startingPoint } from "../integrate/history.ts";
import { runInputs } from "../integrate/inputs.ts";
import { stage4 } from "../integrate/stage-4.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import { type LoadedPlan, loadPlan } from "../plan/load-plan.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { branchOf } from "../plan/project.ts";
import { fileProblems } from "../schedule/file-problems.ts";
import { OVERHEAD_SECONDS, WAVES } from "../schedule/limits.ts";
import { schedule } from "../schedule/plan-waves.ts";
import type { Schedule } from "../schedule/wave.ts";
import { taskTimeout } from "../simulation/timeout.ts";
import { outcomes, skippedDependents } from "../task/outcomes.ts";
import { readPlanSource } from "../task/plan-source.ts";
import type { TaskResult } from "../task/result.ts";
import type { OnEvent } from "./events.ts";
import { createHub } from "./hub.ts";
import { keptWork } from "./kept.ts";
import type { Report, ReportedTask } from "./report.ts";
import { openRepository, type Repository, tipOf } from "./repository.ts";
import type { Keys } from "./run-one-task.ts";
import { runTasks } from "./run-tasks.ts";
import { removeStaleLocks } from "./stale-locks.ts";
import { withTemporaryFolder } from "./temporary.ts";
import { waveNumbers } from "./wave-numbers.ts";

export interface PipelineOptions extends Omit<Settings, "runs_on">, Keys {
  /** A folder in the user's repository. */
  readonly repository: string;
  /** Aborted to stop the run, see `runTasks`. */
  readonly signal?: AbortSignal;
  readonly onEvent?: OnEvent;
}

/**
 * Runs stages 3 to 5 on this machine. The plan is read from the work tree, everything else from HEAD; what is done on the branch
 * from the same inputs is not run again. Of the user's repository only the branch `somas/<project_id>` changes, task by task, and those
 * with work that is held out.
 * Throws `UsageError` for what the user can put right, `Error` where the branch cannot be pushed, and the signal's reason.
 */
export async function runPipeline(options: PipelineOptions): Promise<Report> {
  const began = performance.now();
  const { project_id, signal = new AbortController().signal, onEvent = () => {} } = options;
  const branch = branchOf(project_id);
  await requireMergeTree();
  const repository = await openRepository(options.repository, branch);
  signal.throwIfAborted();
  onEvent({ type: "repository", root: repository.root, head: repository.head, branch });
  const plan = await readPlan(options, repository, onEvent);
  for (const lock of await removeStaleLocks(repository, project_id, signal))
    onEvent({ type: "note", text: `removed ${lock}, which a git that was killed had left` });
  const kept = keptWork(project_id);

  return withTemporaryFolder("somas-run", async (folder) => {
    const hub = await createHub(repository, branch, folder);
    const { fallback, problems } = plan.source;
    const refused = isRefused(plan, options);
    const minutesOf = ({ duration }: Task): number =>
      taskTimeout(duration, options.timeout_minutes, options.runner_hours_per_hour);
    const protected_paths = protectedPaths(options.protected_paths);
    const common = { settings: options, hub: hub.path, folder, kept, minutesOf, protected_paths, onEvent, signal };
    const run = { ...options, ...common, findTip: () => tipOf(repository, branch) };
    const { head } = repository;
    const at = { settings: options, head, branchTip: hub.branchTip };
    const from = await startingPoint(hub.path, { ...at, plan, resume: options.resume });
    let results: readonly TaskResult[] = [];
    if (!refused) {
      const { architecture, plan: planFile } = options;
      const stage = await stage4(hub.path, { ...at, architecture, plan: planFile });
      onEvent({ type: "architecture", reason: stage.reason });
      const { inputs } = await runInputs(hub.path, { plan: stage.plan, settings: options, head, merges: [] });
      const stage4Run = { plan: stage.plan, base: stage.base, earlier: [], inputs, waves: new Map() };
      const written = await runTasks({ ...run, ...stage4Run, more_waves: false });
      if (from.results.length + from.again.length > 0)
        onEvent({ type: "earlier", results: from.results, again: from.again });
      const planned = planWaves(plan, from.results, options, minutesOf);
      onEvent({ type: "schedule", schedule: planned });
      const base = written.results.length > 0 ? written.head : from.base;
      const stage5Run = { plan, base, earlier: from.results, inputs: from.inputs, waves: waveNumbers(planned) };
      results = (await runTasks({ ...run, ...stage5Run, more_waves: true })).results;
    }
    return {
      ...{
        project_id,
        branch,
        base: from.base,
        head: (await tipOf(repository, branch)) ?? from.base,
        fallback,
        problems,
      },
      tasks: refused ? [] : reportedTasks(plan, results, from.results),
      ...{ repository: repository.root, refused, kept: kept.folder, seconds: (performance.now() - began) / 1000 },
    };
  }).catch((error: unknown) => {
    if (kept.folder === undefined || !(error instanceof Error)) throw error;
    throw new Error(`${error.message}\nWork that is not on the branch is kept in ${kept.folder}`, { cause: error });
  });
}

/** The waves of a run on GitHub that begins where this one does. */
const planWaves = (
  plan: Plan,
  earlier: readonly TaskResult[],
  options: PipelineOptions,
  minutesOf: (task: Task) => number,
): Schedule =>
  schedule(plan, outcomes(earlier), {
    ...{ number: 1, waves_left: WAVES, runs_on: "local", overhead_seconds: OVERHEAD_SECONDS, minutesOf },
    runner_hours_per_hour: options.runner_hours_per_hour,
    max_parallel: options.max_parallel,
    checkpoint_hours: options.checkpoint_hours,
  });

const isRefused = ({ source }: LoadedPlan, { on_invalid_plan }: PipelineOptions): boolean =>
  source.fallback && on_invalid_plan === "fail";

async function readPlan(options: PipelineOptions, repository: Repository, onEvent: OnEvent): Promise<LoadedPlan> {
  const { root, uncommitted } = repository;
  const path = resolve(root, options.plan);
  const file = relative(root, path).startsWith("..") ? path : relative(root, path);
  const plan = loadPlan(readPlanSource(path, file), options.mode, fileProblems);
  const isPlan = (entry: string): boolean => entry.slice(3) === file;
  const { fallback, problems } = plan.source;
  onEvent({
    type: "plan",
    plan,
    file,
    uncommitted: uncommitted.some(isPlan),
    fallback,
    refused: isRefused(plan, options),
    problems,
  });
  const others = uncommitted.filter((entry) => !isPlan(entry)).length;
  if (others > 0) {
    const what = others === 1 ? "1 uncommitted change is" : `${others} uncommitted changes are`;
    onEvent({ type: "note", text: `${what} not part of the run: tasks start from HEAD` });
  }
  return plan;
}

/** Every task of the plan, in its order. */
function reportedTasks(plan: Plan, results: readonly TaskResult[], earlier: readonly TaskResult[]): ReportedTask[] {
  const before = new Set(earlier.map((result) => result.task_id));
  const ended = new Map(results.map((result) => [result.task_id, result]));
  const skipped = new Map(skippedDependents(plan, results, 0).map((result) => [result.task_id, result]));
  return plan.tasks.flatMap(({ id }) => {
    const result = ended.get(id) ?? skipped.get(id);
    if (result === undefined) return [];
    const { task_id, task_name, verdict, seconds, reason } = result;
    const known = { task_id, task_name, verdict, seconds, reason, earlier: before.has(id) };
    const wave = ended.has(id) ? result.wave : null;
    const { result_file = null, commit = null, runner = null, held_out = null, usage, attempts, tries } = result;
    const used = { cost_usd: usage?.cost_usd ?? null, attempts: attempts ?? 1, tries: tries ?? 1 };
    return [{ ...known, wave, result_file, commit, runner, held_out, artifacts: result.artifacts ?? [], ...used }];
  });
}
