import { isDeepStrictEqual } from "node:util";
import { noteSameAttributes } from "../git/attributes.ts";
import { GitError, git } from "../git/git.ts";
import { commitTree, mergeTrees } from "../git/merge.ts";
import type { Task } from "../plan/plan.ts";
import { ID_PATTERN } from "../plan/project.ts";
import type { Overlap } from "../schedule/overlaps.ts";
import type { TaskResult } from "../task/result.ts";
import { resultPath } from "../task/result-file.ts";
import { joinNames } from "../text/list.ts";
import { toOneLine } from "../text/one-line.ts";
import { findCheckoutObstacle } from "./checkout-obstacle.ts";
import type { Integration, MergeOutcome } from "./integration.ts";
import { type Claim, NO_RESULT } from "./leg-results.ts";
import { findForbiddenBetween, findTouchedBetween, readCommits } from "./protected-paths.ts";
import { type FileChange, isResultFile, listChanges, sealWork } from "./seal.ts";
import { DIGEST_TRAILER, formatMergeMessage, TICKS_TRAILER } from "./trailers.ts";

/** The commits of a task, whatever the branch holds. */
export interface TaskCommits {
  /** All commits that the base does not contain. */
  readonly commits: ReadonlySet<string>;
  /** Why none of them may be merged. */
  readonly refused?: MergeOutcome;
  /** The commit to merge: the work with its result files as integration decides, see `sealWork`. */
  readonly sealed?: string;
  /** The result file that the task's job wrote, by path. */
  readonly ownResult?: FileChange;
  /** Result files of other tasks whose changes are left out. */
  readonly leftOut?: readonly string[];
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

const FORGED = new RegExp(`^(${DIGEST_TRAILER}|${TICKS_TRAILER}):`, "m");

/** Inspects every commit of a done task's work, and seals it. Never throws because of its contents. */
export async function inspectWork(
  integration: Integration,
  { claims, work }: WaveClaims,
  task_id: string,
  claim: Claim & { readonly commit: string },
): Promise<TaskCommits> {
  const { repository, project_id, base } = integration;
  const { commit } = claim;
  const inspected = await inspectCommits(integration, commit);
  try {
    const path = resultPath(project_id, task_id);
    const all = await listChanges(repository, base, commit);
    const reason = await findCheckoutObstacle(repository, base, commit, all);
    const refused = inspected.refused ?? (reason === undefined ? undefined : { verdict: "blocked", reason });
    const changes = all.filter(({ path }) => isResultFile(path));
    // A leg's later task builds on its earlier ones, so it brings their result files too.
    const carried = [...work].flatMap(([id, { ownResult }]) =>
      ownResult !== undefined && inspected.commits.has(claims.get(id)?.commit ?? "") ? [ownResult] : [],
    );
    const others = changes.flatMap((change) => {
      const expected = carried.find((other) => other.path === change.path)?.after ?? change.before;
      return change.path === path || isDeepStrictEqual(expected, change.after) ? [] : [expected];
    });
    const leftOut = others.map((change) => change.path);
    const result = leftOut.length === 0 ? claim : { ...claim, ...withLeftOut(claim, leftOut) };
    const sealed = await sealWork(repository, integration, { project_id, task_id, result, commit, others });
    const ownResult = changes.find((change) => change.path === path);
    return { ...inspected, ...(refused && { refused }), sealed, ...(ownResult && { ownResult }), leftOut };
  } catch (error) {
    return { ...inspected, refused: inspected.refused ?? mergeErrorOutcome(error) };
  }
}

/** Says in the result of a task that changes of other result files are left out of its work. */
export const withLeftOut = ({ verdict, reason }: Pick<Claim, "verdict" | "reason">, files: readonly string[]) => ({
  verdict: verdict === "succeeded" ? ("succeeded_with_warning" as const) : verdict,
  reason: `${reason}; changes of other tasks' result files are left out: ${joinNames(files)}`,
});

async function inspectCommits(
  { repository, base, protected_paths }: Integration,
  commit: string,
): Promise<TaskCommits> {
  const range = `${base}..${commit}`;
  let commits: ReadonlySet<string> = new Set();
  try {
    const { messages, touched } = await readCommits(repository, range, protected_paths);
    commits = new Set(messages.keys());
    if (touched.length > 0) return { commits, refused: protectedPathOutcome(touched) };
    const forged = [...messages].flatMap(([name, message]) => (FORGED.test(message) ? [name.slice(0, 7)] : []));
    if (forged.length === 0) return { commits };
    const trailers = `\`${DIGEST_TRAILER}:\` or \`${TICKS_TRAILER}:\`, which only integration may write`;
    const reason = `a commit message holds ${trailers}: ${joinNames(forged)}`;
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
  const { commits, refused, sealed }: TaskCommits = work.get(task.id) ?? { commits: new Set() };
  const [, other] = [...withheld].find(([commit]) => commits.has(commit)) ?? [];
  if (other !== undefined) {
    const { task_id, again } = other;
    const reason = `builds on the work of ${task_id}, which ${again ? "runs again" : "could not be merged"}`;
    return { verdict: "skipped_dependency", reason, ...(again && { again }) };
  }
  if (refused !== undefined) return refused;
  const theirs = sealed ?? claim.commit ?? base;
  try {
    const merge = await mergeTrees(repository, head, theirs);
    if ("conflicts" in merge) {
      const overlap = await describeOverlap(repository, base, head, merge.conflicts);
      return { ...conflictOutcome(merge.conflicts), overlap };
    }
    const changed = contestedFiles.size === 0 ? [] : await findTouchedBetween(repository, head, merge.tree, []);
    const contested = changed.filter((file) => contestedFiles.has(file));
    if (contested.length > 0) return conflictOutcome(contested, ", which others push to");
    // A leg's later task builds on its earlier ones, so it brings their result files too.
    const carriedTaskIds = [...claims].flatMap(([id, { commit = "" }]) => (commits.has(commit) ? [id] : []));
    const found = await findForbiddenBetween(repository, [head, merge.tree], integration, carriedTaskIds);
    const { forbidden, keepsAttributes } = found;
    if (forbidden.length > 0) return protectedPathOutcome(forbidden);
    const parents = claim.commit === undefined ? [head] : [head, theirs];
    const commit = await commitTree(repository, merge.tree, parents, formatMergeMessage(integration, task, claim));
    if (keepsAttributes) noteSameAttributes(repository, head, commit);
    return { verdict: claim.verdict, reason: claim.reason, commit };
  } catch (error) {
    return mergeErrorOutcome(error);
  }
}

/** Characters of a diff that a work order holds. */
const DIFF_LENGTH = 20_000;

/** Finds the changes since `base` that work conflicts with, and the tasks that made them. Throws `GitError`. */
async function describeOverlap(
  repository: string,
  base: string,
  head: string,
  files: readonly string[],
): Promise<Overlap> {
  const paths = files.map((file) => `:(top,literal)${file}`);
  const log = ["log", "--first-parent", "--format=%(trailers:key=Task,valueonly)", `${base}..${head}`, "--", ...paths];
  const tasks = (await git(repository, log)).split("\n").filter((id) => ID_PATTERN.test(id));
  const diff = await git(repository, ["diff-tree", "-p", "--no-ext-diff", "--no-textconv", base, head, "--", ...paths]);
  const cut = diff.length > DIFF_LENGTH ? `${diff.slice(0, DIFF_LENGTH)}\n[Cut here]` : diff;
  return { files, tasks: [...new Set(tasks)], diff: cut };
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
