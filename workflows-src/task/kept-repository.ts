import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { git } from "../git/git.ts";

/**
 * A copy of the workspace's `.git`, taken before a runner may change it. Only what the runner adds to `objects` is ever used again:
 * with its settings, hooks or links the next git command could run a program of its choice or work in another folder.
 */
export interface KeptRepository {
  /** Makes `.git` what it was before, and returns the commit that the runner left as HEAD, where one can be told. */
  readonly restore: () => Promise<string | undefined>;
  /** Makes `.git` what it was before, with the objects of then only: for a runner that damaged them. */
  readonly repair: () => void;
}

/** Takes the copy into `folder`, which must not exist. Objects never change, so they are linked where the disk allows it. */
export function keepRepository(workspace: string, folder: string): KeptRepository {
  const original = join(workspace, ".git");
  mkdirSync(folder);
  copyEntries(original, folder);
  linkTree(join(original, OBJECTS), join(folder, OBJECTS));

  function restoreAllBut(objects: string[]): void {
    if (!isFolder(folder)) throw new Error("the runner removed the copy of the repository");
    if (!isFolder(original)) rmSync(original, { recursive: true, force: true });
    mkdirSync(original, { recursive: true });
    for (const entry of readdirSync(original).filter((name) => !objects.includes(name)))
      rmSync(join(original, entry), { recursive: true, force: true });
    copyEntries(folder, original);
    const [kept, left] = [join(folder, OBJECTS), join(original, OBJECTS)];
    if (!isFolder(left)) rmSync(left, { force: true });
    rmSync(join(left, INFO), { recursive: true, force: true });
    linkTree(existsSync(left) ? join(kept, INFO) : kept, existsSync(left) ? join(left, INFO) : left);
  }

  return {
    restore: async () => {
      const head = isFolder(original) ? await headOf(workspace, original) : undefined;
      restoreAllBut([OBJECTS]);
      return head;
    },
    repair: () => restoreAllBut([]),
  };
}

const OBJECTS = "objects";
/** Within the objects: where more of them are, and what git remembers of them. */
const INFO = "info";
/** Files that git never changes. */
const IMMUTABLE = /^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const headOf = (workspace: string, folder: string): Promise<string | undefined> =>
  git(workspace, [`--git-dir=${folder}`, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).catch(() => undefined);

/**
 * Everything but the objects. The index keeps its time: by it git tells which files may have changed, with the same length, within
 * the second in which they were checked out.
 */
function copyEntries(from: string, to: string): void {
  for (const entry of readdirSync(from).filter((name) => name !== OBJECTS))
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
