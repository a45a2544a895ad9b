import { BETWEEN_INDEXES, indexCommits } from "../git/indexes.ts";
import type { Task } from "../plan/plan.ts";
import { compareByRemainingPath } from "../schedule/remaining-path.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { holdOut } from "./held-out.ts";
import { doneTasks } from "./history.ts";
import type { Integration } from "./integrate.ts";
import type { Claim } from "./leg-results.ts";
import { type HeldBack, mergeTask, type Outcome } from "./merge-task.ts";
import { storedResults } from "./stored-results.ts";
import { messageFor, NO_RESULT, said, taskResult } from "./task-result.ts";
import type { Work } from "./work.ts";

/** Of a task that is done without a change. */
const NO_WORK: Work = { commits: new Set() };

export interface WaveMerge {
  readonly claims: ReadonlyMap<string, Claim>;
  /** Of the tasks that are done. */
  readonly work: ReadonlyMap<string, Work>;
  /** The branch as it is now, if there is one, and the commit to merge onto. */
  readonly tip: string | undefined;
  readonly start: string;
  /** Files that others write faster than a wave can be merged: tasks that change them conflict. */
  readonly setAside: ReadonlySet<string>;
}

/** Merges what can be merged of a wave; pushes nothing. `sideBranches`: branches for work that is held out. */
export async function mergeWave(of: Integration, { claims, work, tip, start, setAside }: WaveMerge) {
  const results = new Map(of.previous.map((result) => [result.task_id, result]));
  // An architecture is written anew because somebody asked for it, whatever the branch has.
  const unknown = tip === undefined || tip === of.base || of.wave.number === 0;
  const elsewhere = unknown ? new Map() : await doneTasks(of.repository, `${of.base}..${tip}`);
  // A dependency's remaining path holds its dependents' and so is always the longer one.
  const longestFirst = compareByRemainingPath(of.plan);
  const tasks = of.plan.tasks.filter((task) => claims.has(task.id)).sort((a, b) => longestFirst(a.id, b.id));
  const heldOut: HeldBack[] = [];
  const sideBranches = new Map<string, string>();
  let head = start;
  for (const [index, task] of tasks.entries()) {
    if (index > 0 && index % BETWEEN_INDEXES === 0) await indexCommits(of.repository, head);
    const claim = claims.get(task.id) ?? NO_RESULT;
    const done = elsewhere.get(task.id);
    let outcome: Outcome;
    if (done !== undefined && done.digest === of.inputs.get(task.id)?.digest) {
      outcome = { verdict: done.verdict, reason: "done by another run at the same time", commit: done.commit };
    } else {
      outcome = waitsFor(task, claim, results) ?? said(claim);
      if (isDone(outcome.verdict)) {
        const own = work.get(task.id) ?? NO_WORK;
        const brought = [...claims].flatMap(([id, { commit = "" }]) => (own.commits.has(commit) ? [id] : []));
        outcome = await mergeTask(of, task, claim, own, { head, heldOut, brought, setAside });
      }
      if (outcome.commit !== undefined) head = outcome.commit;
    }
    if (of.adopted && outcome.commit === undefined && !isDone(outcome.verdict)) {
      if (claim.commit !== undefined) heldOut.push({ commit: claim.commit, again: true });
      continue;
    }
    const result = taskResult(of, task, { claim, outcome });
    results.set(task.id, result);
    if (outcome.commit !== undefined || !isDone(claim.verdict) || claim.commit === undefined) continue;
    heldOut.push({ commit: claim.commit, again: result.again ?? false });
    if (result.again || !["conflict", "protected_path"].includes(outcome.verdict)) continue;
    const held = await holdOut(of.repository, {
      ...{ project_id: of.project_id, task_id: task.id, base: of.base, work: claim.commit },
      message: messageFor(of, task, claim),
    });
    if (held === undefined) continue;
    sideBranches.set(held.branch, held.commit);
    const { artifacts: _, ...rest } = result;
    results.set(task.id, { ...rest, held_out: held.branch });
  }
  const resultFile = await storedResults(of.repository, head, of.project_id, [...claims.keys()]);
  const complete = [...results.values()].map((result) => {
    const file = claims.has(result.task_id) && result.commit ? resultFile(result.task_id) : undefined;
    return file === undefined ? result : { ...result, result_file: file };
  });
  return { head, sideBranches, results: complete };
}

/** How a task ends because of one it waits for; undefined where nothing holds it up. */
function waitsFor(task: Task, claim: Claim, results: ReadonlyMap<string, TaskResult>): Outcome | undefined {
  if (!isDone(claim.verdict) && claim !== NO_RESULT && claim.verdict !== "skipped_dependency") return undefined;
  const [first] = task.depends_on
    .flatMap((id) => results.get(id) ?? [])
    .filter(({ verdict }) => !isDone(verdict))
    .sort((a, b) => Number(a.again ?? false) - Number(b.again ?? false));
  if (first === undefined) return undefined;
  return {
    verdict: "skipped_dependency",
    reason: `waits for ${first.task_id}, which ${first.again ? "runs again" : "was not done"}`,
    ...(first.again && { again: true }),
  };
}
