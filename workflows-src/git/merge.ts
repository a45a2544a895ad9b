import { GitError, git } from "./git.ts";

/** The tree of a merge, or the files that conflict. */
export type Merge = { readonly tree: string } | { readonly conflicts: readonly string[] };

let version: Promise<string> | undefined;

/** Throws where git cannot merge without a work tree. */
export async function requireMergeTree(): Promise<void> {
  version ??= git(".", ["version"]);
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(await version) ?? []).map(Number);
  if (major * 1000 + minor < 2038)
    throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await version}`);
}

/** Merges two commits without a work tree: neither hooks nor filters of the repository run. Throws `GitError`. */
export async function mergeTrees(repository: string, ours: string, theirs: string): Promise<Merge> {
  const args = ["merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", ours, theirs];
  try {
    return { tree: (await git(repository, args)).replace(/\0.*$/s, "") };
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    return {
      conflicts: error.stdout
        .split("\0")
        .slice(1)
        .filter((path) => path !== ""),
    };
  }
}

/** `date` makes the commit the same however often it is made; it is the present where it is missing. */
export function commitTree(
  repository: string,
  tree: string,
  parents: readonly string[],
  message: string,
  date?: string,
): Promise<string> {
  return git(repository, ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"], {
    input: message,
    ...(date !== undefined && { env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } }),
  });
}

/** Whether `commit` holds everything `ancestor` holds. */
export async function contains(repository: string, commit: string, ancestor: string): Promise<boolean> {
  if (commit === ancestor) return true;
  try {
    await git(repository, ["merge-base", "--is-ancestor", ancestor, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return false;
    throw error;
  }
}

/** A commit that holds both: one of the two where it holds the other already, else a merge; or the files that conflict. */
export async function join(repository: string, ours: string, theirs: string, message: string) {
  if (await contains(repository, ours, theirs)) return { commit: ours };
  if (await contains(repository, theirs, ours)) return { commit: theirs };
  const merge = await mergeTrees(repository, ours, theirs);
  if ("conflicts" in merge) return merge;
  return { commit: await commitTree(repository, merge.tree, [ours, theirs], message) };
}
