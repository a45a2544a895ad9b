import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { git } from "../git/git.ts";
import { commitTree } from "../git/merge.ts";
import { LEFT_OUT_GLOBS } from "./handed-over.ts";
import { isFolder, makeFolder, readTextFile, resolveInside } from "./paths.ts";
import { readSubmodules, type Submodule } from "./submodules.ts";

/** Commits that a runner left. */
export interface LeftoverCommits {
  /** HEAD. */
  readonly head?: string;
  /** Tips of branches, and a stash, that build on the start and are not part of HEAD; at most twenty. */
  readonly sideTips: readonly string[];
  /** Submodules with files in the workspace. */
  readonly submodules: readonly Submodule[];
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
/** The repositories of submodules. */
const MODULES = "modules";
/** The contents of files of git-lfs. */
const LFS = "lfs";
/** The folders of worktrees beside the workspace. */
const WORKTREES = "worktrees";

/** Makes the copy in `folder`. Objects never change, so they are linked if the disk allows it. */
export function backUpRepository(workspace: string, folder: string): RepositoryBackup {
  const original = join(workspace, ".git");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  copyEntries(original, folder, [OBJECTS, MODULES, LFS]);
  for (const entry of [OBJECTS, MODULES])
    if (existsSync(join(original, entry))) linkTree(join(original, entry), join(folder, entry));

  function restoreExcept(kept: readonly string[]): void {
    if (!isFolder(folder)) throw new Error("the runner removed the copy of the repository");
    makeFolder(workspace);
    makeFolder(original);
    for (const entry of readdirSync(original)) {
      if (kept.includes(entry)) removeSpecialFiles(join(original, entry));
      else rmSync(join(original, entry), { recursive: true, force: true });
    }
    copyEntries(folder, original, [OBJECTS, MODULES, ...kept]);
    if (!kept.includes(MODULES) && existsSync(join(folder, MODULES)))
      linkTree(join(folder, MODULES), join(original, MODULES));
    const [before, now] = [join(folder, OBJECTS), join(original, OBJECTS)];
    if (existsSync(now) && !isFolder(now)) rmSync(now);
    rmSync(join(now, INFO), { recursive: true, force: true });
    if (existsSync(now)) linkTree(join(before, INFO), join(now, INFO));
    else linkTree(before, now);
  }

  return {
    restore: async (start) => {
      removeTraps(workspace);
      const worktrees = listWorktrees(workspace);
      restoreExcept([OBJECTS, LFS, MODULES, ...REFS]);
      const { head, sideTips } = await findLeftoverCommits(workspace, start);
      const scratch = `${folder}-read`;
      makeFolder(scratch);
      const submodules = await readSubmodules(workspace, start, scratch);
      const patches = submodules.flatMap(({ patch }) => patch ?? []);
      const uncommitted = await Promise.all(worktrees.map((worktree) => commitWorktree(workspace, worktree, scratch)));
      rmSync(scratch, { recursive: true, force: true });
      restoreExcept([OBJECTS, LFS]);
      const tips = [...sideTips, ...patches, ...uncommitted.flatMap((tip) => tip ?? [])];
      return { ...(head && { head }), sideTips: tips, submodules };
    },
    repair: () => restoreExcept([LFS]),
  };
}

/** Removes what git would read for ever in place of its own files: pipes and devices in any folder, and a link in place of `.gitmodules`. */
function removeTraps(workspace: string, folder = ""): void {
  for (const entry of listEntries(join(workspace, folder))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (path !== ".git") removeTraps(workspace, path);
    } else if (entry.isFile() || !entry.name.startsWith(".git")) continue;
    else if (!entry.isSymbolicLink() || path === ".gitmodules") rmSync(join(workspace, path));
  }
}

/** Lists a folder; empty if it cannot be read. */
function listEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Removes links, which lead elsewhere, and pipes, which git would wait for. */
function removeSpecialFiles(path: string): void {
  const status = lstatSync(path);
  if (status.isDirectory()) for (const entry of readdirSync(path)) removeSpecialFiles(join(path, entry));
  else if (!status.isFile()) rmSync(path);
}

interface Worktree {
  readonly name: string;
  /** Its folder. */
  readonly path: string;
  /** Its HEAD: a commit or a branch. */
  readonly head: string;
}

/** Lists the worktrees inside of the workspace. */
function listWorktrees(workspace: string): Worktree[] {
  const folder = join(workspace, ".git", WORKTREES);
  if (!isFolder(join(workspace, ".git")) || !isFolder(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const link = (readTextFile(join(folder, name, "gitdir")) ?? "").trim();
    const path = link === "" ? undefined : resolveInside(workspace, relative(realpathSync(workspace), dirname(link)));
    const head = (readTextFile(join(folder, name, "HEAD")) ?? "").trim().replace(/^ref: /, "");
    return path === undefined || !/^([0-9a-f]{40,64}|refs\/heads\/.+)$/.test(head) ? [] : [{ name, path, head }];
  });
}

/** Commits what a worktree holds besides its commits; undefined if it holds nothing else. */
async function commitWorktree(workspace: string, worktree: Worktree, scratch: string): Promise<string | undefined> {
  const { name, path, head } = worktree;
  const env = { GIT_INDEX_FILE: join(scratch, `index-${name}`) };
  const inside = ["--git-dir", join(workspace, ".git"), "--work-tree", path];
  const exclude = LEFT_OUT_GLOBS.map((glob) => `:(exclude,top,glob,icase)${glob}`);
  try {
    const commit = await git(workspace, ["rev-parse", "--verify", "--quiet", `${head}^{commit}`]);
    await git(path, [...inside, "read-tree", commit], { env });
    await git(path, [...inside, "add", "--all", "--", ":(top)", ...exclude], { env });
    const tree = await git(path, [...inside, "write-tree"], { env });
    if (tree === (await git(workspace, ["rev-parse", `${commit}^{tree}`]))) return undefined;
    return await commitTree(workspace, tree, [commit], `Uncommitted work of the worktree ${name}`);
  } catch {
    return undefined;
  }
}

async function findLeftoverCommits(workspace: string, start: string): Promise<Omit<LeftoverCommits, "submodules">> {
  // HEAD, the branches, and a stash.
  const print = ["rev-parse", "HEAD^{commit}", "--branches", "--glob=refs/stas[h]"];
  const [head, ...others] = (await git(workspace, print).catch(() => "")).split("\n");
  if (head && others.every((tip) => tip === head)) return { head, sideTips: [] };
  const list = ["for-each-ref", "--format=%(objectname)", `--contains=${start}`, `--no-merged=${head || start}`];
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
