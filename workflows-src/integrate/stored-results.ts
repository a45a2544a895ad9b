import { findExisting } from "../git/paths.ts";
import { resultPath, tasksFolder } from "../task/result-file.ts";

/** Tasks whose results are asked for one by one; of more, git lists all. */
const FEW = 10;

/** Finds the path of a task's Markdown result among those that `commit` holds; `ids`: the tasks it is asked about, all where absent. */
export async function storedResults(repository: string, commit: string, projectId: string, ids?: readonly string[]) {
  const isFew = ids !== undefined && ids.length <= FEW;
  const wanted = isFew ? ids.map((id) => resultPath(projectId, id)) : [`${tasksFolder(projectId)}/`];
  const paths = await findExisting(repository, [commit], wanted);
  return (taskId: string): string | undefined => {
    const path = resultPath(projectId, taskId);
    return paths.has(path) ? path : undefined;
  };
}
