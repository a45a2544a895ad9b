import { copyFileSync, existsSync, lstatSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { listSettings } from "../git/config.ts";
import { git } from "../git/git.ts";
import { commitTree } from "../git/merge.ts";
import { isFolder, makeFolder, readTextFile, resolveInside } from "./paths.ts";

/** A submodule that has files in the workspace. */
export interface Submodule {
  /** Relative to the workspace. */
  readonly path: string;
  /** The commit it is at; undefined if it has no commit. */
  readonly head?: string;
  /** `.gitmodules` of the workspace names it. */
  readonly isListed: boolean;
  /** Why its contents would be lost, although the task's work names them. */
  readonly lost?: string;
  /** Changes that are not part of the task's work, in one line. */
  readonly warning?: string;
  /** A commit on top of the start that holds its unpublished changes as a patch. */
  readonly patch?: string;
}

/**
 * Reads the submodules that a runner has fetched or added. Only their files are read, never their settings, which could make git run
 * programs: git works in a repository of its own that borrows their objects. `scratch` is a folder for these.
 */
export async function readSubmodules(workspace: string, start: string, scratch: string): Promise<Submodule[]> {
  // A runner may have put a pipe or a link there.
  const text = readTextFile(join(workspace, ".gitmodules"));
  if (text === undefined && !existsSync(join(workspace, ".git/modules"))) return [];
  const file = join(scratch, "gitmodules");
  writeFileSync(file, text ?? "");
  const listed = await listSubmodulePaths(workspace, ["--file", file]);
  const before = await listSubmodulePaths(workspace, ["--blob", `${start}:.gitmodules`]);
  const submodules: Submodule[] = [];
  for (const path of new Set([...listed, ...before])) {
    const gitFolder = findGitFolder(workspace, path);
    if (gitFolder === undefined) continue;
    const read = { workspace, start, path, gitFolder, isListed: listed.includes(path) };
    submodules.push(await readSubmodule(read, join(scratch, `submodule-${submodules.length}`)));
  }
  return submodules;
}

/** Removes the files of submodules, which no task may leave for the next one. */
export function emptySubmodules(workspace: string, submodules: readonly Submodule[]): void {
  for (const { path } of submodules) {
    rmSync(join(workspace, path), { recursive: true, force: true });
    makeFolder(join(workspace, path));
  }
}

/** Lists the paths of submodules in a configuration file that `args` name. */
export async function listSubmodulePaths(workspace: string, args: readonly string[]): Promise<string[]> {
  const settings = await listSettings(workspace, [...args, "--get-regexp", "^submodule\\..*\\.path$"]);
  return settings.flatMap(({ value = "" }) => (value === "" ? [] : [value.replace(/\/$/, "")]));
}

/** Returns the repository of the submodule at a path, which is below the workspace; undefined if the submodule has no files here. */
function findGitFolder(workspace: string, path: string): string | undefined {
  const folder = resolveInside(workspace, path);
  const top = resolveInside(workspace, ".");
  if (folder === undefined || top === undefined || folder !== join(top, path) || folder === top) return undefined;
  if (isFolder(join(folder, ".git"))) return join(folder, ".git");
  const [, target] = /^gitdir: (.+)$/m.exec(readTextFile(join(folder, ".git")) ?? "") ?? [];
  return target === undefined ? undefined : resolveInside(top, relative(top, resolve(folder, target)));
}

interface Found {
  readonly workspace: string;
  readonly start: string;
  readonly path: string;
  readonly gitFolder: string;
  readonly isListed: boolean;
}

async function readSubmodule(found: Found, scratch: string): Promise<Submodule> {
  const { workspace, start, path, gitFolder, isListed } = found;
  const head = readHead(gitFolder);
  if (head === undefined) return { path, isListed, warning: `the submodule ${path} has no commit: left out` };
  const pinned = await git(workspace, ["rev-parse", "--verify", "--quiet", `${start}:${path}`]).catch(() => undefined);
  const borrowed = await borrow(found, scratch);
  const known = [...listPublished(gitFolder), ...(pinned === undefined ? [] : [pinned])];
  const isPublished =
    head === pinned || (known.length > 0 && (await hasNoNewCommit(borrowed, head, known).catch(() => false)));
  const env = { GIT_INDEX_FILE: join(scratch, "index") };
  const inside = ["--git-dir", borrowed, "--work-tree", join(workspace, path)];
  const diff = [...inside, "diff-index", "-p", "--binary", "--full-index", "--ignore-submodules=all", head];
  const changes = await git(join(workspace, path), diff, { env }).catch(() => "");
  const others = [...inside, "ls-files", "--others", "--exclude-standard"];
  const added = (await git(join(workspace, path), others, { env }).catch(() => "")) !== "";
  const commits = isPublished ? "" : await formatCommits(borrowed, head, known);
  const text = [commits, changes].filter((each) => each !== "").join("\n");
  const patch = text !== "" && (await commitPatch(workspace, start, path, text));
  const warning = isListed
    ? (changes !== "" || added) && `uncommitted changes inside of the submodule ${path} are not part of the work`
    : `removed the submodule ${path}, which .gitmodules no longer names`;
  return {
    path,
    head,
    isListed,
    ...(patch && { patch }),
    ...(!isPublished &&
      isListed && {
        lost: `the submodule ${path} is at ${head.slice(0, 7)}, which its remote does not have: push that commit there first`,
      }),
    ...(warning && { warning }),
  };
}

const HASH = /^[0-9a-f]{40,64}$/;

/** Reads the commit of HEAD from the files of a repository. */
function readHead(gitFolder: string): string | undefined {
  const head = (readTextFile(join(gitFolder, "HEAD")) ?? "").trim();
  if (HASH.test(head)) return head;
  const [, name = ""] = /^ref: (refs\/.+)$/.exec(head) ?? [];
  if (name === "" || name.split("/").includes("..")) return undefined;
  const loose = (readTextFile(join(gitFolder, name)) ?? "").trim();
  if (HASH.test(loose)) return loose;
  return readPackedRefs(gitFolder).get(name);
}

function readPackedRefs(gitFolder: string): Map<string, string> {
  const lines = (readTextFile(join(gitFolder, "packed-refs")) ?? "").matchAll(/^([0-9a-f]{40,64}) (refs\/\S+)$/gm);
  return new Map(Array.from(lines, ([, commit = "", name = ""]) => [name, commit]));
}

/** Returns commits that came from a remote: its branches, tags, what was fetched, and where a shallow history begins. */
function listPublished(gitFolder: string): string[] {
  const packed = [...readPackedRefs(gitFolder)].filter(([name]) => /^refs\/(remotes|tags)\//.test(name));
  const loose = ["refs/remotes", "refs/tags"].flatMap((folder) => readLooseRefs(join(gitFolder, folder)));
  const fetched = ["FETCH_HEAD", "shallow"].flatMap((file) =>
    Array.from((readTextFile(join(gitFolder, file)) ?? "").matchAll(/^[0-9a-f]{40,64}\b/gm), ([commit]) => commit),
  );
  return [...new Set([...packed.map(([, commit]) => commit), ...loose, ...fetched])];
}

function readLooseRefs(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return readLooseRefs(join(folder, entry.name));
    const commit = (readTextFile(join(folder, entry.name)) ?? "").trim();
    return HASH.test(commit) ? [commit] : [];
  });
}

