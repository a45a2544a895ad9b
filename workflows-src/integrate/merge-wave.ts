import { BETWEEN_INDEXES, indexCommits } from "../git/indexes.ts";
import type { Task } from "../plan/plan.ts";
import { compareByRemainingPath } from "../schedule/remaining-path.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { withhold } from "./held-branches.ts";
import { findSameTasks } from "./history.ts";
import type { Integration, MergeOutcome } from "./integration.ts";
import { type Claim, NO_RESULT } from "./leg-results.ts";
import { type MergeState, mergeTask, type WaveClaims } from "./merge-task.ts";
import { locateResult } from "./place-results.ts";
import { buildResult, findResultFiles, outcomeOfClaim } from "./results.ts";
import { createTimeBudget, SPARE_SECONDS } from "./time-budget.ts";
import type { DoneTask } from "./trailers.ts";

/** A wave that was merged and not pushed yet. */
export type MergedWave = Awaited<ReturnType<typeof mergeWave>>;

/**
 * Merges the tasks of a wave that can be merged, one after the other, onto `start`, which contains the branch's `tip`. Pushes nothing.
 * `withheld`: those of the wave that were judged before these.
 */
export async function mergeWave(
  integration: Integration,
  wave: WaveClaims,
  tip: string | undefined,
  start: string,
  contestedFiles: ReadonlySet<string>,
  withheld: MergeState["withheld"],
) {
  const { repository, project_id, base, plan, previous, fingerprints, adopted } = integration;
  const results = new Map(previous.map((result) => [result.task_id, result]));
  const state: MergeState = {
    head: start,
    results,
    withheld: new Map(withheld),
    sideBranches: new Map(),
    contestedFiles,
  };
  // Wave 0 writes the architecture because somebody asked for a new one, so the one on the branch does not count.
  const isOwn = tip === undefined || tip === base || tip === integration.ownTip;
  const ignoresOtherRuns = isOwn || integration.wave.number === 0;
  const doneByOtherRuns = ignoresOtherRuns
    ? new Map<string, DoneTask>()
    : await findSameTasks(repository, `${base}..${tip}`, fingerprints);
  // A dependency comes before its dependents, because its remaining path contains theirs.
  const longestFirst = compareByRemainingPath(plan);
  const repeated = findRepeated(plan.tasks, wave, previous);
  const rank = ({ id }: Task): number => (repeated.has(id) ? 0 : 1);
  const tasks = plan.tasks
    .filter(({ id }) => wave.claims.has(id))
    .sort((one, other) => rank(one) - rank(other) || longestFirst(one.id, other.id));
  const withinTime = createTimeBudget(SPARE_SECONDS.merging);
  for (const [index, task] of tasks.entries()) {
    if (index > 0 && index % BETWEEN_INDEXES === 0) await indexCommits(repository, state.head);
    const claim = wave.claims.get(task.id) ?? NO_RESULT;
    const other = doneByOtherRuns.get(task.id);
    const outcome = other
      ? outcomeOfOtherRun(other)
      : await withinTime(() => mergeIfReady(integration, wave, state, task, claim));
    if (adopted && outcome.commit === undefined) {
      if (claim.commit !== undefined) state.withheld.set(task.id, true);
      continue;
    }
    const result = buildResult(integration, task, claim, outcome);
    const isWithheld = outcome.commit === undefined && isDone(claim.verdict);
    results.set(
      task.id,
      isWithheld ? await withhold(integration, state, task, claim, wave.work.get(task.id), result) : result,
    );
  }
  const { head, sideBranches } = state;
  const merged = [...wave.claims.keys()].filter((id) => results.get(id)?.commit !== undefined);
  const isKnown = (id: string): boolean => !doneByOtherRuns.has(id) && wave.work.get(id)?.result !== undefined;
  const placed = locateResult(integration);
  const resultFiles = new Map(merged.filter(isKnown).flatMap((id) => placed(id).map((path) => [id, path] as const)));
  const others = merged.filter((id) => !isKnown(id));
  if (others.length > 0)
    for (const [id, file] of await findResultFiles(repository, head, project_id, others)) resultFiles.set(id, file);
  for (const [id, result_file] of resultFiles) {
    const result = results.get(id);
    if (result !== undefined) results.set(id, { ...result, result_file });
  }
  return { head, sideBranches, withheld: state.withheld, results: [...results.values()] };
}

/** Finds the tasks that conflicted before, with all of the wave that they wait for: merged first, they do not conflict again. */
function findRepeated(
  tasks: readonly Task[],
  { claims }: WaveClaims,
  previous: readonly TaskResult[],
): ReadonlySet<string> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const found = new Set(previous.flatMap(({ task_id, overlap, again }) => (overlap && again ? [task_id] : [])));
  for (const id of found) for (const other of byId.get(id)?.depends_on ?? []) if (claims.has(other)) found.add(other);
  return found;
}

const outcomeOfOtherRun = ({ verdict, commit }: DoneTask): MergeOutcome => ({
  verdict,
  reason: "done by another run at the same time",
  commit,
});

/** Merges a task onto the head if it is done and nothing holds it up. */
async function mergeIfReady(
  integration: Integration,
  wave: WaveClaims,
  state: MergeState,
  task: Task,
  claim: Claim,
): Promise<MergeOutcome> {
  const outcome = findBlockedOutcome(task, claim, state.results) ?? outcomeOfClaim(claim);
  if (!isDone(outcome.verdict)) return outcome;
  const merged = await mergeTask(integration, wave, state, task);
  state.head = merged.commit ?? state.head;
  return merged;
}

/** Returns the outcome of a task that waits for one that is not done; undefined if nothing holds it up. */
function findBlockedOutcome(
  task: Task,
  claim: Claim,
  results: ReadonlyMap<string, TaskResult>,
): MergeOutcome | undefined {
  const hasStarted = claim !== NO_RESULT && claim.verdict !== "skipped_dependency" && claim.verdict !== "conflict";
  if (hasStarted && !isDone(claim.verdict)) return undefined;
  const [first] = task.depends_on
    .flatMap((id) => results.get(id) ?? [])
    .filter(({ verdict }) => !isDone(verdict))
    .sort((one, other) => Number(one.again ?? false) - Number(other.again ?? false));
  if (first === undefined) return undefined;
  const reason = `waits for ${first.task_id}, which ${first.again ? "runs again" : "was not done"}`;
  return { verdict: "skipped_dependency", reason, ...(first.again && { again: true }) };
}
