import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createBundle } from "../git/bundle.ts";
import type { Plan, Task } from "../plan/plan.ts";
import type { Overlaps } from "../schedule/overlaps.ts";
import type { Leg } from "../schedule/wave.ts";
import { toOneLine } from "../text/one-line.ts";
import { readMachineSettings } from "./git-settings.ts";
import { openLog } from "./log.ts";
import type { NoWall } from "./no-wall.ts";
import { logPath, refreshOutput } from "./output.ts";
import { makeFolder, makeWritable } from "./paths.ts";
import { prepareTask } from "./prepare-task.ts";
import { createRedactor } from "./redact.ts";
import { isDone, type TaskResult } from "./result.ts";
import { runTask } from "./run-task.ts";
import type { TaskSettings } from "./settings.ts";
import { restore } from "./snapshot.ts";
import { findStartCommit } from "./start-commit.ts";
import { skip } from "./task-ends.ts";
import type { Wall } from "./wall.ts";

export interface LegRun {
  readonly plan: Plan;
  /** The work that earlier work of its tasks conflicted with. */
  readonly overlaps?: Overlaps | undefined;
  readonly leg: Pick<Leg, "tasks" | "task_minutes">;
  /** Its position in the list of the wave, and when its job started; both become part of the results. */
  readonly place?: NonNullable<TaskResult["leg"]>;
  readonly wave: number;
  readonly settings: TaskSettings;
  /** A clean checkout. */
  readonly workspace: string;
  /** Whether the workspace was made for this leg, at `base`, and is removed after it: only between two tasks it has to be restored. */
  readonly isDisposable?: boolean;
  /** See `readMachineSettings`; by default they are read now. */
  readonly gitSettings?: string;
  /** The commit the wave starts from, which integration has. */
  readonly base: string;
  /** The predecessor legs: task id → commit of the done tasks, and the tasks that were not done. */
  readonly before?: { readonly commits: ReadonlyMap<string, string>; readonly notDone: ReadonlySet<string> };
  /** An existing empty folder outside of the workspace: prompts, context slices, the checkout for verify. */
  readonly scratch: string;
  /** An existing empty folder: becomes the artifact. */
  readonly output: string;
  /** The machine's environment; runners get an allowed part. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The keys of agents, see `PreparedTask`. */
  readonly agentEnvironment?: Readonly<Record<string, string>>;
  /** Variables of `setup` and `verify`, see `PreparedTask`. */
  readonly setupEnvironment?: Readonly<Record<string, string>>;
  /** See `PreparedTask`. */
  readonly setupSteps?: string | undefined;
  /** See `PreparedTask`. */
  readonly resultsFolder?: string | undefined;
  /** Values that neither logs nor result files may show. */
  readonly secrets?: readonly string[];
  /** The user that its tasks run as, or why that is the harness's own where it should not be; see `raiseWall`. */
  readonly wall?: Wall | NoWall | undefined;
  /** See `PreparedTask`. */
  readonly lfsStore?: string;
  /** Waits between the attempts at a task. */
  readonly pause?: (seconds: number) => Promise<void>;
  readonly onProgress?: (event: Progress) => void;
}

export interface Progress {
  readonly task_id: string;
  readonly state: "started" | "finished";
  readonly result?: TaskResult;
  /** The last lines of output, if the task ran and is not done. */
  readonly tail?: readonly string[];
}

/**
 * Seconds for a task of a leg: those that it states, else an equal share of what the others leave of the leg's time, at least a minute.
 * `verify` has the same limit.
 */
export function taskTimeoutSeconds(
  task: Task,
  tasks: readonly Task[],
  { task_minutes }: Pick<Leg, "task_minutes">,
): number {
  const stated = tasks.flatMap(({ timeout_minutes }) => timeout_minutes ?? []);
  const shared = task_minutes - stated.reduce((sum, minutes) => sum + minutes, 0);
  const minutes = task.timeout_minutes ?? shared / (tasks.length - stated.length);
  return Math.max(60, Math.floor(minutes * 60));
}

/**
 * Runs the leg's tasks in order. After every task it writes into `output`, so that finished work survives the end of the job:
 * `results.json` (`TaskResult[]`), `logs/<task_id>.log` and `result.bundle`. The bundle holds `refs/somas/<task_id>` → commit, and
 * `refs/somas/partial/<task_id>/<attempt>` → work of a repeated attempt or beside its HEAD; it is absent if there are no commits.
 * Never throws because of a runner.
 */
