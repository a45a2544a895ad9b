import { lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { git } from "../git/git.ts";
import { locateHeldBranches, nameBranch } from "../plan/project.ts";
import type { Repository } from "./repository.ts";

/** Git holds the lock of a branch for milliseconds. A lock that stays this long belongs to a process that was killed. */
const STALE_MS = 5000;

/**
 * Removes the locks that a killed git left on the project's branches, and returns their paths. They would stop every later push. Locks of
 * other branches are the user's, and stay.
 */
export async function removeStaleLocks(
  { root }: Pick<Repository, "root">,
  projectId: string,
  signal: AbortSignal,
): Promise<string[]> {
  const folder = await git(root, ["rev-parse", "--path-format=absolute", "--git-path", "refs/heads"]);
  const find = (): string[] => [
    ...[join(folder, `${nameBranch(projectId)}.lock`)].filter((path) => identityOf(path) !== undefined),
    ...locksBelow(join(folder, locateHeldBranches(projectId))),
  ];
  const found = new Map(find().map((path) => [path, identityOf(path)]));
  const end = performance.now() + STALE_MS;
  while (found.size > 0 && performance.now() < end) {
    signal.throwIfAborted();
    await new Promise((again) => setTimeout(again, 100));
    for (const [path, identity] of found) if (identityOf(path) !== identity) found.delete(path);
  }
  for (const path of found.keys()) rmSync(path, { force: true });
  return [...found.keys()];
}

/** Identifies a lock, also against a later one at the same path; undefined if there is none. */
function identityOf(path: string): string | undefined {
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status && `${status.ino} ${status.mtimeMs}`;
}

function locksBelow(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return entries.filter((name) => name.endsWith(".lock")).map((name) => join(folder, name));
  } catch {
    // Nothing is held out.
    return [];
  }
}
