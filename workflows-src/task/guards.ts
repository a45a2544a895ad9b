import { posix } from "node:path";
import { git } from "../git/git.ts";
import { listPaths } from "../git/paths.ts";
import type { Task } from "../plan/plan.ts";
import { canMatchSamePath } from "../schedule/globs.ts";
import { joinNames } from "../text/list.ts";
import { toOneLine } from "../text/one-line.ts";
import { LARGE_BYTES, MANY_FILES, warnOfNames } from "./handed-over.ts";
import type { Snapshot } from "./snapshot.ts";
import type { TaskVerdict } from "./verdict.ts";

/** Deleting up to this many files is never worth a word. */
const FEW_DELETED = 10;

/** A job's token may not push changes of these files to any branch. Integration withholds changes of other protected files. */
const WORKFLOWS = ":(top,glob,icase).github/workflows/**";
const WORKFLOW = /^"?\.github\/workflows\//i;

/**
 * Returns why the work may not be merged, however good it looks: it changes workflows, takes away the whole repository or earlier work, or
 * contains files that cannot be pushed. `lost` says which contents would be lost. Undefined if there is no objection.
 */
export async function findObjection(
  workspace: string,
  task: Task,
  snapshot: Snapshot,
  lost: readonly string[] = [],
): Promise<TaskVerdict | undefined> {
  const touched = await listChangedWorkflows(workspace, snapshot);
  if (touched.length > 0)
    return { verdict: "protected_path", reason: `changes protected files: ${joinNames(touched)}` };
  const { tooLarge } = snapshot;
  if (tooLarge.length > 0) return block(`GitHub takes no file over 100 MB, left out: ${joinNames(tooLarge)}`);
  const reverted = await listReverted(workspace, snapshot);
  if (reverted.length > 0) return block(`the runner took back commits that were there before: ${joinNames(reverted)}`);
  if (lost.length > 0) return block(lost.join("; "));
  const { outside, files, isWiped } = await countDeleted(workspace, task, snapshot);
  if (isWiped) return block(`deleted all ${files} files of the repository, but for those with a dot`);
  if (task.files.length > 0 && outside > FEW_DELETED && outside * 2 > files)
    return block(`deleted ${outside} of ${files} files that are not among those that the plan names for the task`);
  return undefined;
}

const block = (reason: string): TaskVerdict => ({ verdict: "blocked", reason });

/** Returns warnings about work that may be merged, one line each. */
export async function collectWarnings(workspace: string, task: Task, snapshot: Snapshot): Promise<string[]> {
  const { rewritten, differences, tree, bytes, paths } = snapshot;
  const warnings: string[] = [];
  for (const { path, object } of differences.filter(({ mode }) => mode === "120000")) {
    const target = await git(workspace, ["cat-file", "-p", object]);
    const destination = posix.normalize(posix.join(posix.dirname(path), target));
    if (posix.isAbsolute(target) || destination === ".." || destination.startsWith("../"))
      warnings.push(toOneLine(`${path} is a link out of the repository, to ${target}`));
  }
  const { deleted, files } = await countDeleted(workspace, task, snapshot);
  if (deleted > FEW_DELETED && deleted * 2 > files) warnings.push(`deleted ${deleted} of ${files} files`);
  const added = differences.filter(({ status }) => status === "A").map(({ path }) => path);
  // Most work has no such names, whichever files the tree has of these.
  if (warnOfNames(added, [...added, ...paths]).length > 0) {
    const all = await listPaths(workspace, ["ls-tree", "-r", "-z", "--name-only", tree]);
    warnings.push(...warnOfNames(added, all));
  }
  if (differences.length > MANY_FILES)
    warnings.push(`hands over ${differences.length} files, more than a person reviews`);
  const large = differences.filter(({ object }) => (bytes.get(object) ?? 0) > LARGE_BYTES);
  if (large.length > 0) warnings.push(`large files: ${joinNames(large.map(({ path }) => path))}`);
  if (rewritten !== undefined)
    warnings.push("the runner rewrote history: its files are kept as one commit on what was there before");
  return warnings;
}

/** Looks at every commit of the work, because a push includes changes that a later commit reverts. */
async function listChangedWorkflows(
  workspace: string,
  { start, commit, parent, differences }: Snapshot,
): Promise<string[]> {
  if (parent === start) return differences.map(({ path }) => path).filter((path) => WORKFLOW.test(path));
  const log = ["log", "--full-history", "-m", "--no-renames", "-z", "--format=", "--name-only", `${start}..${commit}`];
  return listPaths(workspace, [...log, "--", WORKFLOWS]);
}

/** Returns files that commits before the start changed, and that the runner's rewritten history has reset. */
async function listReverted(workspace: string, { start, tree, rewritten }: Snapshot): Promise<string[]> {
  if (rewritten === undefined) return [];
  const shared = await git(workspace, ["merge-base", start, rewritten]).catch(() => undefined);
  if (shared === undefined) return [];
  const listChanged = (from: string, to: string) =>
    listPaths(workspace, ["diff-tree", "-r", "-z", "--no-renames", "--name-only", from, to]);
  const kept = new Set(await listChanged(shared, tree));
  const changedNow = new Set(await listChanged(start, tree));
  return (await listChanged(shared, start)).filter((path) => changedNow.has(path) && !kept.has(path));
}

/**
 * Counts the deleted files, those of them that the plan does not name for the task, and all files at the start. A file that moved is not
 * deleted, whatever else changed in it: git finds a similar new file, or a new file has its name.
 */
async function countDeleted(workspace: string, task: Task, { start, tree, differences }: Snapshot) {
  const none = { deleted: 0, outside: 0, files: 0, isWiped: false };
  if (differences.filter(({ status }) => status === "D").length <= FEW_DELETED) return none;
  const diff = ["diff-tree", "-r", "-z", "--find-renames=20%", "-l0", "--diff-filter=AD", "--name-status", start, tree];
  const fields = (await git(workspace, diff)).split("\0");
  const listWith = (letter: string): string[] =>
    fields.flatMap((field, index) => (index % 2 === 0 && field === letter ? (fields[index + 1] ?? []) : []));
  const names = new Map<string, number>();
  for (const path of listWith("A")) names.set(posix.basename(path), (names.get(posix.basename(path)) ?? 0) + 1);
  const deleted = listWith("D").filter((path) => {
    const same = names.get(posix.basename(path)) ?? 0;
    if (same > 0) names.set(posix.basename(path), same - 1);
    return same === 0;
  });
  const files = await listPaths(workspace, ["ls-tree", "-r", "-z", "--name-only", start]);
  const outside = deleted.filter((path) => !task.files.some((glob) => canMatchSamePath(path, glob)));
  const gone = new Set(outside);
  const isReplaced = listWith("A").length > FEW_DELETED;
  const isWiped =
    gone.size > FEW_DELETED && !isReplaced && files.every((path) => gone.has(path) || path.startsWith("."));
  return { deleted: deleted.length, outside: outside.length, files: files.length, isWiped };
}
