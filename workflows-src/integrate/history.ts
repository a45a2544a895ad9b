import { git } from "../git/git.ts";
import { containsCommit } from "../git/merge.ts";
import type { Plan } from "../plan/plan.ts";
import type { TaskResult } from "../task/result.ts";
import type { Resume, TaskSettings } from "../task/settings.ts";
import type { ContextStep } from "./context-versions.ts";
import { computeFingerprints, type PlanFingerprints } from "./fingerprints.ts";
import { findResultFiles, resultOfDoneTask } from "./results.ts";
import {
  DIGEST_TRAILER,
  type DoneTask,
  findNewest,
  parseTrailers,
  type RunFingerprint,
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
  const log = ["log", "-z", "--topo-order", "--format=%H%x1f%P%x1f%(trailers:only,unfold)%x1f%b"];
  const marks = [DIGEST_TRAILER, TICKS_TRAILER].map((trailer) => `--grep=^${trailer}: `);
  const only = [...marks, "--grep=^This reverts commit "];
  const merges: DoneTask[] = [];
  const steps: ContextStep[] = [];
  const reverted = new Set<string>();
  for (const record of (await git(repository, [...log, ...only, ref, "--"])).split("\0")) {
    const [commit = "", parent = "", trailers = "", body = ""] = record.split("\x1f");
    if (reverted.has(commit)) continue;
    for (const [, target = ""] of body.matchAll(/^This reverts commit ([0-9a-f]{40,64})/gm)) reverted.add(target);
    const task = parseTrailers(commit, trailers);
    if (task !== undefined) {
      merges.push(task);
      steps.push(task);
    } else if (trailers.startsWith(`${TICKS_TRAILER}: `)) steps.push({ commit, source: parent });
  }
  return { merges, steps };
}

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
  const { merges, steps } = await listIntegratedCommits(repository, ref);
  const run = await computeFingerprints(repository, { plan, settings, head, merges, steps });
  const doneTasks = findNewest(merges);
  const resultFiles = await findResultFiles(repository, ref, settings.project_id, [...doneTasks.keys()]);
  const results: TaskResult[] = [];
  const repeated: RepeatedTask[] = [];
  for (const { id, name, depends_on } of plan.tasks) {
    const done = doneTasks.get(id);
    if (done === undefined) continue;
    const reason =
      resume === "never" ? "nothing counts as done (`resume: never`)" : explainRepeat(done, run, depends_on);
    if (reason !== undefined) repeated.push({ task_id: id, reason });
    else results.push(resultOfDoneTask(done, name, "done by an earlier run", resultFiles.get(id)));
  }
  return { base: isBehind ? head : ref, isBehind, results, repeated, fingerprints: run.fingerprints };
}

/** Says why a done task has to be done again; undefined if its fingerprint is the same. */
function explainRepeat(
  done: DoneTask,
  { fingerprints, changedContext }: PlanFingerprints,
  dependencies: readonly string[],
): string | undefined {
  const now = fingerprints.get(done.task_id);
  if (now === undefined || now.digest === done.digest) return undefined;
  const sources = changedContext.get(done.task_id) ?? [];
  const reasons = [
    ...(now.text === done.text ? [] : ["its text in the plan changed"]),
    ...(sources.length === 0 ? [] : [`its context changed: ${sources.join(", ")}`]),
    ...(now.runner === done.runner ? [] : [`its runner is ${now.runner}, was ${done.runner || "not recorded"}`]),
  ];
  return reasons.join("; ") || `its dependencies changed: ${dependencies.join(", ") || "none are left"}`;
}
