import { lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { git } from "../git/git.ts";
import { branchOf } from "../plan/project.ts";
import type { Repository } from "./repository.ts";

/** Git holds the lock of a branch for milliseconds. A lock that stays this long is of a process that was killed. */
const STALE_MS = 5000;

/**
 * Removes the locks of branches of the project that a killed git has left, and returns their paths: they would keep every run from pushing.
 * Only runs of the project write these branches. Locks of other branches are the user's.
 */
export async function removeStaleLocks(
  { root }: Pick<Repository, "root">,
  projectId: string,
  signal: AbortSignal,
): Promise<string[]> {
  const folder = await git(root, ["rev-parse", "--path-format=absolute", "--git-path", "refs/heads"]);
  const find = (): string[] => [
    ...[join(folder, `${branchOf(projectId)}.lock`)].filter((path) => identityOf(path) !== undefined),
    ...locksBelow(join(folder, "somas-held", projectId)),
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

/** Tells a lock from another one at the same path; undefined where there is none. */
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
