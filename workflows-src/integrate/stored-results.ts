import { git } from "../git/git.ts";
import { resultPath, tasksFolder } from "../task/result-file.ts";

/** Finds the path of a task's Markdown result among those that `commit` holds. */
export async function storedResults(repository: string, commit: string, projectId: string) {
  const list = ["ls-tree", "-z", "--name-only", "--full-tree", commit, "--", `${tasksFolder(projectId)}/`];
  const paths = new Set((await git(repository, list)).split("\0"));
  return (taskId: string): string | undefined => {
    const path = resultPath(projectId, taskId);
    return paths.has(path) ? path : undefined;
  };
}