/** Makes a bare repository that borrows the objects of the submodule, and its index, so that unchanged files are not read. */
async function borrow({ workspace, gitFolder }: Found, scratch: string): Promise<string> {
  await mkdir(scratch, { recursive: true });
  const repository = join(scratch, "repository.git");
  await git(workspace, ["init", "--quiet", "--template=", "--bare", repository]);
  writeFileSync(join(repository, "objects/info/alternates"), `${join(gitFolder, "objects")}\n`);
  const shallow = readTextFile(join(gitFolder, "shallow"));
  if (shallow !== undefined) writeFileSync(join(repository, "shallow"), shallow);
  const index = join(gitFolder, "index");
  if (lstatSync(index, { throwIfNoEntry: false })?.isFile()) copyFileSync(index, join(scratch, "index"));
  return repository;
}

/** Lines for standard input: the commit, without those that the remote has. A remote may name objects that are not here. */
const toRevisions = (head: string, known: readonly string[]): string =>
  [head, ...known.map((commit) => `^${commit}`)].map((line) => `${line}\n`).join("");

const hasNoNewCommit = async (repository: string, head: string, known: readonly string[]): Promise<boolean> =>
  (await git(repository, ["rev-list", "--ignore-missing", "--max-count=1", "--stdin"], {
    input: toRevisions(head, known),
  })) === "";

const formatCommits = (repository: string, head: string, known: readonly string[]): Promise<string> =>
  git(
    repository,
    ["log", "--format=email", "-p", "--binary", "--full-index", "--reverse", "--ignore-missing", "--stdin"],
    {
      input: toRevisions(head, known),
    },
  ).catch(() => "");

/** Commits a patch as one file on top of the start, so that it travels with the work that is kept beside HEAD. */
async function commitPatch(workspace: string, start: string, path: string, text: string): Promise<string> {
  const blob = await git(workspace, ["hash-object", "-w", "--stdin"], { input: `${text}\n` });
  const name = `${path.replaceAll("/", "-")}.patch`;
  const tree = await git(workspace, ["mktree"], { input: `100644 blob ${blob}\t${name}\n` });
  return commitTree(workspace, tree, [start], `Unpublished changes of the submodule ${path}`);
}
