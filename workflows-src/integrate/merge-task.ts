import { GitError, git } from "../git/git.ts";
import { commitTree, mergeTrees } from "../git/merge.ts";
import type { Task } from "../plan/plan.ts";
import type { TaskResult } from "../task/result.ts";
import { joinNames } from "../text/list.ts";
import { toOneLine } from "../text/one-line.ts";
import type { Integration, MergeOutcome } from "./integration.ts";
import { type Claim, NO_RESULT } from "./leg-results.ts";
import { findForbiddenBetween, findTouchedBetween, findTouchedInRange } from "./protected-paths.ts";
import { DIGEST_TRAILER, formatMergeMessage, TICKS_TRAILER } from "./trailers.ts";

/** The commits of a task, whatever the branch holds. */
export interface TaskCommits {
  /** All commits that the base does not contain. */
  readonly commits: ReadonlySet<string>;
  /** Why none of them may be merged. */
  readonly refused?: MergeOutcome;
}

/** The contents of a wave's artifacts, by task id. */
export interface WaveClaims {
  readonly claims: Map<string, Claim>;
  /** The commits of the tasks that are done. */
  readonly work: Map<string, TaskCommits>;
  /** The tasks of legs that did not start. */
  readonly notStarted: Set<string>;
}

/** A task whose work is finished and not on the branch. */
export interface WithheldTask {
  readonly task_id: string;
  /** Whether it runs again. */
  readonly again: boolean;
}

/** The state of the branch while the tasks of a wave are merged onto it. */
export interface MergeState {
  head: string;
  readonly results: Map<string, TaskResult>;
  /** By finished commits that are not on the branch, their tasks. No other task may bring them in. */
  readonly withheld: Map<string, WithheldTask>;
  /** Review branches, name → commit. */
  readonly sideBranches: Map<string, string>;
  /** Files that others change faster than a wave can be merged. A task that changes one of them conflicts. */
  readonly contestedFiles: ReadonlySet<string>;
}

const FORGED = [DIGEST_TRAILER, TICKS_TRAILER].map((trailer) => `--grep=^${trailer}:`);

/** Inspects every commit of a task's work. Never throws because of its contents. */
export async function inspectCommits(
  { repository, base, protected_paths }: Pick<Integration, "repository" | "base" | "protected_paths">,
  commit: string,
): Promise<TaskCommits> {
  const range = `${base}..${commit}`;
  let commits: ReadonlySet<string> = new Set();
  try {
    commits = new Set((await git(repository, ["rev-list", range, "--"])).split("\n"));
    const touched = await findTouchedInRange(repository, range, protected_paths);
    if (touched.length > 0) return { commits, refused: protectedPathOutcome(touched) };
    const forged = await git(repository, ["log", "--format=%h", ...FORGED, range, "--"]);
    if (forged === "") return { commits };
    const trailers = `\`${DIGEST_TRAILER}:\` or \`${TICKS_TRAILER}:\`, which only integration may write`;
    const reason = `a commit message holds ${trailers}: ${joinNames(forged.split("\n"))}`;
    return { commits, refused: { verdict: "blocked", reason } };
  } catch (error) {
    return { commits, refused: mergeErrorOutcome(error) };
  }
}

/** Merges a done task onto the head, or says why it cannot be merged. Never throws because of the contents of the work. */
export async function mergeTask(
  integration: Integration,
  { claims, work }: WaveClaims,
  { head, withheld, contestedFiles }: MergeState,
  task: Task,
): Promise<MergeOutcome> {
  const { repository, base } = integration;
  const claim = claims.get(task.id) ?? NO_RESULT;
  // A task that finished without changes has no commits.
  const { commits, refused } = work.get(task.id) ?? { commits: new Set() };
  const [, other] = [...withheld].find(([commit]) => commits.has(commit)) ?? [];
  if (other !== undefined) {
    const { task_id, again } = other;
    const reason = `builds on the work of ${task_id}, which ${again ? "runs again" : "could not be merged"}`;
    return { verdict: "skipped_dependency", reason, ...(again && { again }) };
  }
  if (refused !== undefined) return refused;
  const theirs = claim.commit ?? base;
  try {
    const merge = await mergeTrees(repository, head, theirs);
    if ("conflicts" in merge) return conflictOutcome(merge.conflicts);
    const changed = contestedFiles.size === 0 ? [] : await findTouchedBetween(repository, head, merge.tree, []);
    const contested = changed.filter((file) => contestedFiles.has(file));
    if (contested.length > 0) return conflictOutcome(contested, ", which others push to");
    // A leg's later task builds on its earlier ones, so it brings their result files too.
    const carriedTaskIds = [...claims].flatMap(([id, { commit = "" }]) => (commits.has(commit) ? [id] : []));
    const forbidden = await findForbiddenBetween(repository, [head, merge.tree], integration, carriedTaskIds);
    if (forbidden.length > 0) return protectedPathOutcome(forbidden);
    const parents = claim.commit === undefined ? [head] : [head, theirs];
    const commit = await commitTree(repository, merge.tree, parents, formatMergeMessage(integration, task, claim));
    return { verdict: claim.verdict, reason: claim.reason, commit };
  } catch (error) {
    return mergeErrorOutcome(error);
  }
}

const conflictOutcome = (files: readonly string[], why = ""): MergeOutcome => ({
  verdict: "conflict",
  reason: `conflicts in ${joinNames(files)}${why}`,
});

const protectedPathOutcome = (files: readonly string[]): MergeOutcome => ({
  verdict: "protected_path",
  reason: `changes protected files: ${joinNames(files)}`,
});

/** Rethrows anything that is not a `GitError`. */
function mergeErrorOutcome(error: unknown): MergeOutcome {
  if (!(error instanceof GitError)) throw error;
  return { verdict: "runner_error", reason: `cannot be merged: ${toOneLine(error.stderr.split("\n")[0] ?? "")}` };
}
