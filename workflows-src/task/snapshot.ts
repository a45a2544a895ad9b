import { realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { git } from "../git/git.ts";
import { commitTree, containsCommit } from "../git/merge.ts";
import { holdsTooLarge, leaveOutTooLarge } from "./file-size.ts";
import { writable } from "./paths.ts";
import { stageEverything } from "./stage.ts";

/** Everything a runner left in the workspace, as one commit that no branch names. */
export interface Snapshot {
  readonly start: string;
  readonly commit: string;
  readonly tree: string;
  /** The runner's last commit where it builds on the start and can be pushed, else the start. */
  readonly parent: string;
  /** The runner's last commit where it does not build on the start. */
  readonly rewritten?: string;
  /** What differs from the start; ignored files are not seen. */
  readonly differences: readonly Difference[];
  /** What was left out because it can never be pushed, one line each. */
  readonly tooLarge: readonly string[];
  /** What could not be saved. */
  readonly warnings: readonly string[];
}

export interface Difference {
  /** One letter: added, modified, deleted, type changed. */
  readonly status: string;
  /** As git quotes it. */
  readonly path: string;
  readonly modeBefore: string;
  readonly mode: string;
  /** What it is after the change. */
  readonly object: string;
}

/**
 * Saves uncommitted changes and the runner's own commits, `head` being its last one; `ownFile` is left out of the differences.
 * Throws `GitError` where the repository is damaged.
 */
export async function takeSnapshot(
  workspace: string,
  start: string,
  head: string | undefined,
  ownFile: string,
): Promise<Snapshot> {
  await unlock(workspace);
  const unsaved = await stageEverything(workspace);
  const tooLarge = await leaveOutTooLarge(workspace, start);
  const tree = await git(workspace, ["write-tree"]);
  const follows = head !== undefined && (await containsCommit(workspace, head, start).catch(() => false));
  const parent = follows && !(await holdsTooLarge(workspace, start, head)) ? head : start;
  const commit = await commitTree(workspace, tree, [parent], "Work of a runner, not yet judged");
  const diff = ["diff-tree", "-r", "--raw", "--no-abbrev", "--no-renames", start, tree, "--", "."];
  const output = await git(workspace, [...diff, `:(exclude,top,literal)${ownFile}`]);
  const differences = output.split("\n").flatMap(readDifference);
  return {
    ...{ start, commit, tree, parent, differences, tooLarge },
    ...(head !== undefined && !follows && { rewritten: head }),
    warnings: unsaved,
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
  const env = { GIT_INDEX_FILE: writable(join(scratch, "index")) };
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
 * Refuses to go on where git would work in another folder (there is no `.git`), for what follows deletes files;
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

function readDifference(line: string): Difference[] {
  const found = /^:(?<modeBefore>\d+) (?<mode>\d+) \S+ (?<object>\S+) (?<status>\w)\t(?<path>.*)$/.exec(line)?.groups;
  return found === undefined ? [] : [found as unknown as Difference];
}
