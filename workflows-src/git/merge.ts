import { withAttributesOf } from "./attributes.ts";
import { GitError, git } from "./git.ts";
import { splitPaths } from "./paths.ts";

/** The files that keep two commits from being merged. */
export interface Conflict {
  readonly conflicts: readonly string[];
}

let version: Promise<string> | undefined;

/** Throws if git is too old to merge without a work tree. */
export async function requireMergeTree(): Promise<void> {
  version ??= git(".", ["version"]);
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(await version) ?? []).map(Number);
  if (major * 1000 + minor < 2038)
    throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await version}`);
}

/** Whatever the machine's configuration says: no program merges, and no filter runs. */
const MERGE_SETTINGS = ["-c", "merge.default=text", "-c", "merge.renormalize=false"];

/**
 * Merges two commits without a work tree, by the `.gitattributes` files of the commit `rules`. No hook, filter or merge driver of the
 * repository runs. Throws `GitError`.
 */
export async function mergeTrees(
  repository: string,
  ours: string,
  theirs: string,
  rules = ours,
): Promise<{ readonly tree: string } | Conflict> {
  const args = [...MERGE_SETTINGS, "merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", ours, theirs];
  try {
    const output = await withAttributesOf(repository, rules, () => git(repository, args));
    return { tree: output.replace(/\0.*$/s, "") };
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    const [, ...conflicts] = splitPaths(error.stdout);
    return { conflicts };
  }
}

/** Creates a commit and returns its name. `date` defaults to now; a fixed date gives the same commit every time. Throws `GitError`. */
export const commitTree = (
  repository: string,
  tree: string,
  parents: readonly string[],
  message: string,
  date?: string,
): Promise<string> =>
  git(repository, ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"], {
    input: message,
    ...(date !== undefined && { env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } }),
  });

/** By repository, the parents of commits: a task's commit is one step from the commit that it started from. */
const parentsOf = new Map<string, Map<string, readonly string[]>>();

/** Notes the parents of a commit that the repository contains with its whole history, so that git need not be asked. */
export function noteParents(repository: string, commit: string, parents: readonly string[]): void {
  const known = parentsOf.get(repository) ?? new Map<string, readonly string[]>();
  parentsOf.set(repository, known.set(commit, parents));
}

/** Whether the history of `commit` contains `ancestor`. Throws `GitError`. */
export async function containsCommit(repository: string, commit: string, ancestor: string): Promise<boolean> {
  if (commit === ancestor || parentsOf.get(repository)?.get(commit)?.includes(ancestor)) return true;
  try {
    await git(repository, ["merge-base", "--is-ancestor", ancestor, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return false;
    throw error;
  }
}

/** Returns a commit that contains both: one of them if it contains the other, else a merge. Throws `GitError`. */
export async function mergeCommits(
  repository: string,
  ours: string,
  theirs: string,
  message: string,
  rules = ours,
): Promise<{ readonly commit: string } | Conflict> {
  if (await containsCommit(repository, ours, theirs)) return { commit: ours };
  if (await containsCommit(repository, theirs, ours)) return { commit: theirs };
  const merge = await mergeTrees(repository, ours, theirs, rules);
  if ("conflicts" in merge) return merge;
  return { commit: await commitTree(repository, merge.tree, [ours, theirs], message) };
}
