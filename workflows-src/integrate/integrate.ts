import { BETWEEN_INDEXES, indexPacks } from "../git/indexes.ts";
import { mergeCommits, requireMergeTree } from "../git/merge.ts";
import { completeHistory, push } from "../git/push.ts";
import type { Plan } from "../plan/plan.ts";
import { branchOf } from "../plan/project.ts";
import type { Wave } from "../schedule/wave.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { toOneLine } from "../text/one-line.ts";

import { catchUp, type Merged } from "./catch-up.ts";
import type { TaskInputs } from "./inputs.ts";
import { type ArtifactOf, type Claim, readLegResults } from "./leg-results.ts";
import { mergeWave } from "./merge-wave.ts";
import { artifactName, legOf, NO_RESULT, said, taskResult } from "./task-result.ts";
import { examine, type Work } from "./work.ts";

export interface Integration {
  /** A clone (bare or not) with the remote `origin`. */
  readonly repository: string;
  readonly project_id: string;
  /** The commit the legs of the wave started from. */
  readonly base: string;
  /** A commit that the branch holds afterwards; `base` where absent. */
  readonly head?: string;
  readonly plan: Plan;
  readonly wave: Wave;
  /** The legs are of an earlier run that died: only work that is done and can be merged counts, all else is to run again. */
  readonly adopted?: boolean;
  /** Finds a leg's folder with `results.json` and maybe `result.bundle`. */
  readonly artifactOf: ArtifactOf;
  /** Results of the waves before. */
  readonly previous: readonly TaskResult[];
  /** What each task of the plan is made from. */
  readonly inputs: ReadonlyMap<string, TaskInputs>;
  /** Globs of files that tasks may not change, see `protectedPaths`. */
  readonly protected_paths: readonly string[];
  /** Whether another wave can follow, so that a task may run again. */
  readonly more_waves: boolean;
  /** For fetch and push, e.g. credentials as `GIT_CONFIG_*`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** See `Push`. */
  readonly findTip?: () => Promise<string | undefined>;
}

export interface Integrated {
  /** The tip of the branch afterwards; the base where nothing was merged. */
  readonly head: string;
  /** Previous ones and this wave's, one per task, the newest. */
  readonly results: TaskResult[];
  /** Why nothing of the wave is on the branch. The results say where the work is. */
  readonly error?: Error;
}

/** So often every task is merged anew where the branch moved meanwhile; after that, see `catchUp`. */
const PATIENT_TRIES = 2;

/**
 * Merges the done tasks of a wave onto the branch, one `--no-ff` merge each: dependencies first, then the longest remaining path, then id.
 *
 * A task that conflicts runs again in the next wave, once (`runsAgain`); what conflicts then, or touches protected paths, is held out on a
 * branch of its own (`holdOut`), what depends on it is skipped, and the rest goes on. A task that the branch already has from the same
 * inputs is done. Work that is on no branch is in an artifact that its result names.
 * Nothing in the artifacts is trusted, and no code, hook or filter of the repository runs.
 */
export async function integrate(of: Integration): Promise<Integrated> {
  await requireMergeTree();
  const claims = new Map<string, Claim>();
  const work = new Map<string, Work>();
  const notStarted = new Set<string>();
  try {
    await completeHistory(of.repository, of.environment);
    for (const [index, leg] of of.wave.legs.entries()) {
      if (index > 0 && index % BETWEEN_INDEXES === 0) await indexPacks(of.repository);
      const results = await readLegResults(of.repository, of.base, of.artifactOf, leg);
      for (const id of leg.tasks) {
        if (results.notStarted !== undefined) {
          notStarted.add(id);
          continue;
        }
        const claim = results.claims.get(id) ?? NO_RESULT;
        if (of.adopted && !isDone(claim.verdict)) continue;
        claims.set(id, claim);
        if (claim.commit !== undefined && isDone(claim.verdict)) work.set(id, await examine(of, claim.commit));
      }
    }
    if (of.wave.legs.length > 1) await indexPacks(of.repository);
    const branch = branchOf(of.project_id);
    const setAside = new Set<string>();
    let merged: (Merged & Awaited<ReturnType<typeof mergeWave>>) | undefined;
    const { head, results, refused } = await push({
      repository: of.repository,
      branch,
      ...(of.environment && { environment: of.environment }),
      findTip: of.findTip,
      build: async (tip, attempt) => {
        if (attempt > PATIENT_TRIES && merged !== undefined && tip !== undefined) {
          const { commit, contested } = await catchUp(of.repository, branch, merged, tip, of.protected_paths);
          if (commit !== undefined) return { ...merged, head: commit, changed: commit !== tip };
          for (const file of contested) setAside.add(file);
        }
        const wave = await mergeWave(of, { claims, work, tip, start: await upToDate(of, tip), setAside });
        merged = tip === undefined ? undefined : { ...wave, tip };
        return { ...wave, changed: wave.head !== (tip ?? of.head ?? of.base) };
      },
    });
    return { head, results: results.map((result) => withoutBranch(of, result, refused)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { head: of.base, results: notIntegrated(of, { claims, notStarted }, error), error };
  }
}

/** The branch with everything `head` holds: what came to the repository since the branch was made is no task's doing. */
async function upToDate({ repository, project_id, base, head = base }: Integration, tip: string | undefined) {
  if (tip === undefined) return head;
  const branch = branchOf(project_id);
  const joined = await mergeCommits(repository, tip, head, `Merge ${head.slice(0, 7)} into ${branch}\n`);
  if ("commit" in joined) return joined.commit;
  const files = joined.conflicts.map((file) => toOneLine(file)).join(", ");
  throw new Error(
    `${branch} conflicts with ${head.slice(0, 7)} in ${files}: merge it into ${branch} by hand and start again`,
  );
}

/** The result where the remote did not take the branch of its own. */
function withoutBranch(of: Integration, result: TaskResult, refused: ReadonlyMap<string, string>): TaskResult {
  const { held_out, ...rest } = result;
  const why = held_out && refused.get(held_out);
  if (why === undefined) return result;
  const artifacts = [...(result.artifacts ?? []), artifactName(of, legOf(of.wave, result.task_id).id)];
  return { ...rest, artifacts, reason: `${result.reason}; ${held_out} cannot be pushed: ${why}` };
}

/** The wave's results where nothing of it reached the branch. */
function notIntegrated(
  of: Integration,
  read: { readonly claims: ReadonlyMap<string, Claim>; readonly notStarted: ReadonlySet<string> },
  error: Error,
): TaskResult[] {
  const results = new Map(of.previous.map((result) => [result.task_id, result]));
  if (of.adopted) return [...results.values()];
  const started = new Set(of.wave.legs.flatMap(({ tasks }) => tasks).filter((id) => !read.notStarted.has(id)));
  const [reason = ""] = error.message.split("\n");
  for (const task of of.plan.tasks) {
    if (!started.has(task.id)) continue;
    const claim = read.claims.get(task.id) ?? NO_RESULT;
    const outcome = isDone(claim.verdict) ? { verdict: "blocked" as const, reason: toOneLine(reason) } : said(claim);
    results.set(task.id, taskResult(of, task, { claim, outcome }));
  }
  return [...results.values()];
}
