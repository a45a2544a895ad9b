import { git } from "../git/git.ts";
import { containsCommit } from "../git/merge.ts";
import type { Plan } from "../plan/plan.ts";
import type { TaskResult } from "../task/result.ts";
import type { Resume, TaskSettings } from "../task/settings.ts";
import { newestOfEach, type RunInputs, runInputs, type TaskInputs } from "./inputs.ts";
import { storedResults } from "./stored-results.ts";
import { DIGEST_TRAILER, type DoneTask, parseTrailers } from "./trailers.ts";

/** The merges of tasks that `ref` (or a range) holds, newest first; one that was reverted does not count. Throws `GitError`. */
export async function taskMerges(repository: string, ref: string): Promise<DoneTask[]> {
  const log = ["log", "-z", "--topo-order", "--format=%H%x1f%(trailers:only,unfold)%x1f%b"];
  const only = [`--grep=^${DIGEST_TRAILER}: `, "--grep=^This reverts commit "];
  const merges: DoneTask[] = [];
  const reverted = new Set<string>();
  for (const record of (await git(repository, [...log, ...only, ref, "--"])).split("\0")) {
    const [commit = "", trailers = "", body = ""] = record.split("\x1f");
    if (reverted.has(commit)) continue;
    for (const [, target = ""] of body.matchAll(/^This reverts commit ([0-9a-f]{40,64})/gm)) reverted.add(target);
    const task = parseTrailers(commit, trailers);
    if (task !== undefined) merges.push(task);
  }
  return merges;
}

/** The newest merge of each task that `ref` (or a range) holds. Throws `GitError`. */
export const doneTasks = async (repository: string, ref: string): Promise<Map<string, DoneTask>> =>
  newestOfEach(await taskMerges(repository, ref));

/** A task that an earlier run did, and why that does not count any more. */
export interface Again {
  readonly task_id: string;
  readonly reason: string;
}

export interface StartingPoint {
  readonly base: string;
  /** There is a branch, and `base` is not on it yet. */
  readonly behind: boolean;
  /** The tasks of the plan done on the branch from the same inputs: they need not run again. */
  readonly results: TaskResult[];
  readonly again: Again[];
  readonly inputs: ReadonlyMap<string, TaskInputs>;
}

/**
 * Where a run starts: the tip of the branch where it holds `head`, so that what is done is built on; else `head`, and where
 * there is a branch it is `behind`: `head` has to be integrated before a task can build on both.
 * With `resume: never` nothing counts as done.
 */
export async function startingPoint(
  repository: string,
  at: {
    readonly plan: Plan;
    readonly settings: TaskSettings;
    readonly head: string;
    readonly branchTip: string | undefined;
    readonly resume: Resume;
  },
): Promise<StartingPoint> {
  const { plan, settings, head, branchTip } = at;
  const behind = branchTip !== undefined && !(await containsCommit(repository, branchTip, head));
  const ref = branchTip ?? head;
  const merges = await taskMerges(repository, ref);
  const run = await runInputs(repository, { plan, settings, head, merges });
  const before = newestOfEach(merges);
  const resultFile = await storedResults(repository, ref, settings.project_id);
  const results: TaskResult[] = [];
  const again: Again[] = [];
  for (const task of plan.tasks) {
    const done = before.get(task.id);
    if (done === undefined) continue;
    const reason =
      at.resume === "never" ? "nothing counts as done (`resume: never`)" : whyAgain(done, run, task.depends_on);
    if (reason !== undefined) {
      again.push({ task_id: task.id, reason });
      continue;
    }
    const { task_id, verdict, ran, digest, commit, wave } = done;
    const result_file = resultFile(task.id);
    results.push({
      ...{ task_id, task_name: task.name, verdict, reason: "done by an earlier run", seconds: 0, digest, commit, wave },
      ...(ran && { runner: ran }),
      ...(result_file && { result_file }),
    });
  }
  return { base: behind ? head : ref, behind, results, again, inputs: run.inputs };
}

/** Why a task that was done has to be done again; undefined where nothing it is made from changed. */
function whyAgain(done: DoneTask, run: RunInputs, depends_on: readonly string[]): string | undefined {
  const now = run.inputs.get(done.task_id);
  if (now === undefined || now.digest === done.digest) return undefined;
  const sources = run.changedContext.get(done.task_id) ?? [];
  const reasons = [
    ...(now.text === done.text ? [] : ["its text in the plan changed"]),
    ...(sources.length === 0 ? [] : [`its context changed: ${sources.join(", ")}`]),
    ...(now.runner === done.runner ? [] : [`its runner is ${now.runner}, was ${done.runner || "not recorded"}`]),
  ];
  return reasons.join("; ") || `what it depends on changed: ${depends_on.join(", ") || "nothing any more"}`;
}
