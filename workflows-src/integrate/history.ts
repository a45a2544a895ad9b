import { containsCommit } from "../git/merge.ts";
import { listAllTasks } from "../plan/graph.ts";
import type { Plan } from "../plan/plan.ts";
import { collectOverlaps, type Overlaps } from "../schedule/overlaps.ts";
import type { TaskResult } from "../task/result.ts";
import type { Resume, TaskSettings } from "../task/settings.ts";
import type { ContextStep } from "./context-versions.ts";
import { computeFingerprints, type PlanFingerprints } from "./fingerprints.ts";
import { findResultFiles, resultOfDoneTask } from "./results.ts";
import { findSealedTasks } from "./seal.ts";
import {
  DIGEST_TRAILER,
  type DoneTask,
  findNewest,
  parseTrailers,
  type RunFingerprint,
  readHistory,
  TICKS_TRAILER,
} from "./trailers.ts";

/** The commits that integration made in `ref` (or a range), newest first. Reverted commits do not count. */
interface IntegratedCommits {
  /** The merges of tasks. */
  readonly merges: DoneTask[];
  /** The merges, and the commits that tick tasks in the plan. */
  readonly steps: ContextStep[];
}

/** Throws `GitError`. */
async function listIntegratedCommits(repository: string, ref: string): Promise<IntegratedCommits> {
  const marks = [`${DIGEST_TRAILER}: `, `${TICKS_TRAILER}: `, "This reverts commit "].map(
    (start) => `--grep=^${start}`,
  );
  const merges: DoneTask[] = [];
  const steps: ContextStep[] = [];
  const reverted = new Set<string>();
  await readHistory(repository, ["--topo-order", ...marks, ref, "--"], ({ commit, parent, message, trailers }) => {
    if (reverted.has(commit)) return;
    if (trailers === undefined) {
      for (const target of listReverted(message)) reverted.add(target);
      return;
    }
    const task = parseTrailers(commit, trailers);
    if (task !== undefined) {
      merges.push(task);
      steps.push(task);
    } else if (trailers.startsWith(`${TICKS_TRAILER}: `)) steps.push({ commit, source: parent });
  });
  return { merges, steps };
}

/** Returns the commits that a person's commit takes back, as `git revert` says it. */
const listReverted = (message: string): string[] =>
  message.split("\n").flatMap((line) => /^This reverts commit ([0-9a-f]{40,64})\b/.exec(line)?.[1] ?? []);

/** Lists the merges of tasks in `ref` (or a range), newest first. A merge that was reverted does not count. Throws `GitError`. */
export const listTaskMerges = async (repository: string, ref: string): Promise<DoneTask[]> =>
  (await listIntegratedCommits(repository, ref)).merges;

/** Returns the newest merge of each task in `ref` (or a range), by task id. Throws `GitError`. */
export const findDoneTasks = async (repository: string, ref: string): Promise<Map<string, DoneTask>> =>
  findNewest(await listTaskMerges(repository, ref));

export interface ResumedRun {
  readonly plan: Plan;
  readonly settings: TaskSettings;
  readonly head: string;
  readonly branchTip: string | undefined;
  readonly resume: Resume;
}

/** Finds tasks that another run merged in a range from the same inputs, by task id. Throws `GitError`. */
export async function findSameTasks(
  repository: string,
  range: string,
  fingerprints: ReadonlyMap<string, RunFingerprint>,
): Promise<Map<string, DoneTask>> {
  const done = await findDoneTasks(repository, range);
  return new Map([...done].filter(([id, { digest }]) => digest === fingerprints.get(id)?.digest));
}

/** A task that an earlier run did and that has to be done again. */
export interface RepeatedTask {
  readonly task_id: string;
  readonly reason: string;
}

export interface StartingPoint {
  readonly base: string;
  /** Whether there is a branch that does not contain `base` yet. */
  readonly isBehind: boolean;
  /** Results of the tasks that the branch holds from the same inputs: they need not run again. */
  readonly results: TaskResult[];
  readonly repeated: RepeatedTask[];
  readonly fingerprints: ReadonlyMap<string, RunFingerprint>;
  /** Files in which the work of earlier runs met. */
  readonly overlaps: Overlaps;
}

/**
 * Finds the commit where a run starts, and the tasks that are done there. The run starts from the tip of the branch if the branch contains
 * `head`. Otherwise it starts from `head`; if there is a branch, it `isBehind`, and `head` has to be integrated before a task can build on both.
 * With `resume: never` no task counts as done.
 */
