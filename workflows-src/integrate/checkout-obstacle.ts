import { git } from "../git/git.ts";
import { describeObjects } from "../git/objects.ts";
import { listSubmodulePaths } from "../task/submodules.ts";
import { joinNames } from "../text/list.ts";
import { toOneLine } from "../text/one-line.ts";
import type { FileChange } from "./seal.ts";

/** In bytes. File systems take names of 255; Linux takes paths and targets of 4,095, with the folder of the checkout before a path. */
export const CHECKOUT_LIMITS = { name: 255, path: 3000, target: 4000 };

const SUBMODULE = "160000";
const LINK = "120000";
const LIST = ".gitmodules";

/**
 * Returns why no later job could check out a commit or tree; undefined if it can. An obstacle that is in `base` already does not count. `changes`
 * lists the files that differ. `.git` in any spelling, `..` and the like are refused earlier, by git's own checks. Throws `GitError`.
 */
export async function findCheckoutObstacle(
  repository: string,
  base: string,
  commit: string,
  changes: readonly FileChange[],
): Promise<string | undefined> {
  const present = changes.filter(({ after }) => "mode" in after);
  for (const { path } of present) {
    const bytes = Buffer.byteLength(path);
    if (bytes > CHECKOUT_LIMITS.path) return describeLength("a path", bytes, CHECKOUT_LIMITS.path, path);
    const name = Math.max(...path.split("/").map((part) => Buffer.byteLength(part)));
    if (name > CHECKOUT_LIMITS.name) return describeLength("a name", name, CHECKOUT_LIMITS.name, path);
  }
  const links = present.filter(({ after }) => hasMode(after, LINK));
  const targets = await describeObjects(
    repository,
    links.map(({ after }) => ("object" in after ? after.object : "")),
  );
  for (const [index, { path }] of links.entries()) {
    const bytes = targets[index]?.size ?? 0;
    if (bytes === 0) return `holds a link without a target: ${toOneLine(path, 100)}`;
    if (bytes > CHECKOUT_LIMITS.target) return describeLength("a link", bytes, CHECKOUT_LIMITS.target, path);
  }
  if (present.some(({ path }) => path.startsWith(`${LIST}/`))) return `holds a folder of the name ${LIST}`;
  const isListed = present.some(({ path }) => path === LIST);
  if (isListed && !(await canReadList(repository, commit))) return `holds a ${LIST} that git cannot read`;
  const unnamed = await findUnnamedSubmodules(repository, base, commit, changes);
  if (unnamed.length === 0) return undefined;
  return `holds a submodule that ${LIST} does not name, so no later checkout could fetch it: ${joinNames(unnamed)}`;
}

/** A path that is longer can exceed its limit in a folder that others have renamed. */
const SHORT_PATH = 1000;

/** Whether a merge of these changes can hold an obstacle that neither side has: a submodule whose name the other side removes, for example. */
export const mayMeetObstacle = (changes: readonly FileChange[]): boolean =>
  changes.some(
    ({ path, before, after }) =>
      path === LIST || hasMode(before, SUBMODULE) || hasMode(after, SUBMODULE) || Buffer.byteLength(path) > SHORT_PATH,
  );

const hasMode = (file: FileChange["after"], mode: string): boolean => "mode" in file && file.mode === mode;

const describeLength = (kind: string, bytes: number, most: number, path: string): string =>
  `holds ${kind} of ${bytes} bytes, and a checkout takes at most ${most}: ${toOneLine(path, 100)}`;

const canReadList = (repository: string, commit: string): Promise<boolean> =>
  git(repository, ["config", "--blob", `${commit}:${LIST}`, "--list"]).then(
    () => true,
    () => false,
  );

/** Returns the paths of submodules that `.gitmodules` does not name, and that were not so in `base` already. */
async function findUnnamedSubmodules(
  repository: string,
  base: string,
  commit: string,
  changes: readonly FileChange[],
): Promise<string[]> {
  const added = new Set(
    changes.flatMap(({ path, before, after }) =>
      hasMode(after, SUBMODULE) && !hasMode(before, SUBMODULE) ? [path] : [],
    ),
  );
  const isListChanged = changes.some(({ path }) => path === LIST);
  if (added.size === 0 && !isListChanged) return [];
  const listNamed = async (name: string) =>
    new Set(await listSubmodulePaths(repository, ["--blob", `${name}:${LIST}`]));
  const [named, namedBefore] = [await listNamed(commit), await listNamed(base)];
  const paths = isListChanged ? await listSubmodules(repository, commit) : [...added];
  return paths.filter((path) => !named.has(path) && (added.has(path) || namedBefore.has(path)));
}

async function listSubmodules(repository: string, commit: string): Promise<string[]> {
  const entries = await git(repository, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  return Array.from(entries.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g), ([, path = ""]) => path);
}
