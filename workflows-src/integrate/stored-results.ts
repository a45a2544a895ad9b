import { git } from "../git/git.ts";
import { resultPath, tasksFolder } from "../task/result-file.ts";

/** Tasks whose results are asked for one by one; of more, git lists all. */
const FEW = 10;

/** Finds the path of a task's Markdown result among those that `commit` holds; `ids`: the tasks it is asked about, all where absent. */
export async function storedResults(repository: string, commit: string, projectId: string, ids?: readonly string[]) {
  const isFew = ids !== undefined && ids.length <= FEW;
  const wanted = isFew ? ids.map((id) => resultPath(projectId, id)) : [`${tasksFolder(projectId)}/`];
  const list = ["ls-tree", "-z", "--name-only", "--full-tree", commit, "--", ...wanted];
  const paths = new Set((await git(repository, list)).split("\0"));
  return (taskId: string): string | undefined => {
    const path = resultPath(projectId, taskId);
    return paths.has(path) ? path : undefined;
  };
}
