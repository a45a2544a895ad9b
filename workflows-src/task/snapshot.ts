import { existsSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { git } from "../git/git.ts";
import { importCommit } from "../git/import-commit.ts";
import { commitTree, containsCommit } from "../git/merge.ts";
import { joinNames } from "../text/list.ts";
import { toOneLine } from "../text/one-line.ts";
import { containsTooLarge, type Difference, unstageTooLarge } from "./file-size.ts";
import { addAll } from "./git-add.ts";
import { makeFoldersWritable } from "./paths.ts";
import { tasksFolder } from "./result-file.ts";
import { listSubmodulePaths, type Submodule } from "./submodules.ts";

/** Everything a runner left in the workspace, as one commit without a branch. */
export interface Snapshot {
  readonly start: string;
  readonly commit: string;
  readonly tree: string;
  /** The runner's last commit if it builds on the start and can be handed over, else the start. */
  readonly parent: string;
  /** The runner's last commit if it does not build on the start. */
  readonly rewritten?: string;
  /** Differences from the start, without ignored files. */
  readonly differences: readonly Difference[];
  /** Files that were left out because they cannot be pushed, one line each. */
  readonly tooLarge: readonly string[];
  /** The sizes of the files that differ: object → bytes. */
  readonly bytes: ReadonlyMap<string, number>;
  /** The files of the tree, and maybe others. */
  readonly paths: readonly string[];
  /** Files that could not be saved or are not part of the work, one line each. */
  readonly warnings: readonly string[];
}

export interface SnapshotOptions {
  /** Left out of the differences. */
  readonly ownFile: string;
  /** The paths that the plan names for the task. */
  readonly named?: readonly string[];
  readonly submodules?: readonly Submodule[];
}

/**
 * Saves uncommitted changes and the runner's own commits up to `head`, without changes of other tasks' result files: a formatter of the
 * whole repository rewrites them too. Throws `GitError` if the repository is damaged.
 */
export async function takeSnapshot(
  workspace: string,
  start: string,
  head: string | undefined,
  { ownFile, named, submodules }: SnapshotOptions,
): Promise<Snapshot> {
  await unlock(workspace);
  const staged = await addAll(workspace, named, submodules);
  const all = await listDifferences(workspace, start);
  const { tooLarge, bytes } = await unstageTooLarge(workspace, all);
  const isOwn = ({ path }: Difference): boolean => path === ownFile || path.startsWith(`${ownFile}/`);
  const listOthers = async () => (await listDifferences(workspace, start)).filter((file) => !isOwn(file));
  let differences = tooLarge.length === 0 ? all.filter((file) => !isOwn(file)) : await listOthers();
  const warnings = [...staged.warnings];
  const strange = differences.filter(({ path }) => RESULT_FILE.test(path));
  if (strange.length > 0) {
    await unstageResultFiles(workspace, start, ownFile);
    differences = await listOthers();
    warnings.push(`changes of other tasks' result files are left out: ${joinNames(strange.map(({ path }) => path))}`);
  }
  if (differences.some(({ path }) => path === ".gitmodules")) {
    const unlisted = await unstageUnlistedSubmodules(workspace);
    if (unlisted.length > 0) {
      differences = await listOthers();
      warnings.push(toOneLine(`removed the submodule ${joinNames(unlisted)}, which .gitmodules no longer names`));
    }
  }
  const tree = await git(workspace, ["write-tree"]);
  const follows = head !== undefined && (await containsCommit(workspace, head, start).catch(() => false));
  const hasCommits = follows && head !== start;
  const parent = hasCommits && !(await hasUnwanted(workspace, `${start}..${head}`, staged.leftOut)) ? head : start;
  const commit = await commitTree(workspace, tree, [parent], "Work of a runner, not yet judged");
  const rewritten = head !== undefined && !follows && { rewritten: head };
  const { paths } = staged;
  return { start, commit, tree, parent, ...rewritten, differences, tooLarge, bytes, paths, warnings };
}

const RESULT_FILE = new RegExp(`^"?${tasksFolder("[^/]+").replace(".", "\\.")}/`, "i");

/** Lists the staged differences from the start. */
async function listDifferences(workspace: string, start: string): Promise<Difference[]> {
  const raw = await git(workspace, ["diff-index", "--cached", "--raw", "--no-abbrev", "--no-renames", start]);
  return Array.from(
    raw.matchAll(/^:(\d+) (\d+) (\S+) (\S+) (\w)\t(.*)$/gm),
    ([, oldMode = "", mode = "", oldObject = "", object = "", status = "", path = ""]) => ({
      status,
      path,
      mode,
      object,
      before: { mode: oldMode, object: oldObject },
    }),
  );
}

/** Stages the result files of other tasks as they are at the start. */
async function unstageResultFiles(workspace: string, start: string, ownFile: string): Promise<void> {
  const files = [`:(top,glob,icase)${tasksFolder("*")}/**`, `:(exclude,top,literal)${ownFile}`];
  await git(workspace, ["reset", "--quiet", start, "--", ...files]);
}

/** Whether any commit of the range holds files that are too large, or that no task hands over: the artifact has all of them. */
async function hasUnwanted(workspace: string, range: string, leftOut: readonly string[]): Promise<boolean> {
  if (await containsTooLarge(workspace, range)) return true;
  if (leftOut.length === 0) return false;
  const paths = leftOut.map((path) => `:(top,literal)${path}`);
  return (
    (await git(workspace, ["log", "--format=%H", "--max-count=1", "--full-history", range, "--", ...paths])) !== ""
  );
}

/** Takes submodules out of the work that `.gitmodules` does not name: no checkout could fetch them. Returns their paths. */
async function unstageUnlistedSubmodules(workspace: string): Promise<string[]> {
  const entries = await git(workspace, ["ls-files", "--stage", "-z"]);
  const paths = Array.from(entries.matchAll(/160000 \S+ 0\t([^\0]*)\0/g), ([, path = ""]) => path);
  const listed = await listSubmodulePaths(workspace, ["--blob", ":.gitmodules"]);
  const unlisted = paths.filter((path) => !listed.includes(path));
  const removals = unlisted.map((path) => `0 ${"0".repeat(40)}\t${path}\0`);
  if (unlisted.length > 0) await git(workspace, ["update-index", "-z", "--index-info"], { input: removals.join("") });
  return unlisted;
}

/** Commits the snapshot's work and one more file, without writing to the workspace, where a link or an ignore rule could be in the way. */
export const commitWithFile = (
  workspace: string,
  { tree, parent }: Pick<Snapshot, "tree" | "parent">,
  file: { readonly path: string; readonly text: string },
  message: string,
): Promise<string> => importCommit(workspace, { tree, parents: [parent], message, changes: [file] });

/**
 * Makes the workspace exactly like `commit`, on no branch. Ignored files do not stay: which tasks share a workspace depends on estimates.
 * Throws `GitError` if files cannot be removed.
 */
export async function restore(workspace: string, commit: string): Promise<void> {
  await unlock(workspace);
  try {
    await checkOutClean(workspace, commit);
  } catch {
    // Nothing can be removed from a folder without the permission to write, such as those of Go's cache.
    makeFoldersWritable(workspace);
    await checkOutClean(workspace, commit);
  }
}

async function checkOutClean(workspace: string, commit: string): Promise<void> {
  await git(workspace, ["checkout", "--quiet", "--force", "--detach", commit]);
  await git(workspace, ["clean", "-ffdxq"]);
  // Submodules that were there before the task have their files again, without the network.
  if (existsSync(join(workspace, ".git/modules")))
    await git(workspace, ["submodule", "--quiet", "update", "--force", "--no-fetch"]).catch(() => {});
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
