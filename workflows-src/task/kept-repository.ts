import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { git } from "../git/git.ts";
import { isFolder, makeFolder } from "./paths.ts";

/** What a runner's own commits are, as far as git can tell. */
export interface Left {
  /** HEAD. */
  readonly head?: string;
  /** The tips of branches, and a stash, that are on top of `start` and not part of HEAD; at most twenty. */
  readonly beside: readonly string[];
}

/**
 * A copy of the workspace's `.git`, taken before a runner may change it. Only what the runner adds to `objects` is ever used again, and its
 * refs are read once: with its settings, hooks or links the next git command could run a program of its choice, work in another folder,
 * or wait for ever.
 */
export interface KeptRepository {
  /** Makes `.git` what it was before, and returns the commits that the runner left on top of `start`. */
  readonly restore: (start: string) => Promise<Left>;
  /** Makes `.git` what it was before, with the objects of then only: for a runner that damaged them. */
  readonly repair: () => void;
}

/** Takes the copy into `folder`. Objects never change, so they are linked where the disk allows it. */
export function keepRepository(workspace: string, folder: string): KeptRepository {
  const original = join(workspace, ".git");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  copyEntries(original, folder, [OBJECTS]);
  linkTree(join(original, OBJECTS), join(folder, OBJECTS));

  function restoreAllBut(left: readonly string[]): void {
    if (!isFolder(folder)) throw new Error("the runner removed the copy of the repository");
    makeFolder(workspace);
    makeFolder(original);
    for (const entry of readdirSync(original)) {
      if (left.includes(entry)) removeOddities(join(original, entry));
      else rmSync(join(original, entry), { recursive: true, force: true });
    }
    copyEntries(folder, original, [OBJECTS, ...left]);
    const [kept, now] = [join(folder, OBJECTS), join(original, OBJECTS)];
    if (existsSync(now) && !isFolder(now)) rmSync(now);
    rmSync(join(now, INFO), { recursive: true, force: true });
    linkTree(existsSync(now) ? join(kept, INFO) : kept, existsSync(now) ? join(now, INFO) : now);
  }

  return {
    restore: async (start) => {
      restoreAllBut([OBJECTS, ...REFS]);
      const left = await commitsOn(workspace, start);
      restoreAllBut([OBJECTS]);
      return left;
    },
    repair: () => restoreAllBut([]),
  };
}

const OBJECTS = "objects";
/** Within the objects: where more of them are, and what git remembers of them. */
const INFO = "info";
const REFS = ["HEAD", "refs", "packed-refs"];
/** Files that git never changes. */
const IMMUTABLE = /^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;

/** Removes links, which lead elsewhere, and pipes, which git would wait for. */
function removeOddities(path: string): void {
  const status = lstatSync(path);
  if (status.isDirectory()) for (const entry of readdirSync(path)) removeOddities(join(path, entry));
  else if (!status.isFile()) rmSync(path);
}

async function commitsOn(workspace: string, start: string): Promise<Left> {
  const head = await git(workspace, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).catch(() => undefined);
  const list = ["for-each-ref", "--format=%(objectname)", `--contains=${start}`, `--no-merged=${head ?? start}`];
  const tips = await git(workspace, [...list, "--count=20", "refs/heads", "refs/stash"]).catch(() => "");
  return { ...(head && { head }), beside: tips.split("\n").filter((tip) => tip !== "") };
}

/**
 * Everything but what is left out. The index keeps its time: by it git tells which files may have changed, with the same length, within
 * the second in which they were checked out.
 */
function copyEntries(from: string, to: string, without: readonly string[]): void {
  for (const entry of readdirSync(from).filter((name) => !without.includes(name)))
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

function linkOrCopy(source: string, target: string): void {
  try {
    if (IMMUTABLE.test(basename(source))) linkSync(source, target);
    else cpSync(source, target);
  } catch {
    // Another disk, or one without links.
    cpSync(source, target);
  }
}
