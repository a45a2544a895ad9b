import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createBundle } from "../git/bundle.ts";
import type { Plan, Task } from "../plan/plan.ts";
import type { Leg } from "../schedule/wave.ts";
import { toOneLine } from "../text/one-line.ts";
import { openLog } from "./log.ts";
import { makeFolder, writable } from "./paths.ts";
import { redactor } from "./redact.ts";
import { isDone, type TaskResult } from "./result.ts";
import { runTask } from "./run-task.ts";
import { restore } from "./snapshot.ts";
import { findStartCommit } from "./start-commit.ts";

import { prepare, type TaskSettings } from "./work.ts";

export interface LegRun {
  readonly plan: Plan;
  readonly leg: Pick<Leg, "tasks" | "task_minutes">;
  /** Its place in the list of the wave, and when its job started; both are noted in the results. */
  readonly place?: NonNullable<TaskResult["leg"]>;
  readonly wave: number;
  readonly settings: TaskSettings;
  /** A clean checkout. */
  readonly workspace: string;
  /** The commit the wave starts from: all that integration has. */
  readonly base: string;
  /** The legs it waited for: the commits of their done tasks by task id, and the tasks that were not done. */
  readonly before?: { readonly commits: ReadonlyMap<string, string>; readonly notDone: ReadonlySet<string> };
  /** An existing empty folder outside of the workspace: prompts, context slices, the checkout for verify. */
  readonly scratch: string;
  /** An existing empty folder: becomes the artifact. */
  readonly output: string;
  /** The machine's environment; runners get an allowed part of it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The keys of agents, see `Work`. */
  readonly agentEnvironment?: Readonly<Record<string, string>>;
  /** Values that nothing may show: neither logs nor result files. */
  readonly secrets?: readonly string[];
  /** Waits between the attempts at a task. */
  readonly pause?: (seconds: number) => Promise<void>;
  readonly onProgress?: (event: Progress) => void;
}

export interface Progress {
  readonly task_id: string;
  readonly state: "started" | "finished";
  readonly result?: TaskResult;
  /** The last lines that a task printed which ran and is not done. */
  readonly tail?: readonly string[];
}

/** Seconds for each task of a leg: the same share of the leg's time, and at least a minute. `verify` runs on the same share. */
export const taskTimeoutSeconds = ({ task_minutes, tasks }: Pick<Leg, "task_minutes" | "tasks">): number =>
  Math.max(60, Math.floor((task_minutes * 60) / tasks.length));

/**
 * Runs the leg's tasks in order. Writes into `output`, after every task anew, so that what is done survives the end of its job:
 * `results.json` (`TaskResult[]`), `result.bundle` (`refs/somas/<task_id>` → commit, and `refs/somas/partial/<task_id>/<attempt>` → what
 * an attempt left that was tried again, or beside its HEAD; absent as long as there is neither) and `logs/<task_id>.log`. Never throws for
 * what a runner did.
 */
export async function runLeg(run: LegRun): Promise<TaskResult[]> {
  const byId = new Map(run.plan.tasks.map((task) => [task.id, task]));
  const tasks = run.leg.tasks.map((id) => byId.get(id) ?? unknownTask(id));
  const notDone = new Set(run.before?.notDone);
  const done = new Map(run.before?.commits);
  const refs = new Map<string, string>();
  const results: TaskResult[] = [];

  for (const task of tasks) {
    const failed = task.depends_on.find((id) => notDone.has(id));
    if (failed === undefined) run.onProgress?.({ task_id: task.id, state: "started" });
    const { result, tail } =
      failed === undefined ? await safely(run, task, done, refs) : { result: skipped(run, task, failed), tail: [] };
    if (!isDone(result.verdict)) notDone.add(task.id);
    else if (result.commit !== undefined) done.set(task.id, result.commit);
    results.push(result);
    makeFolder(run.output);
    writeFileSync(writable(join(run.output, "results.json")), `${JSON.stringify(results, null, 2)}\n`);
    const shown = isDone(result.verdict) || tail.length === 0 ? {} : { tail };
    run.onProgress?.({ task_id: task.id, state: "finished", result, ...shown });
  }
  return results;
}

const header = (
  { wave, place }: LegRun,
  { id, name }: Task,
): Pick<TaskResult, "task_id" | "task_name" | "wave" | "leg"> => ({
  task_id: id,
  task_name: name,
  wave,
  ...(place && { leg: place }),
});

const skipped = (run: LegRun, task: Task, failed: string): TaskResult => ({
  ...header(run, task),
  verdict: "skipped_dependency",
  reason: `waits for ${failed}, which was not done`,
  seconds: 0,
});

/** One task and its bundle. A runner may damage the very repository it works in: that fails its task, and only what follows from it. */
async function safely(
  run: LegRun,
  task: Task,
  done: ReadonlyMap<string, string>,
  refs: Map<string, string>,
): Promise<{ result: TaskResult; tail: string[] }> {
  const folder = join(run.scratch, task.id);
  const [logs, bundle] = [join(run.output, "logs"), join(run.output, "result.bundle")];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const each of [run.output, logs]) makeFolder(each);
  const { secrets = [], pause = sleep } = run;
  const log = openLog(writable(join(logs, `${task.id}.log`)), { redact: redactor(secrets) });
  const timeoutSeconds = taskTimeoutSeconds(run.leg);
  try {
    const start = await findStartCommit(run.workspace, run.base, { plan: run.plan, task, commits: done });
    const failed = task.depends_on.find((id) => start.conflicting.includes(id));
    if (failed !== undefined) return { result: skipped(run, task, failed), tail: [] };
    await restore(run.workspace, start.commit);
    const { partial, ...ran } = await runTask(prepare({ ...run, task, folder, log, timeoutSeconds, secrets, pause }));
    const all = new Map([...refs, ...partial]);
    if (ran.commit !== undefined) all.set(task.id, ran.commit);
    if (all.size > 0) {
      makeFolder(run.output);
      await createBundle(run.workspace, writable(bundle), run.base, all);
    }
    for (const [name, commit] of all) refs.set(name, commit);
    return { result: { ...header(run, task), ...ran }, tail: log.tail() };
  } catch (error) {
    const reason = redactor(secrets).text(`the task's work could not be saved: ${toOneLine(String(error))}`);
    log.write(`\n${reason}\n`);
    return { result: { ...header(run, task), verdict: "runner_error", reason, seconds: 0 }, tail: log.tail() };
  } finally {
    log.close();
  }
}

const sleep = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));

function unknownTask(id: string): never {
  throw new Error(`the leg names the task ${JSON.stringify(id)}, which is not in the plan`);
}
