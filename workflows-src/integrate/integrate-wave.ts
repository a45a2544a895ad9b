import { BETWEEN_INDEXES, indexPacks } from "../git/indexes.ts";
import { mergeCommits, requireMergeTree } from "../git/merge.ts";
import { completeHistory, push } from "../git/push.ts";
import { nameBranch } from "../plan/project.ts";
import { joinOverlaps } from "../schedule/overlaps.ts";
import type { Leg } from "../schedule/wave.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { joinNames } from "../text/list.ts";
import { toOneLine } from "../text/one-line.ts";
import type { Integration } from "./integration.ts";
import { artifactName, NO_RESULT, readLegResults } from "./leg-results.ts";
import type { WaveClaims } from "./merge-task.ts";
import { type MergedWave, mergeWave } from "./merge-wave.ts";
import { mergeOntoMovedTip } from "./moved-tip.ts";
import { buildResult, findLegOfTask, outcomeOfClaim } from "./results.ts";
import { makeWork, withLeftOut } from "./task-work.ts";
import { createTimeBudget } from "./time-budget.ts";

export interface IntegratedWave {
  /** The tip of the branch afterwards; the base if nothing was merged. */
  readonly head: string;
  /** The newest result of each task, from earlier waves and this one. */
  readonly results: TaskResult[];
  /** Why nothing of the wave is on the branch. The results say where the work is. */
  readonly error?: Error;
}

/** How often the whole wave is merged again when the branch moves; after that `mergeOntoMovedTip` tries one merge. */
const PATIENT_TRIES = 2;

/**
 * Merges the done tasks of a wave onto the branch, one `--no-ff` merge each: dependencies first, then the longest remaining path, then id.
 *
 * A task that conflicts runs again on top of the other work. If it conflicts in the same files again or changes protected paths, its work goes to a review branch,
 * its dependents are skipped, and the rest goes on. A task that the branch already holds from the same inputs is done. The result of a task
 * names the artifact if its work is on no branch.
 * Nothing in the artifacts is trusted, and no code, hook or filter of the repository runs.
 */
