import { readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GitError, git } from "../git/git.ts";
import { commitTree, contains } from "../git/merge.ts";
import { readText } from "./paths.ts";
import { oneLine } from "./text.ts";

/** Everything a runner left in the workspace, as one commit that no branch names. */
export interface Snapshot {
  readonly commit: string;
  readonly tree: string;
  /** The runner's last commit where it builds on the start, else the start. */
  readonly parent: string;
  /** `M path` per file that differs from the start, as git quotes it; ignored files are not seen. */
  readonly changes: readonly string[];
  /** What could not be saved. */
  readonly warnings: readonly string[];
}

/** Saves uncommitted changes and the runner's own commits; `ownFile` is left out of `changes`. Throws `GitError` where the repository is damaged. */
export async function takeSnapshot(workspace: string, start: string, ownFile: string): Promise<Snapshot> {
  const unsaved = await stageEverything(workspace);
  const tree = await git(workspace, ["write-tree"]);
  const parent = await ownCommits(workspace, start);
  const commit = await commitTree(workspace, tree, [parent], "Work of a runner, not yet judged");
  const diff = ["diff-tree", "-r", "--raw", "--no-renames", start, tree, "--", ".", `:(exclude,top,literal)${ownFile}`];
  const differences = (await git(workspace, diff)).split("\n").flatMap(readDifference);
  const foreign = differences
    .filter(({ repository }) => repository)
    .map(({ path }) => `${path} is a repository of its own, its files are not saved`);
  return {
    commit,
    tree,
    parent,
    changes: differences.map(({ status, path }) => `${status} ${path}`),
    warnings: [...unsaved, ...foreign],
  };
}

/** The snapshot's work and one file more as a commit; the file needs no way through the workspace, where a link or an ignore rule may be in its place. */
export async function commitWithFile(
  workspace: string,
  scratch: string,
  { tree, parent }: Pick<Snapshot, "tree" | "parent">,
  file: { readonly path: string; readonly content: string },
  message: string,
): Promise<string> {
  const env = { GIT_INDEX_FILE: join(scratch, "index") };
  const blob = await git(workspace, ["hash-object", "-w", "--stdin"], { input: file.content });
  await git(workspace, ["read-tree", tree], { env });
  await git(workspace, ["update-index", "--add", "--replace", "--cacheinfo", "100644", blob, file.path], { env });
  return commitTree(workspace, await git(workspace, ["write-tree"], { env }), [parent], message);
}

/** The workspace exactly as in `commit`, on no branch; ignored files (installed packages, caches) stay. */
export async function restore(workspace: string, commit: string): Promise<void> {
  await unlock(workspace);
  await git(workspace, ["checkout", "--quiet", "--force", "--detach", commit]);
  await git(workspace, ["clean", "-ffdq"]);
}

/**
 * Refuses to go on where git would work in another folder (a runner removed `.git`), for what follows deletes files;
 * and removes the lock that a git command leaves when it is killed.
 */
async function unlock(workspace: string): Promise<void> {
  const [top = "", lock = ""] = (
    await git(workspace, ["rev-parse", "--path-format=absolute", "--show-toplevel", "--git-path", "index.lock"])
  ).split("\n");
  if (realpathSync(top) !== realpathSync(workspace))
    throw new Error(`the runner damaged the repository: ${workspace} is not its top folder`);
  rmSync(lock, { force: true });
}

/**
 * Runs `action`, and then puts the repository's own settings back: with those that a runner left, the next git command
 * could run a program of its choice (filters) or work in another folder.
 */
export async function keepingConfig<T>(workspace: string, action: () => Promise<T>): Promise<T> {
  const file = await git(workspace, ["rev-parse", "--path-format=absolute", "--git-path", "config"]);
  const before = readFileSync(file, "utf8");
  const result = await action();
  if (readText(file) !== before) {
    rmSync(file, { recursive: true, force: true });
    writeFileSync(file, before);
  }
  return result;
}

/** Stages all it can: one unreadable file or empty repository must not lose the rest. */
async function stageEverything(workspace: string): Promise<string[]> {
  await unlock(workspace);
  try {
    await git(workspace, ["add", "--all", "--ignore-errors"]);
    return [];
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    return [`not everything could be saved: ${oneLine(error.stderr)}`];
  }
}

async function ownCommits(workspace: string, start: string): Promise<string> {
  try {
    const head = await git(workspace, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    return (await contains(workspace, head, start)) ? head : start;
  } catch {
    return start;
  }
}

function readDifference(line: string): { status: string; path: string; repository: boolean }[] {
  const [, before, after, status = "", path = ""] = /^:(\d+) (\d+) \S+ \S+ (\w)\t(.*)$/.exec(line) ?? [];
  return after === undefined ? [] : [{ status, path, repository: after === "160000" && before !== "160000" }];
}
