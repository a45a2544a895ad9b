import { listPaths } from "../git/paths.ts";
import { resultPath, tasksFolder } from "../task/result-file.ts";

/** GitHub refuses a push that changes these files with a job's token. One such task would block all others, so they are always protected. */
const WORKFLOWS = ".github/workflows/**";

/** Parses the input: git globs (`*` stays within a folder, `**` does not), separated by commas or newlines. */
export function parseProtectedPaths(input: string): string[] {
  const globs = input
    .split(/[,\n]/)
    .map((glob) => glob.trim())
    .filter((glob) => glob !== "");
  return [...new Set([...globs, WORKFLOWS])];
}

/** Returns the entries that are not valid globs: a glob must be relative to the root of the repository. */
export const findInvalidGlobs = (input: string): string[] =>
  parseProtectedPaths(input).filter((glob) => /^[/:!]/.test(glob) || glob.split("/").includes(".."));

/** Ignores case, because some file systems do. For `folder/**` it also matches a file or link named `folder`. */
const toPathspecs = (globs: readonly string[]): string[] =>
  globs.flatMap((glob) => [...new Set([glob, glob.replace(/\/\*\*$/, "")])].map((path) => `:(glob,icase)${path}`));

/** Lists protected files that any commit of the range changes, even if a later commit reverts them: a push contains every commit. */
export function findTouchedInRange(repository: string, range: string, globs: readonly string[]): Promise<string[]> {
  const log = ["log", "--full-history", "-m", "-z", "--format=", "--name-only", range, "--", ...toPathspecs(globs)];
  return listPaths(repository, log);
}

/** Lists protected files that differ between two trees; all differing files if there are no globs. */
export const findTouchedBetween = (
  repository: string,
  from: string,
  to: string,
  globs: readonly string[],
): Promise<string[]> =>
  listPaths(repository, ["diff-tree", "-r", "-z", "--name-only", from, to, "--", ...toPathspecs(globs)]);

/**
 * Lists differing files that the work of these tasks may not change: protected files, and the result files of other tasks. Dependents and
 * people trust that the harness wrote those.
 */
export async function findForbiddenBetween(
  repository: string,
  [from, to]: readonly [string, string],
  { project_id, protected_paths }: { readonly project_id: string; readonly protected_paths: readonly string[] },
  taskIds: readonly string[],
): Promise<string[]> {
  const own = new Set(taskIds.map((id) => resultPath(project_id, id)));
  const globs = [...protected_paths, `${tasksFolder(project_id)}/**`];
  return (await findTouchedBetween(repository, from, to, globs)).filter((path) => !own.has(path));
}

/** Whether GitHub would refuse to push the range with a job's token. */
export const touchesWorkflows = async (repository: string, range: string): Promise<boolean> =>
  (await findTouchedInRange(repository, range, [WORKFLOWS])).length > 0;
