import { GitError, git } from "../git/git.ts";
import { commitTree, contains, join, mergeTrees, requireMergeTree } from "../git/merge.ts";
import { push } from "../git/push.ts";
import type { Plan, Task } from "../plan/plan.ts";
import { branchOf } from "../plan/project.ts";
import { jobsOf } from "../schedule/jobs-of.ts";
import { byRemainingPath } from "../schedule/remaining-path.ts";
import type { Wave } from "../schedule/schedule.ts";
import { taskDigest } from "../task/digest.ts";
import { isDone, type TaskResult, type Verdict } from "../task/result.ts";
import { oneLine } from "../task/text.ts";
import { type ArtifactOf, type Claim, jobResults } from "./job-results.ts";
import { storedResult } from "./stored-result.ts";
import { DIGEST_TRAILER, mergeMessage } from "./trailers.ts";

export interface Integration {
  /** A clone (bare or not) with full history and the remote `origin`. */
  readonly repository: string;
  readonly project_id: string;
  /** The commit the wave started from. */
  readonly base: string;
  readonly plan: Plan;
  readonly wave: Wave;
  /** Finds a job's folder with `results.json` and maybe `result.bundle`. */
  readonly artifactOf: ArtifactOf;
  /** Results of the waves before. */
  readonly previous: readonly TaskResult[];
  /** For fetch and push, e.g. credentials as `GIT_CONFIG_*`. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Nobody but the repository's own people changes what runs with its rights. */
const PROTECTED = [".github"];

/**
 * Merges the done tasks of a wave onto the branch, one `--no-ff` merge each: dependencies first, then the longest remaining path, then id.
 * A task that conflicts or touches protected paths is held out, and what depends on it is skipped; the rest goes on.
 * Nothing in the artifacts is trusted, and no code, hook or filter of the repository runs.
 *
 * `results`: previous ones and this wave's, one per task, the newest; `commit` is the merge. `head`: the tip of the branch afterwards,
 * and where nothing was merged the commit to go on from.
 * Throws where the branch cannot be read or pushed.
 */
export async function integrate(of: Integration): Promise<{ head: string; results: TaskResult[] }> {
  await requireMergeTree();
  const claims = new Map<string, Claim | undefined>();
  for (const job of jobsOf(of.wave)) {
    const found = await jobResults(of.repository, of.base, of.artifactOf, job);
    for (const id of job.tasks) claims.set(id, found.get(id));
  }
  const { head, results } = await push({
    repository: of.repository,
    branch: branchOf(of.project_id),
    ...(of.environment && { environment: of.environment }),
    build: (tip) => mergeWave(of, claims, tip),
  });
  return { head, results };
}

async function mergeWave(of: Integration, claims: ReadonlyMap<string, Claim | undefined>, tip: string | undefined) {
  const results = new Map(of.previous.map((result) => [result.task_id, result]));
  // A dependency's remaining path holds its dependents' and so is always the longer one.
  const longestFirst = byRemainingPath(of.plan);
  const tasks = of.plan.tasks.filter((task) => claims.has(task.id)).sort((a, b) => longestFirst(a.id, b.id));
  const heldOut: string[] = [];
  let head = await upToDate(of, tip);
  for (const task of tasks) {
    const claim = claims.get(task.id) ?? NO_RESULT;
    const waitsFor = task.depends_on.find((id) => !isDone(results.get(id)?.verdict ?? "succeeded"));
    let outcome: Outcome = claim;
    if (waitsFor !== undefined && (isDone(claim.verdict) || claim === NO_RESULT)) {
      outcome = { verdict: "skipped_dependency", reason: `waits for ${waitsFor}, which was not done` };
    } else if (isDone(claim.verdict)) {
      outcome = await mergeTask(of, task, claim, head, heldOut);
    }
    if (outcome.head !== undefined) head = outcome.head;
    else if (isDone(claim.verdict) && claim.commit !== undefined) heldOut.push(claim.commit);
    results.set(task.id, await finalResult(of, task, claim, outcome));
  }
  return { head, changed: head !== (tip ?? of.base), results: [...results.values()] };
}

/** The branch with everything the base holds: what came to the repository since the branch was made is no task's doing. */
async function upToDate({ repository, project_id, base }: Integration, tip: string | undefined): Promise<string> {
  if (tip === undefined) return base;
  const branch = branchOf(project_id);
  const joined = await join(repository, tip, base, `Merge ${base.slice(0, 7)} into ${branch}\n`);
  if ("commit" in joined) return joined.commit;
  const files = list(joined.conflicts);
  throw new Error(
    `${branch} conflicts with ${base.slice(0, 7)} in ${files}: merge it into ${branch} by hand and start again`,
  );
}

/** How a task ended; `head` is the merge where its work went onto the branch. */
interface Outcome {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly head?: string;
}

const NO_RESULT: Claim = { verdict: "runner_error", reason: "ended without a result", seconds: 0 };

async function mergeTask(
  of: Integration,
  task: Task,
  claim: Claim,
  head: string,
  heldOut: readonly string[],
): Promise<Outcome> {
  const { repository, base } = of;
  const work = claim.commit ?? base;
  try {
    for (const other of heldOut) {
      const reason = "builds on the work of a task that was held out";
      if (await contains(repository, work, other)) return { verdict: "skipped_dependency", reason };
    }
    const held = await mustHoldOut(repository, base, work);
    if (held !== undefined) return held;
    const merge = await mergeTrees(repository, head, work);
    if ("conflicts" in merge) return { verdict: "conflict", reason: `conflicts in ${list(merge.conflicts)}` };
    const touched = await git(repository, [
      "diff-tree",
      "-r",
      "-z",
      "--name-only",
      head,
      merge.tree,
      "--",
      ...PROTECTED,
    ]);
    if (touched !== "")
      return { verdict: "protected_path", reason: `changes protected files: ${list(touched.split("\0"))}` };
    const message = mergeMessage(await finalResult(of, task, claim, claim));
    const parents = claim.commit === undefined ? [head] : [head, work];
    return { ...claim, head: await commitTree(repository, merge.tree, parents, message) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { verdict: "runner_error", reason: `cannot be merged: ${error.stderr.trim().split("\n")[0] ?? ""}` };
  }
}

/** Looks at every commit of the work: what a later commit takes back would still be pushed. */
async function mustHoldOut(repository: string, base: string, work: string): Promise<Outcome | undefined> {
  const range = `${base}..${work}`;
  const touched = await git(repository, [
    "log",
    "--full-history",
    "-m",
    "-z",
    "--format=",
    "--name-only",
    range,
    "--",
    ...PROTECTED,
  ]);
  if (touched !== "")
    return { verdict: "protected_path", reason: `changes protected files: ${list(touched.split("\0"))}` };
  const forged = await git(repository, ["log", "--format=%h", `--grep=^${DIGEST_TRAILER}:`, range, "--"]);
  if (forged === "") return undefined;
  return {
    verdict: "blocked",
    reason: `a commit message holds \`${DIGEST_TRAILER}:\`, which only integration may write: ${list(forged.split("\n"))}`,
  };
}

async function finalResult(of: Integration, task: Task, claim: Claim, outcome: Outcome): Promise<TaskResult> {
  const file = outcome.head && (await storedResult(of.repository, outcome.head, of.project_id, task.id));
  return {
    task_id: task.id,
    task_name: task.name,
    verdict: outcome.verdict,
    reason: outcome.reason,
    ...(claim.runner && { runner: claim.runner }),
    seconds: claim.seconds,
    digest: taskDigest(of.plan, task.id),
    ...(outcome.head && { commit: outcome.head }),
    wave: of.wave.number,
    ...(file && { result_file: file }),
  };
}

function list(names: readonly string[]): string {
  const known = [...new Set(names)].filter((name) => name !== "").map((name) => oneLine(name));
  return known.slice(0, 5).join(", ") + (known.length > 5 ? ` and ${known.length - 5} more` : "");
}