export async function runLeg(run: LegRun): Promise<TaskResult[]> {
  const byId = new Map(run.plan.tasks.map((task) => [task.id, task]));
  const tasks = run.leg.tasks.map((id) => byId.get(id) ?? throwUnknown(id));
  const notDone = new Set(run.before?.notDone);
  const commits = new Map(run.before?.commits);
  const refs = new Map<string, string>();
  const results: TaskResult[] = [];
  // Read before any runner can change them.
  const gitSettings = run.gitSettings ?? (await readMachineSettings(run.workspace, run.environment.HOME));

  for (const task of tasks) {
    const failed = task.depends_on.find((id) => notDone.has(id));
    if (failed === undefined) run.onProgress?.({ task_id: task.id, state: "started" });
    const { tail, ...end } =
      failed === undefined
        ? await runSafely({ ...run, gitSettings }, task, taskTimeoutSeconds(task, tasks, run.leg), commits, refs)
        : { ...skip(task.id, task.name, failed, run.wave), tail: [] };
    const noWall = typeof run.wall === "string" && { no_wall: run.wall };
    const result: TaskResult = { ...end, ...(run.place && { leg: run.place }), ...noWall };
    const done = isDone(result.verdict);
    if (!done) notDone.add(task.id);
    else if (result.commit !== undefined) commits.set(task.id, result.commit);
    results.push(result);
    makeFolder(run.output);
    writeFileSync(makeWritable(join(run.output, "results.json")), `${JSON.stringify(results, null, 2)}\n`);
    // The task's processes have ended, so what it wrote there itself is gone.
    const ended = results.map(({ task_id }) => task_id);
    refreshOutput(run.output, ended, run.secrets ?? []);
    const shown = !done && tail.length > 0 && { tail };
    run.onProgress?.({ task_id: task.id, state: "finished", result, ...shown });
  }
  return results;
}

/** Runs one task and writes the bundle. A runner may damage the repository it works in: that fails its task and those that build on it. */
async function runSafely(
  run: LegRun & { readonly gitSettings: string },
  task: Task,
  timeoutSeconds: number,
  commits: ReadonlyMap<string, string>,
  refs: Map<string, string>,
): Promise<TaskResult & { readonly tail: readonly string[] }> {
  const { output, workspace, wave, secrets = [], pause = sleep } = run;
  const folder = join(run.scratch, task.id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  makeFolder(output);
  makeFolder(join(output, "logs"));
  const redact = createRedactor(secrets);
  const log = openLog(makeWritable(logPath(output, task.id)), { redact });
  const header = { task_id: task.id, task_name: task.name, wave };
  try {
    const { commit, conflicting } = await findStartCommit(workspace, run.base, { plan: run.plan, task, commits });
    const failed = task.depends_on.find((id) => conflicting.includes(id));
    if (failed !== undefined) {
      const reason = `the work of ${failed} conflicts with other work that it builds on`;
      return { ...header, verdict: "conflict", reason, seconds: 0, tail: [] };
    }
    const isReady = run.isDisposable && task.id === run.leg.tasks[0] && commit === run.base;
    const obstacle = isReady
      ? undefined
      : await restore(workspace, commit).catch((error) => toOneLine(redact.text(String(error))));
    if (obstacle !== undefined) {
      const reason = `the workspace could not be made clean after earlier tasks of the job: ${obstacle}`;
      return { ...header, verdict: "runner_error", reason, seconds: 0, tail: [] };
    }
    const overlap = run.overlaps?.get(task.id);
    const wall = typeof run.wall === "object" ? run.wall : undefined;
    const own = { task, start: commit, folder, log, timeoutSeconds, wall };
    const prepared = prepareTask({ ...run, ...own, secrets, pause, overlap });
    const { partial, ...ran } = await runTask(prepared);
    const all = new Map([...refs, ...partial]);
    if (ran.commit !== undefined) all.set(task.id, ran.commit);
    if (all.size > 0) {
      makeFolder(output);
      await createBundle(workspace, makeWritable(join(output, "result.bundle")), run.base, all);
    }
    for (const [name, commit] of all) refs.set(name, commit);
    return { ...header, ...ran, tail: log.tail() };
  } catch (error) {
    const reason = redact.text(`the task's work could not be saved: ${toOneLine(String(error))}`);
    log.write(`\n${reason}\n`);
    return { ...header, verdict: "runner_error", reason, seconds: 0, tail: log.tail() };
  } finally {
    log.close();
  }
}

const sleep = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));

function throwUnknown(id: string): never {
  throw new Error(`the leg names the task ${JSON.stringify(id)}, which is not in the plan`);
}
