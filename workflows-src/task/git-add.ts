import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GitError, git } from "../git/git.ts";
import { listPaths } from "../git/paths.ts";
import { toOneLine } from "../text/one-line.ts";
import { describeLeftOut, findLeftOut } from "./handed-over.ts";
import { makeFolder, readTextFile } from "./paths.ts";
import type { Submodule } from "./submodules.ts";

/** How deep repositories may be nested; nobody nests them deeper by accident. */
const MAX_DEPTH = 10;

/** The staged work. */
export interface Staged {
  /** Paths that are not part of the work. */
  readonly leftOut: readonly string[];
  /** The files that were staged before and all new ones: every staged file is among them. */
  readonly paths: readonly string[];
  /** One line each. */
  readonly warnings: readonly string[];
}

/**
 * Stages everything possible: one unreadable file, repository or filter must not lose the rest. Left out are worktrees and clones inside of
 * the workspace, and new files that nobody hands over (see `HANDED_OVER`), unless they are among the paths that the plan has `named`.
 * The submodules are staged by the commit they are at, because git would run what their own settings say.
 */
export async function addAll(
  workspace: string,
  named: readonly string[] = [],
  submodules: readonly Submodule[] = [],
): Promise<Staged> {
  const nested = await findNestedRepositories(workspace, new Set(submodules.map(({ path }) => path)));
  const leftOut = findLeftOut(nested.untracked, named, (path) => existsSync(join(workspace, path)));
  const tracked =
    leftOut.length === 0
      ? []
      : await listTracked(
          workspace,
          leftOut.map(({ path }) => path),
        );
  const unwanted = leftOut.filter(({ path }) => !tracked.some((file) => file === path || file.startsWith(`${path}/`)));
  const skipped = [...nested.leftOut, ...unwanted.map(({ path }) => path)];
  const specs = [...skipped, ...submodules.map(({ path }) => path)].map((path) => `:(exclude,top,literal)${path}`);
  const unsaved = await add(workspace, specs).catch((error) => addWithoutFilters(workspace, specs, error));
  const entries = submodules.map(({ path, head, isListed }) =>
    isListed && head !== undefined ? `160000 ${head}\t${path}\0` : `0 ${"0".repeat(40)}\t${path}\0`,
  );
  if (entries.length > 0) await git(workspace, ["update-index", "-z", "--index-info"], { input: entries.join("") });
  return {
    leftOut: skipped,
    paths: [...nested.known, ...nested.untracked],
    warnings: [...nested.warnings, ...unwanted.map(describeLeftOut).map((line) => toOneLine(line)), ...unsaved],
  };
}

const listTracked = (workspace: string, paths: readonly string[]): Promise<string[]> =>
  listPaths(workspace, ["ls-files", "-z", "--", ...paths.map((path) => `:(top,literal)${path}`)]);

/**
 * Finds new repositories in the workspace. Worktrees and clones of something else are left out: they are not work of this repository. A
 * repository that was made here becomes a folder, because git would stage only the name of its last commit, which exists nowhere else.
 */
async function findNestedRepositories(workspace: string, submodules: ReadonlySet<string>) {
  const leftOut = new Set<string>();
  const dissolved: string[] = [];
  let known: string[] = [];
  let untracked: string[] = [];
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    const list = ["ls-files", "--others", "--exclude-standard", "-t", "-z"];
    const entries = await listPaths(workspace, depth === 0 ? [...list, "--cached"] : list);
    const others = entries.flatMap((entry) => (entry.startsWith(UNTRACKED) ? [entry.slice(UNTRACKED.length)] : []));
    if (depth === 0) known = entries.filter((entry) => !entry.startsWith(UNTRACKED)).map((entry) => entry.slice(2));
    const isSkipped = (path: string) => [...leftOut, ...submodules].some((each) => isBelow(path, each));
    const found = findFoldersWithGit(workspace, others).filter((path) => !isSkipped(path));
    for (const path of found) {
      if (isSkipped(path)) continue;
      if (depth < MAX_DEPTH && isOwnRepository(join(workspace, path, ".git"))) {
        rmSync(join(workspace, path, ".git"), { recursive: true, force: true });
        dissolved.push(path);
      } else leftOut.add(path);
    }
    untracked = others.filter((path) => !isSkipped(path));
    if (!found.some((path) => dissolved.includes(path))) break;
  }
  const warnings = [
    ...dissolved.map((path) => `${path}/ was a repository of its own: its files are kept, its history is not`),
    ...[...leftOut].map((path) => `left out ${path}/: it is a worktree, or a clone of another repository`),
  ];
  return { known, untracked, leftOut: [...leftOut], warnings: warnings.map((line) => toOneLine(line)) };
}

/** The mark of a new file in a list of all files. */
const UNTRACKED = "? ";

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Returns the folders of these paths that have an entry `.git`, outer ones first. Git lists a repository as a path that ends with a slash. */
function findFoldersWithGit(workspace: string, paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths)
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return [...folders].filter((folder) => lstatSync(join(workspace, folder, ".git"), { throwIfNoEntry: false })).sort();
}

/** Whether a `.git` is a repository that was made here: not a worktree, whose `.git` is a file, and without a remote. */
const isOwnRepository = (path: string): boolean =>
  lstatSync(path).isDirectory() && !/^\s*\[remote\s/m.test(readTextFile(join(path, "config")) ?? "");

async function add(workspace: string, specs: readonly string[]): Promise<string[]> {
  const all = ["add", "--all", "--ignore-errors"];
  try {
    if (specs.length === 0) await git(workspace, all);
    else {
      const input = [":(top)", ...specs].map((spec) => `${spec}\0`).join("");
      await git(workspace, [...all, "--pathspec-from-file=-", "--pathspec-file-nul"], { input });
    }
    return [];
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    return [`not everything could be saved: ${toOneLine(error.stderr)}`];
  }
}

/** Tries again after a missing filter or an invalid encoding ended the whole command. */
async function addWithoutFilters(workspace: string, specs: readonly string[], error: unknown): Promise<string[]> {
  if (!(error instanceof GitError)) throw error;
  const attributes = join(workspace, ".git/info/attributes");
  const before = existsSync(attributes) ? readFileSync(attributes, "utf8") : undefined;
  makeFolder(dirname(attributes));
  try {
    writeFileSync(attributes, `${before ?? ""}\n* -filter -working-tree-encoding\n`);
    const unsaved = await add(workspace, specs);
    return [toOneLine(`saved without the filters of .gitattributes: ${error.stderr}`), ...unsaved];
  } finally {
    if (before === undefined) rmSync(attributes);
    else writeFileSync(attributes, before);
  }
}
