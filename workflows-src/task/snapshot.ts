import { realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { git } from "../git/git.ts";
import { commitTree, containsCommit } from "../git/merge.ts";
import { joinNames } from "../text/list.ts";
import { containsTooLarge, unstageTooLarge } from "./file-size.ts";
import { addAll } from "./git-add.ts";
import { makeWritable } from "./paths.ts";
import { tasksFolder } from "./result-file.ts";

/** Everything a runner left in the workspace, as one commit without a branch. */
export interface Snapshot {
  readonly start: string;
  readonly commit: string;
  readonly tree: string;
  /** The runner's last commit if it builds on the start and can be pushed, else the start. */
  readonly parent: string;
  /** The runner's last commit if it does not build on the start. */
  readonly rewritten?: string;
  /** Differences from the start, without ignored files. */
  readonly differences: readonly Difference[];
  /** Files that were left out because they cannot be pushed, one line each. */
  readonly tooLarge: readonly string[];
  /** Files that could not be saved, one line each. */
  readonly warnings: readonly string[];
}

export interface Difference {
  /** One letter: added, modified, deleted, type changed. */
  readonly status: string;
  /** The path, quoted by git. */
  readonly path: string;
  readonly mode: string;
  /** The object after the change. */
  readonly object: string;
}

/**
 * Saves uncommitted changes and the runner's own commits up to `head`, without changes of other tasks' result files: a formatter of the
 * whole repository rewrites them too. The differences leave out `ownFile`. Throws `GitError` if the repository is damaged.
 */
export async function takeSnapshot(
  workspace: string,
  start: string,
  head: string | undefined,
  ownFile: string,
): Promise<Snapshot> {
  await unlock(workspace);
  const warnings = await addAll(workspace);
  const tooLarge = await unstageTooLarge(workspace, start);
  const staged = await git(workspace, ["write-tree"]);
  const all = await listDifferences(workspace, start, staged, ownFile);
  const strange = all.filter(({ path }) => RESULT_FILE.test(path));
  const tree = strange.length === 0 ? staged : await unstageResultFiles(workspace, start, ownFile);
  const differences = strange.length === 0 ? all : await listDifferences(workspace, start, tree, ownFile);
  if (strange.length > 0)
    warnings.push(`changes of other tasks' result files are left out: ${joinNames(strange.map(({ path }) => path))}`);
  const follows = head !== undefined && (await containsCommit(workspace, head, start).catch(() => false));
  const parent = follows && !(await containsTooLarge(workspace, start, head)) ? head : start;
  const commit = await commitTree(workspace, tree, [parent], "Work of a runner, not yet judged");
  const rewritten = head !== undefined && !follows && { rewritten: head };
  return { start, commit, tree, parent, ...rewritten, differences, tooLarge, warnings };
}

const RESULT_FILE = new RegExp(`^"?${tasksFolder("[^/]+").replace(".", "\\.")}/`, "i");

async function listDifferences(workspace: string, start: string, tree: string, ownFile: string): Promise<Difference[]> {
  const diff = ["diff-tree", "-r", "--raw", "--no-abbrev", "--no-renames", start, tree, "--", "."];
  const output = await git(workspace, [...diff, `:(exclude,top,literal)${ownFile}`]);
  return Array.from(
    output.matchAll(/^:\d+ (?<mode>\d+) \S+ (?<object>\S+) (?<status>\w)\t(?<path>.*)$/gm),
    ({ groups }) => groups as unknown as Difference,
  );
}

/** Stages the result files of other tasks as they are at the start, and returns the tree. */
async function unstageResultFiles(workspace: string, start: string, ownFile: string): Promise<string> {
  const files = [`:(top,glob,icase)${tasksFolder("*")}/**`, `:(exclude,top,literal)${ownFile}`];
  await git(workspace, ["reset", "--quiet", start, "--", ...files]);
  return git(workspace, ["write-tree"]);
}

/** Commits the snapshot's work and one more file, without writing to the workspace, where a link or an ignore rule could be in the way. */
export async function commitWithFile(
  workspace: string,
  scratch: string,
  { tree, parent }: Pick<Snapshot, "tree" | "parent">,
  file: { readonly path: string; readonly content: string },
  message: string,
): Promise<string> {
  const env = { GIT_INDEX_FILE: makeWritable(join(scratch, "index")) };
  const blob = await git(workspace, ["hash-object", "-w", "--stdin"], { input: file.content });
  await git(workspace, ["read-tree", tree], { env });
  await git(workspace, ["update-index", "--add", "--replace", "--cacheinfo", "100644", blob, file.path], { env });
  return commitTree(workspace, await git(workspace, ["write-tree"], { env }), [parent], message);
}

/** Makes the workspace exactly like `commit`, on no branch. Ignored files (installed packages, caches) stay. */
export async function restore(workspace: string, commit: string): Promise<void> {
  await unlock(workspace);
  await git(workspace, ["checkout", "--quiet", "--force", "--detach", commit]);
  await git(workspace, ["clean", "-ffdq"]);
}

/**
 * Removes the lock of a git command that was killed. Throws if the workspace has no `.git`: git would work in a folder above, and the next
 * commands delete files.
 */
async function unlock(workspace: string): Promise<void> {
  const print = ["rev-parse", "--path-format=absolute", "--show-toplevel", "--git-path", "index.lock"];
  const [top = "", lock = ""] = (await git(workspace, print)).split("\n");
  if (realpathSync(top) !== realpathSync(workspace))
    throw new Error(`the runner damaged the repository: ${workspace} is not its top folder`);
  rmSync(lock, { force: true });
}
