import { git } from "./git.ts";

/** Which of the paths are a file or folder in at least one of the commits. Throws `GitError` where there is no such commit. */
export async function existing(
  repository: string,
  commits: readonly string[],
  paths: readonly string[],
): Promise<(path: string) => boolean> {
  const found = new Set<string>();
  for (const commit of commits) {
    const list = ["ls-tree", "-z", "--name-only", "--full-tree", commit, "--", ...paths];
    for (const path of (await git(repository, list)).split("\0")) found.add(path);
  }
  return (path) => found.has(path);
}
