import { GitError, git, IDENTITY } from "../git/git.ts";
import { locateHeldBranches } from "../plan/project.ts";
import { parseTrailers } from "./trailers.ts";

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
  const log = ["log", "--no-walk", "-z", "--format=%H%x1f%P%x1f%ce%x1f%(trailers:only,unfold)", ...tips.values(), "--"];
  const own = new Map<string, { readonly work: string; readonly task_id: string }>();
  for (const record of (await git(repository, log)).split("\0")) {
    const [commit = "", work = "", email, trailers = ""] = record.split("\x1f");
    const task = parseTrailers(commit, trailers);
    if (task !== undefined && email === IDENTITY.GIT_COMMITTER_EMAIL) own.set(commit, { work, task_id: task.task_id });
  }
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
