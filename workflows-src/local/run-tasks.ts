import { rm } from "node:fs/promises";
import { join } from "node:path";
import { BETWEEN_INDEXES, indexCommits, indexPacks } from "../git/indexes.ts";
import { listPaths } from "../git/paths.ts";
import { integrateWave } from "../integrate/integrate-wave.ts";
import { readLegResults } from "../integrate/leg-results.ts";
import type { RunFingerprint } from "../integrate/trailers.ts";
import { type TickedPlan, updatePlan } from "../integrate/update-plan.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { collectOverlaps, type Overlaps } from "../schedule/overlaps.ts";
import { logPath } from "../task/output.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import type { Progress } from "../task/run-leg.ts";
import type { TaskSettings } from "../task/settings.ts";
import type { ArtifactArchive } from "./artifact-archive.ts";
import { type Attempt, type AttemptOptions, nextAttempt } from "./attempt.ts";
import { findTasksDoneMeanwhile } from "./done-meanwhile.ts";
import type { OnEvent } from "./events.ts";
import { createReadyQueue } from "./ready-tasks.ts";
import { runOneTask, type TaskOptions } from "./run-one-task.ts";
import { endCommandsIn } from "./temporary.ts";
import { createWorkspaces } from "./workspaces.ts";

export interface TasksRun extends TaskOptions, AttemptOptions {
  readonly plan: Plan;
  readonly settings: TaskSettings;
  /** Tasks that run at the same time. */
  readonly max_parallel: number;
  /** Whether a task may run again. */
  readonly more_waves: boolean;
  /** A bare clone with the user's repository as its remote `origin`. */
  readonly clone: string;
  /** See `LegRun`. */
  readonly lfsStore: string;
  /** See `PreparedTask`. */
  readonly setupSteps: string | undefined;
  /** See `LegRun`. */
  readonly gitSettings: string;
  /** The commit the first tasks start from. */
  readonly base: string;
  /** Results of the tasks that need not run. */
  readonly earlier: readonly TaskResult[];
  /** Finds the tip of the branch in the user's repository. */
  readonly findTip: () => Promise<string | undefined>;
  readonly fingerprints: ReadonlyMap<string, RunFingerprint>;
  /** Conflicts of earlier runs. */
  readonly overlaps: Overlaps;
  /** See `Integration`. */
  readonly rules: string;
  readonly protected_paths: readonly string[];
  /** The plan in which finished tasks are ticked. */
  readonly ticked_plan: TickedPlan | undefined;
  readonly kept: ArtifactArchive;
  readonly onEvent: OnEvent;
  /** Aborted to stop the run. */
  readonly signal: AbortSignal;
}

/**
 * Runs the tasks of a plan. A task starts from the branch as soon as its dependencies are done and one of `max_parallel` places is free, and
 * holds its place until its result is integrated. Returns the results, and the tip of the branch as `head`.
 *
 * When the signal is aborted, no further task starts, running tasks are ended, ended tasks are integrated, and the signal's reason is thrown.
 * When the branch cannot be pushed, no further task starts, running tasks finish, their work is kept, and the push's error is thrown.
 */
