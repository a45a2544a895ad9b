import { git } from "../git/git.ts";
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

/** The commits of a range. */
interface CommitRange {
  /** By the name of the commit. */
  readonly messages: ReadonlyMap<string, string>;
  /** Protected files that any of them changes, even if a later one reverts them: a push contains every commit. */
  readonly touched: readonly string[];
}

/** Reads all commits of a range, and lists the protected files that they change. Throws `GitError`. */
export async function readCommits(repository: string, range: string, globs: readonly string[]): Promise<CommitRange> {
  // With --sparse git lists commits that change other files too.
  const log = ["log", "--full-history", "--sparse", "-m", "-z", "--raw", "--no-renames", "--format=%H%x00%B", range];
  const messages = new Map<string, string>();
  const touched = await listTouched(globs, async (each) => {
    const fields = (await git(repository, [...log, "--", ...toPathspecs(each)])).split("\0");
    const paths = new Set<string>();
    for (let index = 0; index + 1 < fields.length; index += 2) {
      const [first = "", second = ""] = fields.slice(index, index + 2);
      if (/^\n?:/.test(first)) paths.add(second);
      else messages.set(first, second);
    }
    return [...paths];
  });
  return { messages, touched };
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

/** The differences between two trees, as far as merging a task has to know them. */
interface MergedChanges {
  /** Protected files and result files of other tasks. Dependents and people trust that the harness wrote those. */
  readonly forbidden: readonly string[];
  /** Whether all `.gitattributes` files are the same; false if that is unknown. */
  readonly keepsAttributes: boolean;
}

const ATTRIBUTES = "**/.gitattributes";

/** Lists differing files that the work of these tasks may not change. */
export async function findForbiddenBetween(
  repository: string,
  [from, to]: readonly [string, string],
  { project_id, protected_paths }: { readonly project_id: string; readonly protected_paths: readonly string[] },
  taskIds: readonly string[],
): Promise<MergedChanges> {
  const own = new Set(taskIds.map((id) => resultPath(project_id, id)));
  const results = `${tasksFolder(project_id)}/**`;
  const list = (globs: readonly string[]) => findTouchedBetween(repository, from, to, globs, [WORKFLOWS, results]);
  const globs = [...protected_paths, results];
  const hasException = globs.some((glob) => glob.startsWith(EXCEPT));
  // Most work changes no attributes, so that one look answers both questions.
  const touched = await list(hasException ? globs : [...globs, ATTRIBUTES]);
  const keepsAttributes = !hasException && !touched.some((path) => /(^|\/)\.gitattributes$/i.test(path));
  const forbidden = keepsAttributes || hasException ? touched : await list(globs);
  return { forbidden: forbidden.filter((path) => !own.has(path)), keepsAttributes };
}

/** Whether GitHub would refuse to push the range with a job's token. */
export const touchesWorkflows = async (repository: string, range: string): Promise<boolean> =>
  (await readCommits(repository, range, [WORKFLOWS])).touched.length > 0;
