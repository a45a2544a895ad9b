import { git } from "../git/git.ts";
import { commitTree } from "../git/merge.ts";
import type { Task } from "../plan/plan.ts";
import type { TaskResult } from "../task/result.ts";
import { nameHeldBranch } from "./held-branches.ts";
import type { Integration } from "./integration.ts";
import type { Claim } from "./leg-results.ts";
import type { MergeState, TaskCommits } from "./merge-task.ts";
import { touchesWorkflows } from "./protected-paths.ts";
import { formatMergeMessage } from "./trailers.ts";

/** Keeps finished work off the project's branch, and returns its result. Work that a person has to judge gets a review branch. */
export async function withhold(
  integration: Integration,
  { withheld, sideBranches }: MergeState,
  task: Task,
  claim: Claim & Pick<TaskCommits, "sealed">,
  result: TaskResult,
): Promise<TaskResult> {
  const { commit, sealed } = claim;
  if (commit === undefined) return result;
  withheld.set(commit, { task_id: task.id, again: result.again ?? false });
  if (result.again || (result.verdict !== "conflict" && result.verdict !== "protected_path")) return result;
  // A job's token could not push such work.
  if (await touchesWorkflows(integration.repository, `${integration.base}..${commit}`)) return result;
  const branch = nameHeldBranch(integration.project_id, task.id, commit);
  const message = formatMergeMessage(integration, task, claim);
  sideBranches.set(branch, await commitForReview(integration, { work: commit, sealed: sealed ?? commit, message }));
  const { artifacts: _, ...rest } = result;
  return { ...rest, held_out: branch };
}

/**
 * Creates a commit on top of the work that adds only the trailers of a merge: whoever merges the review branch makes the task done. The same
 * work always gives the same commit: it has the date of the base, because the runner chose the date of the work.
 */
async function commitForReview(
  { repository, base }: Integration,
  { work, sealed, message }: { readonly work: string; readonly sealed: string; readonly message: string },
): Promise<string> {
  const date = await git(repository, ["show", "-s", "--format=%ct", base]);
  return commitTree(repository, `${sealed}^{tree}`, [work], message, `@${date} +0000`);
}
