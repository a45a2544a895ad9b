import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { git } from "../git/git.ts";
import { isFolder, makeFolder } from "./paths.ts";

/** Commits that a runner left. */
export interface LeftoverCommits {
  /** HEAD. */
  readonly head?: string;
  /** Tips of branches, and a stash, that build on the start and are not part of HEAD; at most twenty. */
  readonly sideTips: readonly string[];
}

/**
 * A copy of the workspace's `.git`, made before a runner can change it. Afterwards only the objects that the runner added are used, and its
 * refs are read once: its settings, hooks and links could make git run a program, work in another folder or wait for ever.
 */
export interface RepositoryBackup {
  /** Restores `.git`, and returns the commits that the runner left on top of `start`. */
  readonly restore: (start: string) => Promise<LeftoverCommits>;
  /** Restores `.git` without the runner's objects, after it damaged them. */
  readonly repair: () => void;
}

const OBJECTS = "objects";
/** The folder of the objects that points to more objects. */
const INFO = "info";
const REFS = ["HEAD", "refs", "packed-refs"];

/** Makes the copy in `folder`. Objects never change, so they are linked if the disk allows it. */
export function backUpRepository(workspace: string, folder: string): RepositoryBackup {
  const original = join(workspace, ".git");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  copyEntries(original, folder, [OBJECTS]);
  linkTree(join(original, OBJECTS), join(folder, OBJECTS));

  function restoreExcept(kept: readonly string[]): void {
    if (!isFolder(folder)) throw new Error("the runner removed the copy of the repository");
    makeFolder(workspace);
    makeFolder(original);
    for (const entry of readdirSync(original)) {
      if (kept.includes(entry)) removeSpecialFiles(join(original, entry));
      else rmSync(join(original, entry), { recursive: true, force: true });
    }
    copyEntries(folder, original, [OBJECTS, ...kept]);
    const [before, now] = [join(folder, OBJECTS), join(original, OBJECTS)];
    if (existsSync(now) && !isFolder(now)) rmSync(now);
    rmSync(join(now, INFO), { recursive: true, force: true });
    if (existsSync(now)) linkTree(join(before, INFO), join(now, INFO));
    else linkTree(before, now);
  }

  return {
    restore: async (start) => {
      restoreExcept([OBJECTS, ...REFS]);
      const leftover = await findLeftoverCommits(workspace, start);
      restoreExcept([OBJECTS]);
      return leftover;
    },
    repair: () => restoreExcept([]),
  };
}

/** Removes links, which lead elsewhere, and pipes, which git would wait for. */
function removeSpecialFiles(path: string): void {
  const status = lstatSync(path);
  if (status.isDirectory()) for (const entry of readdirSync(path)) removeSpecialFiles(join(path, entry));
  else if (!status.isFile()) rmSync(path);
}

async function findLeftoverCommits(workspace: string, start: string): Promise<LeftoverCommits> {
  const head = await git(workspace, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).catch(() => undefined);
  const list = ["for-each-ref", "--format=%(objectname)", `--contains=${start}`, `--no-merged=${head ?? start}`];
  const tips = await git(workspace, [...list, "--count=20", "refs/heads", "refs/stash"]).catch(() => "");
  return { ...(head && { head }), sideTips: tips.split("\n").filter((tip) => tip !== "") };
}

/**
 * Copies all entries but some. The index keeps its time: git uses it to detect files that changed, with the same length, within the second
 * of their checkout.
 */
function copyEntries(from: string, to: string, except: readonly string[]): void {
  for (const entry of readdirSync(from).filter((name) => !except.includes(name)))
    cpSync(join(from, entry), join(to, entry), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

/** Files that git never changes. */
const IMMUTABLE = /^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;

function linkOrCopy(source: string, target: string): void {
  try {
    if (IMMUTABLE.test(basename(source))) linkSync(source, target);
    else cpSync(source, target);
  } catch {
    // Another disk, or one without links.
    cpSync(source, target);
  }
}
