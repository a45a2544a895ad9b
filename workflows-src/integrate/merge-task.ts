import { git } from "../git/git.ts";
import { mergeTrees } from "../git/merge.ts";
import type { Task } from "../plan/plan.ts";
import { ID_PATTERN } from "../plan/project.ts";
import type { Overlap } from "../schedule/overlaps.ts";
import type { TaskResult } from "../task/result.ts";
import { joinNames } from "../text/list.ts";
import { findCheckoutObstacle } from "./checkout-obstacle.ts";
import type { Integration, MergeOutcome } from "./integration.ts";
import { type Claim, NO_RESULT } from "./leg-results.ts";
import { commitMerge } from "./place-results.ts";
import { findForbiddenBetween, findTouchedBetween, withoutNamed } from "./protected-paths.ts";
import { listChanges } from "./seal.ts";
import { mergeErrorOutcome, NO_WORK, type TaskWork, withheldOutcome } from "./task-work.ts";
import { formatMergeMessage } from "./trailers.ts";

/** The contents of a wave's artifacts, by task id. */
export interface WaveClaims {
  readonly claims: Map<string, Claim>;
  /** The work of the tasks that are done. */
  readonly work: Map<string, TaskWork>;
  /** The tasks of legs that did not start. */
  readonly notStarted: Set<string>;
}

/** The state of the branch while the tasks of a wave are merged onto it. */
export interface MergeState {
  head: string;
  readonly results: Map<string, TaskResult>;
  /** The tasks whose finished work is not on the branch, and whether they run again. No other task may bring it in. */
  readonly withheld: Map<string, boolean>;
  /** Review branches, name → commit. */
  readonly sideBranches: Map<string, string>;
  /** Files that others change faster than a wave can be merged. A task that changes one of them conflicts. */
  readonly contestedFiles: ReadonlySet<string>;
}

/** Merges a done task onto the head, or says why it cannot be merged. Never throws because of the contents of the work. */
export async function mergeTask(
  integration: Integration,
  { claims, work }: WaveClaims,
  { head, withheld, contestedFiles }: MergeState,
  task: Task,
): Promise<MergeOutcome> {
  const { repository, base, rules = base, protected_paths } = integration;
  const claim = claims.get(task.id) ?? NO_RESULT;
  // A task that finished without changes has no work.
  const { builtOn, refused, commit: made, workflows, isDelicate, result }: TaskWork = work.get(task.id) ?? NO_WORK;
  const other = [...withheld].find(([id]) => builtOn.has(id));
  if (other !== undefined) return withheldOutcome(...other);
  if (refused !== undefined) return refused;
  const theirs = made ?? base;
  try {
    // The work brings the result files of the tasks it builds on, too.
    const ids = new Set([task.id, ...builtOn]);
    const tasks = integration.plan.tasks.filter(({ id }) => ids.has(id));
    const merge = await mergeTrees(repository, head, theirs, rules);
    if ("conflicts" in merge) {
      const changes = await findTouchedBetween(repository, base, theirs, protected_paths);
      const touched = await withoutNamed(repository, [base, theirs], protected_paths, tasks, changes);
      if (touched.length > 0) return protectedPathOutcome(touched);
      const overlap = await describeOverlap(repository, base, head, merge.conflicts);
      return { ...conflictOutcome(merge.conflicts), overlap };
    }
    const changed = contestedFiles.size === 0 ? [] : await findTouchedBetween(repository, head, merge.tree, []);
    const contested = changed.filter((file) => contestedFiles.has(file));
    if (contested.length > 0) return conflictOutcome(contested, ", which others push to");
    const range = [head, merge.tree] as const;
    const forbidden = await findForbiddenBetween(repository, range, integration, tasks);
    // The push would be refused even where the head has the same change already.
    const protectedFiles = [...new Set([...forbidden, ...workflows])];
    if (protectedFiles.length > 0) return protectedPathOutcome(protectedFiles);
    const changes = isDelicate ? await listChanges(repository, head, merge.tree) : [];
    const obstacle = await findCheckoutObstacle(repository, head, merge.tree, changes);
    if (obstacle !== undefined) return { verdict: "blocked", reason: obstacle };
    const commit = await commitMerge(integration, {
      head,
      tree: merge.tree,
      parents: made === undefined ? [head] : [head, made],
      message: formatMergeMessage(integration, task, claim),
      task_id: task.id,
      carried: [...ids],
      sealed: result?.sealed,
    });
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
