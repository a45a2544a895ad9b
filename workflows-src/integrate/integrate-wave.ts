import { BETWEEN_INDEXES, indexPacks } from "../git/indexes.ts";
import { requireMergeTree } from "../git/merge.ts";
import { completeHistory } from "../git/push.ts";
import { joinOverlaps } from "../schedule/overlaps.ts";
import type { Leg } from "../schedule/wave.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { resultPath } from "../task/result-file.ts";
import { toOneLine } from "../text/one-line.ts";
import type { Integration } from "./integration.ts";
import { type LandedWave, landWave } from "./land-wave.ts";
import { NO_RESULT, readLegResults } from "./leg-results.ts";
import type { WaveClaims } from "./merge-task.ts";
import { buildResult, outcomeOfClaim } from "./results.ts";
import { makeWork, withLeftOut } from "./task-work.ts";
import { createTimeBudget, SPARE_SECONDS } from "./time-budget.ts";

export interface IntegratedWave {
  /** The tip of the branch afterwards; the base if nothing was merged. */
  readonly head: string;
  /** The newest result of each task, from earlier waves and this one. */
  readonly results: TaskResult[];
  /** By path, the sealed result files of the wave's merged tasks. */
  readonly resultTexts: ReadonlyMap<string, string>;
  /** Why not all of the wave is on the branch. The results say where the work is. */
  readonly error?: Error;
}

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
  const landed: LandedWave = { results: [], judged: new Set() };
  try {
    await readClaims(integration, read);
    await landWave(integration, read, landed);
    return toIntegratedWave(integration, read, landed, landed.results);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const judged = new Map(landed.results.map((result) => [result.task_id, result]));
    const results = buildFailedResults(integration, read, error).map((result) =>
      landed.judged.has(result.task_id) ? (judged.get(result.task_id) ?? result) : result,
    );
    return { ...toIntegratedWave(integration, read, landed, results), error };
  }
}

function toIntegratedWave(
  { base, project_id }: Integration,
  { work }: WaveClaims,
  { head = base }: LandedWave,
  results: readonly TaskResult[],
): IntegratedWave {
  const texts = results.flatMap(({ task_id, commit }) => {
    const text = commit === undefined ? undefined : work.get(task_id)?.result?.sealed;
    return text === undefined ? [] : [[resultPath(project_id, task_id), text] as const];
  });
  return { head, results: [...results], resultTexts: new Map(texts) };
}

/** Reads the artifacts of a wave into `read`, which keeps the first tasks if a later one fails. */
async function readClaims(integration: Integration, read: WaveClaims): Promise<void> {
  const { repository, wave, environment } = integration;
  await completeHistory(repository, environment);
  const withinTime = createTimeBudget(SPARE_SECONDS.reading);
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