export async function findStartingPoint(
  repository: string,
  { plan, settings, head, branchTip, resume }: ResumedRun,
): Promise<StartingPoint> {
  const isBehind = branchTip !== undefined && !(await containsCommit(repository, branchTip, head));
  const ref = branchTip ?? head;
  const { merges: merged, steps: integrated } = await listIntegratedCommits(repository, ref);
  const sealed = await listSealedTasks(repository, settings.project_id, [...new Set([head, ref])], findNewest(merged));
  const [merges, steps] = [
    [...sealed, ...merged],
    [...sealed, ...integrated],
  ];
  const run = await computeFingerprints(repository, { plan, settings, head, merges, steps });
  const doneTasks = findNewest(merges);
  const resultFiles = await findResultFiles(repository, ref, settings.project_id, [...doneTasks.keys()]);
  const results: TaskResult[] = [];
  const repeated: RepeatedTask[] = [];
  for (const { id, name } of plan.tasks) {
    const done = doneTasks.get(id);
    if (done === undefined) continue;
    const reason =
      resume === "never" ? "nothing counts as done (`resume: never`)" : explainRepeat(done, run, plan, merges);
    if (reason !== undefined) repeated.push({ task_id: id, reason });
    else results.push(resultOfDoneTask(done, name, "done by an earlier run", resultFiles.get(id)));
  }
  const overlaps = collectOverlaps(merges);
  return { base: isBehind ? head : ref, isBehind, results, repeated, fingerprints: run.fingerprints, overlaps };
}

/**
 * Lists the tasks whose sealed result files are in one of the commits, the last of which counts most, and tell of other work than the newest
 * merge. A squash merge, a rebase or a cherry-pick keeps the file only, so such a file is newer than the merge.
 */
async function listSealedTasks(
  repository: string,
  projectId: string,
  commits: readonly string[],
  newest: ReadonlyMap<string, DoneTask>,
): Promise<DoneTask[]> {
  const sealed = new Map<string, DoneTask>();
  for (const commit of commits)
    for (const [id, task] of await findSealedTasks(repository, commit, projectId)) sealed.set(id, task);
  return [...sealed.values()].filter(({ task_id, digest }) => newest.get(task_id)?.digest !== digest);
}

/** Says why a done task has to be done again; undefined if its fingerprint is the same. */
function explainRepeat(
  done: DoneTask,
  run: PlanFingerprints,
  plan: Plan,
  merges: readonly DoneTask[],
): string | undefined {
  const now = run.fingerprints.get(done.task_id);
  if (now === undefined || now.digest === done.digest) return undefined;
  const own = explainOwnChange(done, run);
  if (own !== "") return own;
  const changed = findChangedDependencies(done, run, plan, merges);
  return changed.length === 0
    ? "it depends on other tasks than before"
    : `its dependencies changed: ${changed.join(", ")}`;
}

/** Says what changed in the task itself; `""` if nothing did. */
function explainOwnChange(done: DoneTask, { fingerprints, changedContext }: PlanFingerprints): string {
  const now = fingerprints.get(done.task_id);
  const sources = changedContext.get(done.task_id) ?? [];
  return [
    ...(now?.text === done.text ? [] : ["its text in the plan changed"]),
    ...(sources.length === 0 ? [] : [`its context changed: ${sources.join(", ")}`]),
    ...(now?.runner === done.runner ? [] : [`its runner is ${now?.runner}, was ${done.runner || "not recorded"}`]),
  ].join("; ");
}

/** Finds the tasks that a task builds on, directly or not, and that changed themselves: the others changed only because of these. */
function findChangedDependencies(
  done: DoneTask,
  run: PlanFingerprints,
  plan: Plan,
  merges: readonly DoneTask[],
): string[] {
  const tasks = new Map(listAllTasks(plan).map((task) => [task.id, task]));
  const newest = findNewest(merges);
  const newer = new Set(merges.slice(0, merges.indexOf(done)).map(({ task_id }) => task_id));
  const changed: string[] = [];
  /** Tasks that no run did: those of a new dependency, and those that the plan itself calls done. */
  const unknown: string[] = [];
  const reached = new Set(tasks.get(done.task_id)?.depends_on);
  for (const id of reached) {
    const before = newest.get(id);
    const isSame = before?.digest === run.fingerprints.get(id)?.digest;
    if (before === undefined) unknown.push(id);
    else if (isSame ? newer.has(id) : explainOwnChange(before, run) !== "") changed.push(id);
    else if (!isSame) for (const next of tasks.get(id)?.depends_on ?? []) reached.add(next);
  }
  return changed.length > 0 ? changed : unknown;
}
