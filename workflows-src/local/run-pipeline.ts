import { requireMergeTree } from "../git/merge.ts";
import { removeHeldBranches } from "../integrate/held-branches.ts";
import { findStartingPoint } from "../integrate/history.ts";
import { parseProtectedPaths } from "../integrate/protected-paths.ts";
import { computeArchitectureFingerprints, planArchitecture } from "../pipeline/architecture.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import { describeSetupNotes, readSetupSteps } from "../pipeline/setup-steps.ts";
import { chooseTickedPlan } from "../pipeline/ticked-plan.ts";
import { taskTimeout } from "../pipeline/wave-options.ts";
import type { Task } from "../plan/plan.ts";
import { nameBranch } from "../plan/project.ts";
import { keepApart } from "../schedule/overlaps.ts";
import { readMachineSettings } from "../task/git-settings.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { createArtifactArchive } from "./artifact-archive.ts";
import type { OnEvent } from "./events.ts";
import { mapTasksToWaves, planGithubWaves } from "./github-waves.ts";
import { readWorkTreePlan } from "./read-plan.ts";
import { listReportedTasks, type ReportedTask, type RunReport } from "./report.ts";
import { findBranchTip, openRepository, UsageError } from "./repository.ts";
import type { TaskOptions } from "./run-one-task.ts";
import { runTasks } from "./run-tasks.ts";
import { createSharedClone } from "./shared-clone.ts";
import { removeStaleLocks } from "./stale-locks.ts";
import { withTemporaryFolder } from "./temporary.ts";

export interface PipelineOptions extends Omit<Settings, "runs_on" | "task_runs_on" | "more_settings">, TaskOptions {
  /** A folder in the user's repository. */
  readonly repository: string;
  /** Aborted to stop the run, see `runTasks`. */
  readonly signal?: AbortSignal;
  readonly onEvent?: OnEvent;
}

/**
 * Runs stages 3 to 5 on this machine. The plan is read from the work tree, everything else from HEAD. Tasks that the branch shows as done
 * from the same inputs do not run again. In the user's repository only the branch `somas/<project_id>` changes, task by task, and the branches
 * that hold work which could not be merged.
 * Throws `UsageError` for errors that the user can fix, `Error` if the branch cannot be pushed, and the signal's reason.
 */
export async function runPipeline(options: PipelineOptions): Promise<RunReport> {
  const began = performance.now();
  const { project_id, signal = new AbortController().signal, onEvent = () => {} } = options;
  const branch = nameBranch(project_id);
  await requireMergeTree();
  const repository = await openRepository(options.repository, branch);
  signal.throwIfAborted();
  onEvent({ type: "repository", root: repository.root, head: repository.head, branch });
  const stated = readWorkTreePlan(options, repository, onEvent);
  const setup = await readSetupSteps(repository.root, repository.head, options, stated).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  for (const text of setup === undefined ? [] : describeSetupNotes(setup)) onEvent({ type: "note", text });
  for (const lock of await removeStaleLocks(repository, project_id, signal))
    onEvent({ type: "note", text: `removed ${lock}: a git process that was killed had left it` });
  const kept = createArtifactArchive(project_id);

  return withTemporaryFolder("somas-run", async (folder) => {
    const clone = await createSharedClone(repository, project_id, folder);
    const { head } = repository;
    const at = { settings: options, head, branchTip: clone.branchTip };
    const from = await findStartingPoint(clone.path, { ...at, plan: stated, resume: options.resume });
    const plan = { ...stated, ...keepApart(stated, from.overlaps) };
    const run = {
      ...options,
      settings: options,
      ticked_plan: chooseTickedPlan(plan, options),
      clone: clone.path,
      lfsStore: clone.lfsStore,
      setupSteps: setup?.script,
      gitSettings: await readMachineSettings(folder, process.env.HOME),
      folder,
      kept,
      onEvent,
      signal,
      rules: head,
      protected_paths: parseProtectedPaths(options.protected_paths),
      overlaps: from.overlaps,
      findTip: () => findBranchTip(repository, branch),
      minutesOf: (task: Task) => taskTimeout(task, options),
    };

    /** The commit that stage 5 starts from. */
    async function runStage4(): Promise<string> {
      const { plan: architect, base, reason } = await planArchitecture(clone.path, options, plan.source.file, at);
      onEvent({ type: "architecture", reason });
      const fingerprints = await computeArchitectureFingerprints(clone.path, architect, options, head);
      const written = await runTasks({
        ...run,
        plan: architect,
        base,
        fingerprints,
        ticked_plan: undefined,
        earlier: [],
        waves: new Map(),
        more_waves: false,
      });
      return written.results.length > 0 ? written.head : from.base;
    }

    async function runStage5(base: string): Promise<readonly TaskResult[]> {
      const { results: earlier, repeated: again, fingerprints } = from;
      if (earlier.length + again.length > 0) onEvent({ type: "earlier", results: earlier, again });
      const schedule = planGithubWaves(plan, earlier, options);
      onEvent({ type: "schedule", schedule });
      const stage = { plan, base, fingerprints, earlier, waves: mapTasksToWaves(schedule), more_waves: true };
      return (await runTasks({ ...run, ...stage })).results;
    }

    /** Tells which held branches are gone, because their tasks are done since. */
    async function removeSettledBranches(tasks: readonly ReportedTask[]): Promise<void> {
      const done = new Set(tasks.flatMap(({ task_id, verdict }) => (isDone(verdict) ? [task_id] : [])));
      for (const branch of await removeHeldBranches(clone.path, project_id, (id) => done.has(id)).catch(() => []))
        onEvent({ type: "note", text: `removed ${branch}: its task is done` });
    }

    const tasks = plan.refused ? [] : listReportedTasks(plan, await runStage5(await runStage4()), from.results);
    await removeSettledBranches(tasks);
    return {
      project_id,
      branch,
      base: from.base,
      head: (await findBranchTip(repository, branch)) ?? from.base,
      plan,
      tasks,
      repository: repository.root,
      kept: kept.folder,
      seconds: (performance.now() - began) / 1000,
    };
  }).catch((error: unknown) => {
    if (kept.folder === undefined || !(error instanceof Error)) throw error;
    throw new Error(`${error.message}\nWork that is not on the branch is kept in ${kept.folder}`, { cause: error });
  });
}
