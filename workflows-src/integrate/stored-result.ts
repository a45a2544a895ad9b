import { git } from "../git/git.ts";
import { resultPath } from "../task/result-file.ts";

/** The path of a task's Markdown result, if `commit` holds it. */
export async function storedResult(
  repository: string,
  commit: string,
  projectId: string,
  taskId: string,
): Promise<string | undefined> {
  const path = resultPath(projectId, taskId);
  return (await git(repository, ["ls-tree", "--name-only", "--full-tree", commit, "--", path])) === ""
    ? undefined
    : path;
}
