import type { TreeChange } from "../git/import-commit.ts";
import { listPaths } from "../git/paths.ts";
import type { Task } from "../plan/plan.ts";
import { PROTECTED_BY_DEFAULT } from "../task/handed-over.ts";
import { resultPath, tasksFolder } from "../task/result-file.ts";
import { EXCEPT, splitGlobs } from "./globs.ts";
import { listChanges } from "./seal.ts";

/** GitHub refuses a push that changes these files with a job's token. One such task would block all others, so they are always protected. */
const WORKFLOWS = ".github/workflows/**";

/**
 * Parses the input: git globs (`*` stays within a folder, `**` does not), separated by commas or newlines. They add to those that are
 * protected by default; `!glob` takes files out.
 */
export const parseProtectedPaths = (input: string): string[] => [
  ...new Set([...splitGlobs(input), ...PROTECTED_BY_DEFAULT, WORKFLOWS]),
];

const isException = (entry: string): boolean => entry.startsWith(EXCEPT);

/** Ignores case, because some file systems do. For `folder/**` it also matches a file or link named `folder`. */
const toPathspecs = (globs: readonly string[]): string[] =>
  globs.flatMap((entry) => {
    const glob = isException(entry) ? entry.slice(EXCEPT.length) : entry;
    const magic = isException(entry) ? ":(exclude,glob,icase)" : MATCH;
    const parents = isException(entry) ? [] : listParents(glob).filter(isName).map(toPattern);
    return [...new Set([glob, glob.replace(/\/\*\*$/, "")])].map((path) => magic + path).concat(parents);
  });

const MATCH = ":(glob,icase)";

/**
 * Lists the folders that hold the files of a glob, as globs: a link or submodule in the place of one brings files to protected paths. `**` in
 * front stands for none, because below it a link brings only what lies at such a path itself.
 */
function listParents(glob: string): string[] {
  const parts = glob.replace(/(\/\*\*)+$/, "").split("/");
  return parts
    .map((_, index) => parts.slice(0, index).join("/"))
    .filter((parent) => parent.replaceAll("**", "").replaceAll("/", "") !== "");
}

const isName = (glob: string): boolean => !/[*?[\\]/.test(glob);

/** Git takes a name for all below it, too, and a pattern for itself only. A capital letter in a class would match nothing. */
const toPattern = (name: string): string =>
  MATCH + name.replace(/[\w.~+=@-](?=[^\w.~+=@/-]*$)/, (character) => `[${character.toLowerCase()}]`);

/**
 * Lists protected files that differ between two trees; all differing files if there are no globs. No exception lets those through that are
 * `always` protected. Throws `GitError`.
 */
export async function findTouchedBetween(
  repository: string,
  from: string,
  to: string,
  globs: readonly string[],
  always: readonly string[] = [WORKFLOWS],
): Promise<string[]> {
  const diff = ["diff-tree", "-r", "-z", "--name-only", from, to, "--"];
  const touched = await listPaths(repository, [...diff, ...toPathspecs(globs)]);
  if (globs.some(isException)) touched.push(...(await listPaths(repository, [...diff, ...toPathspecs(always)])));
  const parents = globs.filter((entry) => !isException(entry)).flatMap(listParents);
  const patterns = parents.filter((parent) => !isName(parent)).map((parent) => MATCH + parent);
  if (patterns.length > 0)
    for (const { path, before, after } of await listChanges(repository, from, to, patterns))
      if (!isPlainFile(before) || !isPlainFile(after)) touched.push(path);
  return [...new Set(touched)];
}

/** Whether a place holds nothing, or a file: not a link or a submodule. */
const isPlainFile = (entry: TreeChange): boolean => !("mode" in entry) || entry.mode.startsWith("100");

/**
 * Leaves out the files that the plan names for these tasks, each by its whole path: there the change is the task. Patterns do not count, and
 * what the run's own settings protect stays protected.
 */
export async function withoutNamed(
  repository: string,
  [from, to]: readonly [string, string],
  protected_paths: readonly string[],
  tasks: readonly Pick<Task, "files">[],
  touched: readonly string[],
): Promise<readonly string[]> {
  const named = new Set(tasks.flatMap(({ files }) => files.map((file) => file.replace(/^\.\//, ""))));
  if (!touched.some((path) => named.has(path))) return touched;
  const defaults = new Set<string>(PROTECTED_BY_DEFAULT);
  const own = protected_paths.filter((glob) => !defaults.has(glob));
  const strict = new Set(await findTouchedBetween(repository, from, to, own));
  return touched.filter((path) => !named.has(path) || strict.has(path));
}

/**
 * Lists differing files that the work of these tasks may not change: protected files, see `withoutNamed`, and result files of other tasks.
 * Dependents and people trust that the harness wrote those.
 */
export async function findForbiddenBetween(
  repository: string,
  [from, to]: readonly [string, string],
  { project_id, protected_paths }: { readonly project_id: string; readonly protected_paths: readonly string[] },
  tasks: readonly Pick<Task, "id" | "files">[],
): Promise<readonly string[]> {
  const own = new Set(tasks.map(({ id }) => resultPath(project_id, id)));
  const results = `${tasksFolder(project_id)}/**`;
  const globs = [...protected_paths, results];
  const touched = await findTouchedBetween(repository, from, to, globs, [WORKFLOWS, results]);
  const others = touched.filter((path) => !own.has(path));
  return withoutNamed(repository, [from, to], globs, tasks, others);
}

/** Whether GitHub would refuse to push a change of this file, link or submodule with a job's token. */
export const isWorkflow = (path: string): boolean => /^\.github(\/workflows(\/.*)?)?$/is.test(path);
