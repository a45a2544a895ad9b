import { GitError, git } from "../git/git.ts";

/** An error that the user can fix; the message says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export interface Repository {
  /** Root of the work tree. */
  readonly root: string;
  readonly head: string;
  /** Entries of `git status`, each a state and a path. */
  readonly uncommitted: readonly string[];
}

/** Reads the user's repository without changing it. Throws `UsageError` if it cannot have the branch. */
export async function openRepository(path: string, branch: string): Promise<Repository> {
  const root = await git(path, ["rev-parse", "--show-toplevel"]).catch((error: unknown) => {
    const why = error instanceof GitError ? error.stderr.trim() : `cannot open it`;
    throw new UsageError(`${path} is not a git repository with a work tree: ${why}`);
  });
  const head = await git(root, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).catch(() => {
    throw new UsageError(`${root} has no commit yet: commit something first, tasks start from a commit`);
  });
  await git(root, ["check-ref-format", `refs/heads/${branch}`]).catch(() => {
    throw new UsageError(`${branch} cannot be the name of a branch: choose another project id`);
  });
  if ((await findBranchTip({ root }, "somas")) !== undefined) {
    throw new UsageError(
      `${root} has a branch named somas, so git cannot have ${branch}: rename it (git branch -m somas …)`,
    );
  }
  const below = await git(root, ["for-each-ref", "--count=1", "--format=%(refname:short)", `refs/heads/${branch}/`]);
  if (below !== "") {
    throw new UsageError(
      `${root} has a branch named ${below}, so git cannot have ${branch}: rename it (git branch -m ${below} …)`,
    );
  }
  const worktrees = await git(root, ["worktree", "list", "--porcelain"]);
  const entry = worktrees.split("\n\n").find((each) => each.split("\n").includes(`branch refs/heads/${branch}`));
  if (entry !== undefined) {
    const where = /^worktree (.*)$/m.exec(entry)?.[1] ?? root;
    throw new UsageError(`${branch} is checked out in ${where}: switch that checkout to another branch first`);
  }
  const status = await git(root, [
    "--no-optional-locks",
    "status",
    "--porcelain",
    "-z",
    "--untracked-files=all",
    "--no-renames",
  ]);
  return { root, head, uncommitted: status.split("\0").filter((line) => line !== "") };
}

/** Returns the commit of a branch; undefined if there is no such branch. */
export const findBranchTip = ({ root }: Pick<Repository, "root">, branch: string): Promise<string | undefined> =>
  git(root, ["rev-parse", "--verify", "--quiet", `refs/heads/${branch}`]).catch(() => undefined);
