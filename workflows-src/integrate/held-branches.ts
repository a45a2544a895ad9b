import { GitError, git } from "../git/git.ts";
import { commitTree } from "../git/merge.ts";
import type { Task } from "../plan/plan.ts";
import { locateHeldBranches } from "../plan/project.ts";
import type { TaskResult } from "../task/result.ts";
import type { Integration } from "./integration.ts";
import type { Claim } from "./leg-results.ts";
import type { MergeState } from "./merge-task.ts";
import type { TaskWork } from "./task-work.ts";
import { formatMergeMessage, parseTrailers, readHistory } from "./trailers.ts";

const COPIES = "refs/somas/held";

/**
 * Removes the held branches of tasks that are done since, and returns their names. A branch is removed only while its tip is the commit that
 * integration made for it: a branch that a person went on with stays. One that the remote keeps stays too. Throws `GitError` where `origin`
 * cannot be read.
 */
export async function removeHeldBranches(
  repository: string,
  project_id: string,
  isDoneNow: (taskId: string) => boolean,
  environment: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const folder = locateHeldBranches(project_id);
  const options = { env: environment };
  const listed = await git(repository, ["ls-remote", "origin", `refs/heads/${folder}/*`], options);
  const tips = new Map(
    listed.split("\n").flatMap((line) => {
      const [commit, ref] = line.split("\t");
      return commit && ref ? [[ref.slice("refs/heads/".length), commit] as const] : [];
    }),
  );
  if (tips.size === 0) return [];
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "origin"];
  await git(repository, [...fetch, `+refs/heads/${folder}/*:${COPIES}/*`], options);
  const own = new Map<string, { readonly work: string; readonly task_id: string }>();
  await readHistory(repository, ["--no-walk", ...tips.values(), "--"], ({ commit, parent, trailers }) => {
    const task = trailers === undefined ? undefined : parseTrailers(commit, trailers);
    if (task !== undefined) own.set(commit, { work: parent, task_id: task.task_id });
  });
  const removed: string[] = [];
  for (const [branch, commit] of tips) {
    const { work = "", task_id = "" } = own.get(commit) ?? {};
    if (branch !== nameHeldBranch(project_id, task_id, work) || !isDoneNow(task_id)) continue;
    // The lease keeps commits that somebody pushes at this moment.
    const lease = `--force-with-lease=refs/heads/${branch}:${commit}`;
    try {
      await git(repository, ["push", "--quiet", "--no-verify", lease, "origin", `:refs/heads/${branch}`], options);
      removed.push(branch);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
  }
  return removed;
}

/** The name of the branch that holds a commit of a task. Not below `somas/<project_id>`: git cannot have a branch below another one. */
export const nameHeldBranch = (project_id: string, taskId: string, commit: string): string =>
  `${locateHeldBranches(project_id)}/${taskId}-${commit.slice(0, 7)}`;

/** Keeps finished work off the project's branch, and returns its result. Work that a person has to judge gets a held branch. */
export async function withhold(
  integration: Integration,
  { withheld, sideBranches }: MergeState,
  task: Task,
  claim: Claim,
  work: TaskWork | undefined,
  result: TaskResult,
): Promise<TaskResult> {
  withheld.set(task.id, result.again ?? false);
  if (result.again || (result.verdict !== "conflict" && result.verdict !== "protected_path")) return result;
  // A job's token could not push changes of workflows.
  if (work?.commit === undefined || work.workflows.length > 0) return result;
  const branch = nameHeldBranch(integration.project_id, task.id, work.commit);
  sideBranches.set(branch, await commitForReview(integration, task, claim, work.commit));
  const { artifacts: _, ...rest } = result;
  return { ...rest, held_out: branch };
}

/**
 * Creates a commit on top of the work that adds only the trailers of a merge: whoever merges the held branch makes the task done. The same work
 * always gives the same commit, because it has the date of the work.
 */
async function commitForReview(integration: Integration, task: Task, claim: Claim, work: string): Promise<string> {
  const { repository } = integration;
  const date = await git(repository, ["show", "-s", "--format=%ct", work]);
  const message = formatMergeMessage(integration, task, claim);
  return commitTree(repository, `${work}^{tree}`, [work], message, `@${date} +0000`);
}
