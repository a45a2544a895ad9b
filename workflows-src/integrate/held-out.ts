import { git } from "../git/git.ts";
import { commitTree } from "../git/merge.ts";
import { touchesWorkflows } from "./protected-paths.ts";

/** Work that stays off the project's branch, for a person to judge. */
export interface HeldOut {
  readonly branch: string;
  readonly commit: string;
}

/**
 * A branch for work that is done and cannot be merged. Its last commit adds nothing but `message`: the trailers of a merge, so that whoever
 * merges the branch has the task done. The same work always makes the same commit and the same name. It does not lie below
 * `somas/<project_id>`, where git cannot have a branch. Undefined where a job's token could not push it.
 */
export async function holdOut(
  repository: string,
  of: { project_id: string; task_id: string; base: string; work: string; message: string },
): Promise<HeldOut | undefined> {
  const { project_id, task_id, base, work, message } = of;
  if (await touchesWorkflows(repository, `${base}..${work}`)) return undefined;
  // The work's own date is whatever its runner made of it.
  const date = await git(repository, ["show", "-s", "--format=%ct", base]);
  const commit = await commitTree(repository, `${work}^{tree}`, [work], message, `@${date} +0000`);
  return { branch: `somas-held/${project_id}/${task_id}-${work.slice(0, 7)}`, commit };
}
