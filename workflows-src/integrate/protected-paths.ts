import { listPaths } from "../git/paths.ts";
import { PROTECTED_BY_DEFAULT } from "../task/handed-over.ts";
import { resultPath, tasksFolder } from "../task/result-file.ts";
import { EXCEPT, splitGlobs } from "./globs.ts";

/** GitHub refuses a push that changes these files with a job's token. One such task would block all others, so they are always protected. */
const WORKFLOWS = ".github/workflows/**";

/**
 * Parses the input: git globs (`*` stays within a folder, `**` does not), separated by commas or newlines. They add to those that are
 * protected by default; `!glob` takes files out.
 */
export const parseProtectedPaths = (input: string): string[] => [
  ...new Set([...splitGlobs(input), ...PROTECTED_BY_DEFAULT, WORKFLOWS]),
];

/** Ignores case, because some file systems do. For `folder/**` it also matches a file or link named `folder`. */
const toPathspecs = (globs: readonly string[]): string[] =>
  globs.flatMap((entry) => {
    const isException = entry.startsWith(EXCEPT);
    const glob = isException ? entry.slice(EXCEPT.length) : entry;
    const magic = isException ? ":(exclude,glob,icase)" : ":(glob,icase)";
    return [...new Set([glob, glob.replace(/\/\*\*$/, "")])].map((path) => magic + path);
  });

/** Lists protected files by a command that takes globs. No exception lets those through that are `always` protected. */
async function listTouched(
  globs: readonly string[],
  list: (globs: readonly string[]) => Promise<string[]>,
  always = [WORKFLOWS],
): Promise<string[]> {
  const touched = await list(globs);
  if (!globs.some((glob) => glob.startsWith(EXCEPT))) return touched;
  return [...new Set([...touched, ...(await list(always))])];
}

/** Lists protected files that any commit of the range changes, even if a later commit reverts them: a push contains every commit. */
export function findTouchedInRange(repository: string, range: string, globs: readonly string[]): Promise<string[]> {
  const log = ["log", "--full-history", "-m", "-z", "--format=", "--name-only", range, "--"];
  return listTouched(globs, (each) => listPaths(repository, [...log, ...toPathspecs(each)]));
}

/** Lists protected files that differ between two trees; all differing files if there are no globs. */
export const findTouchedBetween = (
  repository: string,
  from: string,
  to: string,
  globs: readonly string[],
  always?: string[],
): Promise<string[]> =>
  listTouched(
    globs,
    (each) => listPaths(repository, ["diff-tree", "-r", "-z", "--name-only", from, to, "--", ...toPathspecs(each)]),
    always,
  );

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
  const results = `${tasksFolder(project_id)}/**`;
  const touched = await findTouchedBetween(repository, from, to, [...protected_paths, results], [WORKFLOWS, results]);
  return touched.filter((path) => !own.has(path));
}

/** Whether GitHub would refuse to push the range with a job's token. */
export const touchesWorkflows = async (repository: string, range: string): Promise<boolean> =>
  (await findTouchedInRange(repository, range, [WORKFLOWS])).length > 0;
