import { git } from "../git/git.ts";
import { listSubmodulePaths } from "../task/submodules.ts";
import type { FileChange } from "./seal.ts";

const SUBMODULE = "160000";

/**
 * Returns the paths of submodules that `.gitmodules` does not name in a commit, and that were not so in `base` already: git fails in every
 * later checkout that looks for its submodules. `changes` lists the files that differ. Throws `GitError`.
 */
export async function findUnnamedSubmodules(
  repository: string,
  base: string,
  commit: string,
  changes: readonly FileChange[],
): Promise<string[]> {
  const added = new Set(
    changes.flatMap(({ path, before, after }) => (isSubmodule(after) && !isSubmodule(before) ? [path] : [])),
  );
  const isListChanged = changes.some(({ path }) => path === ".gitmodules");
  if (added.size === 0 && !isListChanged) return [];
  const listNamed = async (name: string) =>
    new Set(await listSubmodulePaths(repository, ["--blob", `${name}:.gitmodules`]));
  const [named, namedBefore] = [await listNamed(commit), await listNamed(base)];
  const paths = isListChanged ? await listSubmodules(repository, commit) : [...added];
  return paths.filter((path) => !named.has(path) && (added.has(path) || namedBefore.has(path)));
}

const isSubmodule = (file: FileChange["after"]): boolean => "mode" in file && file.mode === SUBMODULE;

async function listSubmodules(repository: string, commit: string): Promise<string[]> {
  const entries = await git(repository, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  return Array.from(entries.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g), ([, path = ""]) => path);
}
