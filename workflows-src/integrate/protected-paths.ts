import { listPaths } from "../git/paths.ts";
import { resultPath, tasksFolder } from "../task/result-file.ts";
import { WORKFLOWS } from "./globs.ts";

/** In any case, as some file systems tell no difference; and for all of a folder also a file or link in its place. */
const pathspecs = (globs: readonly string[]): string[] =>
  globs.flatMap((glob) => [...new Set([glob, glob.replace(/\/\*\*$/, "")])].map((each) => `:(glob,icase)${each}`));

/** Protected files that a commit of the range touches: what a later commit takes back would still be pushed. */
export async function touchedInRange(repository: string, range: string, globs: readonly string[]): Promise<string[]> {
  const log = ["log", "--full-history", "-m", "-z", "--format=", "--name-only", range, "--", ...pathspecs(globs)];
  return listPaths(repository, log);
}

/** Protected files that differ between two trees; all that differ where there are no globs. */
export async function touchedBetween(repository: string, from: string, to: string, globs: readonly string[]) {
  return listPaths(repository, ["diff-tree", "-r", "-z", "--name-only", from, to, "--", ...pathspecs(globs)]);
}

/**
 * Files that differ between two trees and that the work of these tasks may not bring: protected ones, and the result files of other tasks,
 * which dependents and people take for what the harness wrote.
 */
export async function forbiddenBetween(
  repository: string,
  [from, to]: readonly [string, string],
  { project_id, protected_paths }: { readonly project_id: string; readonly protected_paths: readonly string[] },
  tasks: readonly string[],
): Promise<string[]> {
  const own = new Set(tasks.map((id) => resultPath(project_id, id)));
  const touched = await touchedBetween(repository, from, to, [...protected_paths, `${tasksFolder(project_id)}/**`]);
  return touched.filter((path) => !own.has(path));
}

/** Whether a push of the range with a job's token would be refused. */
export const touchesWorkflows = async (repository: string, range: string): Promise<boolean> =>
  (await touchedInRange(repository, range, [WORKFLOWS])).length > 0;