export async function integrateWave(integration: Integration): Promise<IntegratedWave> {
  await requireMergeTree();
  const read: WaveClaims = { claims: new Map(), work: new Map(), notStarted: new Set() };
  try {
    await readClaims(integration, read);
    const { head, results, refused } = await mergeAndPush(integration, read);
    return { head, results: results.map((result) => withoutRefusedBranch(integration, result, refused)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { head: integration.base, results: buildFailedResults(integration, read, error), error };
  }
}

/** Seconds beyond the usual that the artifacts of a wave together may take to be read. */
const SPARE_SECONDS = 150;

/** Reads the artifacts of a wave into `read`, which keeps the first tasks if a later one fails. */
async function readClaims(integration: Integration, read: WaveClaims): Promise<void> {
  const { repository, wave, environment } = integration;
  await completeHistory(repository, environment);
  const withinTime = createTimeBudget(SPARE_SECONDS);
  for (const [index, leg] of wave.legs.entries()) {
    if (index > 0 && index % BETWEEN_INDEXES === 0) await indexPacks(repository);
    await withinTime(() => readLeg(integration, read, leg));
  }
  if (wave.legs.length > 1) await indexPacks(repository);
}

async function readLeg(integration: Integration, read: WaveClaims, leg: Leg): Promise<void> {
  const { claims, work, notStarted } = read;
  const { repository, base, plan, artifactOf, adopted, previous, overlaps } = integration;
  const results = await readLegResults(repository, base, artifactOf, leg);
  for (const id of leg.tasks) {
    if (results.notStarted !== undefined) {
      notStarted.add(id);
      continue;
    }
    const before = previous.find(({ task_id }) => task_id === id)?.overlap;
    const overlap = before === undefined ? overlaps?.get(id) : joinOverlaps(overlaps?.get(id), before);
    const found = results.claims.get(id);
    const claim = found === undefined ? NO_RESULT : { ...found, ...(overlap && { overlap }) };
    if (adopted && !isDone(claim.verdict)) continue;
    claims.set(id, claim);
    const { commit } = claim;
    const task = plan.tasks.find((each) => each.id === id);
    if (commit === undefined || !isDone(claim.verdict) || task === undefined) continue;
    const made = await makeWork(integration, read, task, { ...claim, commit });
    work.set(id, made);
    if (made.leftOut.length > 0) claims.set(id, { ...claim, ...withLeftOut(claim, made.leftOut) });
  }
}

/** Merges the wave onto the branch's tip and pushes, again and again while the branch moves. */
function mergeAndPush(integration: Integration, claims: WaveClaims) {
  const { repository, project_id, base, head = base, ownTip, protected_paths, environment, findTip } = integration;
  const branch = nameBranch(project_id);
  const contestedFiles = new Set<string>();
  let merged: (MergedWave & { readonly tip: string }) | undefined;
  return push<MergedWave & { readonly changed: boolean }>({
    repository,
    branch,
    ...(environment && { environment }),
    findTip,
    build: async (tip, attempt) => {
      if (attempt > PATIENT_TRIES && merged !== undefined && tip !== undefined) {
        const { commit, conflicts } = await mergeOntoMovedTip(repository, branch, merged, tip, protected_paths);
        if (commit !== undefined) return { ...merged, head: commit, changed: commit !== tip };
        for (const file of conflicts) contestedFiles.add(file);
      }
      const containsHead = tip === ownTip && head === base;
      const start = tip === undefined ? head : containsHead ? tip : await mergeHead(repository, branch, tip, head);
      const wave = await mergeWave(integration, claims, tip, start, contestedFiles);
      merged = tip === undefined ? undefined : { ...wave, tip };
      return { ...wave, changed: wave.head !== (tip ?? head) };
    },
  });
}

/** Returns the tip with everything that `head` contains. These changes came from the repository, so no task answers for them. */
async function mergeHead(repository: string, branch: string, tip: string, head: string): Promise<string> {
  const merge = await mergeCommits(repository, tip, head, `Merge ${head.slice(0, 7)} into ${branch}\n`);
  if ("commit" in merge) return merge.commit;
  const files = joinNames(merge.conflicts);
  throw new Error(
    `${branch} conflicts with ${head.slice(0, 7)} in ${files}: merge it into ${branch} by hand and start again`,
  );
}

/** Names the artifact instead of the review branch if the remote refused the branch. */
function withoutRefusedBranch(
  { project_id, wave }: Integration,
  result: TaskResult,
  refused: ReadonlyMap<string, string>,
): TaskResult {
  const { held_out, ...rest } = result;
  const why = held_out && refused.get(held_out);
  if (why === undefined) return result;
  const artifact = artifactName({ project_id, wave }, findLegOfTask(wave, result.task_id).id);
  return {
    ...rest,
    artifacts: [...(result.artifacts ?? []), artifact],
    reason: `${result.reason}; ${held_out} cannot be pushed: ${why}`,
  };
}

/** Returns the results of a wave of which nothing reached the branch. */
function buildFailedResults(
  integration: Integration,
  { claims, notStarted }: WaveClaims,
  { message }: Error,
): TaskResult[] {
  const { adopted, plan, previous, wave } = integration;
  const results = new Map(previous.map((result) => [result.task_id, result]));
  const ids = adopted ? [] : wave.legs.flatMap(({ tasks }) => tasks);
  const started = new Set(ids.filter((id) => !notStarted.has(id)));
  const reason = toOneLine(message.split("\n")[0] ?? "");
  for (const task of plan.tasks) {
    if (!started.has(task.id)) continue;
    const claim = claims.get(task.id) ?? NO_RESULT;
    const outcome = isDone(claim.verdict) ? { verdict: "blocked" as const, reason } : outcomeOfClaim(claim);
    results.set(task.id, buildResult(integration, task, claim, outcome));
  }
  return [...results.values()];
}