export async function runTasks(run: TasksRun): Promise<{ head: string; results: readonly TaskResult[] }> {
  const { clone, kept, signal, onEvent } = run;
  const results = new Map(run.earlier.map((result) => [result.task_id, result]));
  const ready = createReadyQueue(run.plan, new Set(results.keys()));
  const running = new Map<Task, Promise<void>>();
  const workFolder = join(run.folder, "work");
  const workspaces = createWorkspaces(clone, join(workFolder, "workspaces"));
  const aborted = whenAborted(signal, () => endCommandsIn(workFolder));
  const tails = new Map<string, readonly string[]>();
  let head = run.base;
  /** Commits of the branch after which only this run has pushed, up to `head`. */
  const own = new Set([head]);
  let integrations = 0;
  let failure: Error | undefined;
  let lastInQueue: Promise<void> = Promise.resolve();

  async function runAndIntegrate(task: Task): Promise<void> {
    // A task that runs again because of a conflict would conflict with work that is about to be integrated.
    if (results.get(task.id)?.overlap !== undefined) await lastInQueue;
    if (signal.aborted || failure !== undefined) return;
    const attempt = nextAttempt(task, results.get(task.id), head, run);
    onEvent({ type: "started", task_id: task.id, log: logPath(attempt.output, task.id) });
    const onProgress = ({ tail = [] }: Progress): void => void tails.set(task.id, tail);
    const overlaps = collectOverlaps(results.values());
    const ended = runOneTask({
      ...run,
      ...attempt,
      workspaces,
      overlaps,
      resultsFolder: kept.folder,
      onProgress,
      folder: join(workFolder, attempt.name),
    }).catch((error: unknown) => {
      onEvent({ type: "note", text: `${task.id}: ${error instanceof Error ? error.message : String(error)}` });
    });
    await Promise.race([ended, aborted]);
    if (signal.aborted) return;
    let changed: Promise<readonly string[]> | undefined;
    const listChanged = (): Promise<readonly string[]> => {
      changed ??= listChangedFiles(task, attempt);
      return changed;
    };
    let isIntegrated = false;
    while (!isIntegrated) {
      await Promise.all(await findRepeatedTasks(task, listChanged));
      lastInQueue = lastInQueue.then(async () => {
        // The task before it may have conflicted just now: let it start again.
        await new Promise((resume) => setImmediate(resume));
        if ((await findRepeatedTasks(task, listChanged)).length > 0) return;
        isIntegrated = true;
        await integrateAttempt(task, attempt);
      });
      await lastInQueue;
    }
  }

  /**
   * Returns the ends of the running tasks that go before this one: those that run again because of a conflict, in a file that it changes. They
   * would conflict again if its work came before theirs.
   */
  async function findRepeatedTasks(
    task: Task,
    listChanged: () => Promise<readonly string[]>,
  ): Promise<readonly Promise<void>[]> {
    if (results.get(task.id)?.overlap !== undefined) return [];
    const repeated = [...running].filter(([{ id }]) => results.get(id)?.overlap !== undefined);
    if (repeated.length === 0) return [];
    const changed = await listChanged();
    const meetsWork = (id: string): boolean =>
      results.get(id)?.overlap?.files.some((file) => changed.includes(file)) ?? false;
    return repeated.flatMap(([{ id }, end]) => (meetsWork(id) ? [end] : []));
  }

  async function listChangedFiles(task: Task, { base, output, wave }: Attempt): Promise<readonly string[]> {
    const [leg] = wave.legs;
    if (leg === undefined) return [];
    const commit = (await readLegResults(clone, base, () => output, leg)).claims.get(task.id)?.commit;
    return commit === undefined ? [] : listPaths(clone, ["diff-tree", "-r", "-z", "--name-only", base, commit]);
  }

  async function integrateAttempt(task: Task, { name, output, ...attempt }: Attempt): Promise<void> {
    if (failure !== undefined) return kept.keep(output, name);
    const { project_id, plan, fingerprints, rules, overlaps, protected_paths, more_waves } = run;
    let tip: string | undefined;
    const findTip = async (): Promise<string | undefined> => {
      tip = await run.findTip();
      return tip;
    };
    const integrated = await integrateWave({
      repository: clone,
      project_id,
      plan,
      fingerprints,
      overlaps,
      rules,
      protected_paths,
      result_files: run.settings.result_files ?? "branch",
      more_waves,
      ...attempt,
      ownTip: own.has(attempt.base) ? head : undefined,
      artifactOf: () => output,
      findTip,
      previous: [task.id, ...task.depends_on].flatMap((id) => results.get(id) ?? []),
    });
    const result = integrated.results.find(({ task_id }) => task_id === task.id);
    if (result === undefined) throw new Error(`integration returned no result for ${task.id}`);
    if (run.settings.result_files === "artifact") kept.keepResults(integrated.resultTexts);
    if (result.held_out !== undefined || result.artifacts?.includes(name)) await kept.keep(output, name);
    await rm(output, { recursive: true, force: true }).catch(() => {});
    failure = integrated.error;
    if (failure !== undefined) {
      showResult(result);
      return noteWhyNothingStarts(failure);
    }
    const updated = await tickDone(task, result, findTip);

    const others =
      tip === undefined || tip === head
        ? []
        : await findTasksDoneMeanwhile(clone, { project_id, plan, fingerprints, isWaiting, from: head, to: tip });
    if (tip !== undefined && tip !== head) own.clear();
    head = updated ?? integrated.head;
    own.add(head);
    integrations += 1;
    if (integrations % BETWEEN_INDEXES === 0) await Promise.all([indexPacks(clone), indexCommits(clone, head)]);
    recordResult(result);
    for (const other of others) {
      ready.remove(other.task_id);
      recordResult(other);
    }
  }

  /** Ticks finished tasks in the plan, if the settings ask for it. Returns the tip of the branch, if it is known. */
  async function tickDone({ id }: Task, result: TaskResult, findTip: TasksRun["findTip"]): Promise<string | undefined> {
    const { project_id, ticked_plan } = run;
    if (ticked_plan === undefined) return undefined;
    const all = [...results.values(), result];
    const request = { repository: clone, project_id, ticked_plan, results: all, own: new Set([id]), findTip };
    const update = await updatePlan(request);
    for (const text of update.notes) onEvent({ type: "note", text });
    return update.head;
  }

  /** Says so at once: other tasks may run for a long time before the run can end. */
  function noteWhyNothingStarts({ message }: Error): void {
    const [reason = ""] = message.split("\n");
    const kept = "no task starts any more, and the work of those that run is kept";
    if (running.size > 1) onEvent({ type: "note", text: `${reason}: ${kept}` });
  }

  function showResult(result: TaskResult): void {
    const tail = tails.get(result.task_id) ?? [];
    onEvent({ type: "integrated", result, head, ...(!isDone(result.verdict) && tail.length > 0 && { tail }) });
  }

  function recordResult(result: TaskResult): void {
    results.set(result.task_id, result);
    for (const [id, { files }] of collectOverlaps([result])) ready.addFiles(id, files);
    showResult(result);
    if (result.again) ready.addAgain(result.task_id);
    else if (isDone(result.verdict)) ready.addBehind(result.task_id);
  }

  function isWaiting(id: string): boolean {
    const result = results.get(id);
    return (result === undefined || result.again === true) && ![...running.keys()].some((task) => task.id === id);
  }

  for (;;) {
    while (running.size < run.max_parallel && !signal.aborted && failure === undefined) {
      const task = ready.take([...running.keys()]);
      if (task === undefined) break;
      running.set(
        task,
        runAndIntegrate(task).finally(() => running.delete(task)),
      );
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  signal.throwIfAborted();
  if (failure !== undefined) throw failure;
  return { head, results: [...results.values()] };
}

/** Resolves when the signal is aborted, and calls `action` then. */
function whenAborted(signal: AbortSignal, action: () => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const onAbort = (): void => {
      void action();
      resolve();
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
}
