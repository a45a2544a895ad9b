import { relative, resolve } from "node:path";
import { requireMergeTree } from "../git/merge.ts";
import { protectedPaths } from "../integrate/globs.ts";
import { startingPoint } from "../integrate/history.ts";
import { runInputs } from "../integrate/inputs.ts";
import { stage4 } from "../integrate/stage-4.ts";
import { type LoadedPlan, loadPlan } from "../plan/load-plan.ts";
import type { Mode, Plan } from "../plan/plan.ts";
import { branchOf } from "../plan/project.ts";
import { fileProblems } from "../schedule/file-problems.ts";
import type { Architecture, Resume } from "../task/choices.ts";
import { skippedDependents } from "../task/outcomes.ts";
import { readPlanSource } from "../task/plan-source.ts";
import type { TaskResult } from "../task/result.ts";
import type { TaskSettings } from "../task/work.ts";
import type { OnEvent } from "./events.ts";
import { createHub } from "./hub.ts";
import { keptWork } from "./kept.ts";
import type { Report, ReportedTask } from "./report.ts";
import { openRepository, type Repository, tipOf } from "./repository.ts";
import type { Keys } from "./run-wave.ts";
import { runWaves } from "./run-waves.ts";
import { withTemporaryFolder } from "./temporary.ts";

export interface PipelineOptions extends TaskSettings, Keys {
  /** A folder in the user's repository. */
  readonly repository: string;
  /** Path of the plan, relative to the root of the repository, or absolute. */
  readonly plan: string;
  readonly mode: Mode;
  /** How many jobs run at a time. */
  readonly max_parallel: number;
  readonly on_invalid_plan: "fallback" | "fail";
  /** Minutes for one task. */
  readonly timeout_minutes: number;
  readonly architecture: Architecture;
  readonly resume: Resume;
  /** Globs, see `protectedPaths`. */
  readonly protected_paths: string;
  /** Hours of this machine that an estimated hour makes. */
  readonly runner_hours_per_hour: number;
  readonly onEvent?: OnEvent;
}

/**
 * Runs stages 3 to 5 on this machine. The plan is read from the work tree, everything else from HEAD; what is done on the branch
 * from the same inputs is not run again. Of the user's repository only the branch `somas/<project_id>` changes, wave by wave.
 * Throws `UsageError` for what the user can put right, and `Error` where the branch cannot be pushed.
 */
export async function runPipeline(options: PipelineOptions): Promise<Report> {
  const began = performance.now();
  const { project_id, onEvent = () => {} } = options;
  const branch = branchOf(project_id);
  await requireMergeTree();
  const repository = await openRepository(options.repository, branch);
  onEvent({ type: "repository", root: repository.root, head: repository.head, branch });
  const plan = await readPlan(options, repository, onEvent);
  const kept = keptWork(project_id);

  return withTemporaryFolder("somas-run", async (folder) => {
    const hub = await createHub(repository, branch, folder);
    const { fallback, problems } = plan.source;
    const refused = isRefused(plan, options);
    const protected_paths = protectedPaths(options.protected_paths);
    const run = { ...options, settings: options, hub: hub.path, folder, kept, onEvent, protected_paths };
    const { head } = repository;
    const at = { settings: options, head, branchTip: hub.branchTip };
    const from = await startingPoint(hub.path, { ...at, plan, resume: options.resume });
    let results: readonly TaskResult[] = [];
    if (!refused) {
      const { architecture, plan: planFile } = options;
      const stage = await stage4(hub.path, { ...at, architecture, plan: planFile });
      onEvent({ type: "architecture", reason: stage.reason });
      const { inputs } = await runInputs(hub.path, { plan: stage.plan, settings: options, head, merges: [] });
      const written = await runWaves({ ...run, plan: stage.plan, first: 0, base: stage.base, earlier: [], inputs });
      if (from.results.length + from.again.length > 0)
        onEvent({ type: "earlier", results: from.results, again: from.again });
      const base = written.results.length > 0 ? written.head : from.base;
      const stage5 = { ...run, plan, first: 1, base, earlier: from.results, inputs: from.inputs };
      results = (await runWaves(stage5)).results;
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
    throw new Error(`${error.message}\nThe work of the last wave is kept in ${kept.folder}`, { cause: error });
  });
}

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
