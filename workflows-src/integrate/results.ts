import { git } from "../git/git.ts";
import { findExisting } from "../git/paths.ts";
import type { Task } from "../plan/plan.ts";
import { joinOverlaps } from "../schedule/overlaps.ts";
import type { Leg, Wave } from "../schedule/wave.ts";
import { addUsage, type TaskResult } from "../task/result.ts";
import { allResultsPath, resultPath, splitResults, tasksFolder } from "../task/result-file.ts";
import type { Integration, MergeOutcome } from "./integration.ts";
import { artifactName, type Claim, NO_RESULT } from "./leg-results.ts";
import type { DoneTask } from "./trailers.ts";

/** A task runs in at most this many waves of one run. */
const MAX_TRIES = 3;

/** Returns the leg's report as an outcome. Its commit is not on a branch yet. */
export const outcomeOfClaim = ({ verdict, reason }: Claim): MergeOutcome => ({ verdict, reason });

/** Returns the leg of the wave that holds a task. Throws if no leg does. */
export function findLegOfTask({ legs }: Wave, taskId: string): Leg {
  const leg = legs.find(({ tasks }) => tasks.includes(taskId));
  if (leg === undefined) throw new Error(`no leg of the wave holds the task ${taskId}`);
  return leg;
}

/** Returns the result of a task after this wave, with the waves before added up. */
export function buildResult(
  { wave, previous, more_waves, fingerprints, project_id }: Integration,
  { id, name }: Task,
  claim: Claim,
  outcome: MergeOutcome,
): TaskResult {
  const leg = findLegOfTask(wave, id);
  const before = previous.find((result) => result.task_id === id && result.again);
  const tries = (before?.tries ?? (before ? 1 : 0)) + 1;
  const again = more_waves && (outcome.again ?? shouldRerun(outcome, tries, before));
  const overlap = outcome.overlap === undefined ? before?.overlap : joinOverlaps(before?.overlap, outcome.overlap);
  const attempts = (before?.attempts ?? (before ? 1 : 0)) + (claim.attempts ?? 1);
  const usage = addUsage(before?.usage, claim.usage);
  const setup_seconds = (before?.setup_seconds ?? 0) + (claim.setup_seconds ?? 0);
  const hasArtifact = claim !== NO_RESULT && claim.verdict !== "skipped_dependency";
  const artifact = hasArtifact ? [artifactName({ project_id, wave }, leg.id)] : [];
  const artifacts = outcome.commit === undefined ? [...(before?.artifacts ?? []), ...artifact] : [];
  return {
    task_id: id,
    task_name: name,
    verdict: outcome.verdict,
    reason: outcome.reason,
    ...(claim.runner && { runner: claim.runner }),
    seconds: (before?.seconds ?? 0) + claim.seconds,
    ...(setup_seconds > 0 && { setup_seconds }),
    ...(usage && { usage }),
    ...(attempts > 1 && { attempts }),
    digest: fingerprints.get(id)?.digest ?? "",
    ...(outcome.commit && { commit: outcome.commit }),
    wave: wave.number,
    ...(claim.started && { leg: { position: wave.legs.indexOf(leg) + 1, started: claim.started } }),
    ...(claim.no_wall && { no_wall: claim.no_wall }),
    ...(tries > 1 && { tries }),
    ...(overlap && { overlap }),
    ...(again && { again }),
    ...(artifacts.length > 0 && { artifacts }),
  };
}

/**
 * Whether a task runs again in the next wave: because its runner was rate-limited, or because it conflicts in a file for the first time. Then
 * it runs on top of the other work, and apart from other tasks that touch this file.
 */
function shouldRerun({ verdict, overlap }: MergeOutcome, tries: number, before: TaskResult | undefined): boolean {
  if (tries >= MAX_TRIES) return false;
  const isNew = overlap?.files.some((file) => !before?.overlap?.files.includes(file)) ?? before?.verdict !== "conflict";
  return verdict === "rate_limited" || (verdict === "conflict" && isNew);
}

/** Up to this many result files are looked up by name; beyond that git lists them all. */
const FEW = 10;

/** Finds the Markdown results of tasks in a commit, task id → path. */
export async function findResultFiles(
  repository: string,
  commit: string,
  projectId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const paths = new Map(ids.map((id) => [id, resultPath(projectId, id)]));
  const wanted = ids.length <= FEW ? [...paths.values()] : [`${tasksFolder(projectId)}/`];
  const all = allResultsPath(projectId);
  const existing = await findExisting(repository, [commit], [...wanted, all]);
  const found = new Map([...paths].filter(([, path]) => existing.has(path)));
  if (!existing.has(all)) return found;
  const sections = splitResults(await git(repository, ["cat-file", "blob", `${commit}:${all}`]).catch(() => ""));
  return new Map([...ids.flatMap((id) => (sections.has(id) ? [[id, all] as const] : [])), ...found]);
}

/** Returns the result of a task that the branch already holds. */
export function resultOfDoneTask(
  { task_id, verdict, ran, digest, commit, wave }: DoneTask,
  task_name: string,
  reason: string,
  result_file: string | undefined,
): TaskResult {
  return {
    task_id,
    task_name,
    verdict,
    reason,
    seconds: 0,
    digest,
    commit,
    wave,
    ...(ran && { runner: ran }),
    ...(result_file && { result_file }),
  };
}
