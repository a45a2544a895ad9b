import { isAbsolute, normalize } from "node:path";
import { git } from "./git.ts";

/** Runs a git command that lists paths with `-z`, and returns each path once. Throws `GitError`. */
export const listPaths = async (cwd: string, args: readonly string[]): Promise<string[]> =>
  splitPaths(await git(cwd, args));

/** Returns each path of NUL-separated output once. `git log` puts a newline before the first path of a commit. */
export const splitPaths = (output: string): string[] =>
  [...new Set(output.split("\0").map((path) => path.replace(/^\n/, "")))].filter((path) => path !== "");

/** Returns those of the paths that are a file or folder in at least one of the commits. Throws `GitError` for an unknown commit. */
export const findExisting = (
  repository: string,
  commits: readonly string[],
  paths: readonly string[],
): Promise<Set<string>> => listTrees(repository, commits, [], paths);

/** Lists a file, or the files below a folder, as they are in at least one of the commits. Throws `GitError` for an unknown commit. */
export async function listFiles(repository: string, commits: readonly string[], path: string): Promise<string[]> {
  // git refuses paths outside of the repository, where no commit has anything.
  const isOutside = isAbsolute(path) || normalize(path).startsWith("..");
  return isOutside ? [] : [...(await listTrees(repository, commits, ["-r"], [path]))];
}

async function listTrees(
  repository: string,
  commits: readonly string[],
  options: readonly string[],
  paths: readonly string[],
): Promise<Set<string>> {
  const list = ["ls-tree", "-z", "--name-only", "--full-tree", ...options];
  const found = commits.map((commit) => listPaths(repository, [...list, commit, "--", ...paths]));
  return new Set((await Promise.all(found)).flat());
}
