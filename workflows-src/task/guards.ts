import { posix } from "node:path";
import { git } from "../git/git.ts";
import { listPaths } from "../git/paths.ts";
import type { Task } from "../plan/plan.ts";
import { joinNames } from "../text/list.ts";
import { toOneLine } from "../text/one-line.ts";
import type { Snapshot } from "./snapshot.ts";
import type { TaskVerdict } from "./verdict.ts";

/** Deleting up to this many files is always allowed. */
const FEW_DELETED = 10;

/** Words with which a task announces that it deletes files. */
const DELETES = /\b(delet|remov|eras|purg|clean)\w*|\brm\b/i;

/** A job's token may not push changes of these files to any branch. Integration withholds changes of other protected files. */
const WORKFLOWS = ":(top,glob,icase).github/workflows/**";

/**
 * Returns why the work may not be merged, however good it looks: it changes workflows, takes away most of the repository or of earlier
 * work, or contains files that cannot be pushed. Undefined if there is no objection.
 */
export async function findObjection(
  workspace: string,
  task: Task,
  snapshot: Snapshot,
): Promise<TaskVerdict | undefined> {
  const touched = await listChangedWorkflows(workspace, snapshot);
  if (touched.length > 0)
    return { verdict: "protected_path", reason: `changes protected files: ${joinNames(touched)}` };
  const { tooLarge } = snapshot;
  if (tooLarge.length > 0) return block(`GitHub takes no file over 100 MB, left out: ${joinNames(tooLarge)}`);
  const reverted = await listReverted(workspace, snapshot);
  if (reverted.length > 0) return block(`the runner took back commits that were there before: ${joinNames(reverted)}`);
  const { deleted, files } = await countDeleted(workspace, snapshot);
  const isAnnounced = [task.name, task.description, task.run ?? ""].some((text) => DELETES.test(text));
  if (deleted > FEW_DELETED && deleted * 2 > files && !isAnnounced)
    return block(`deleted ${deleted} of ${files} files, and the task says nothing of deleting`);
  return undefined;
}

const block = (reason: string): TaskVerdict => ({ verdict: "blocked", reason });

/** Returns warnings about work that may be merged, one line each. */
export async function collectWarnings(workspace: string, { rewritten, differences }: Snapshot): Promise<string[]> {
  const warnings: string[] = [];
  for (const { path, object } of differences.filter(({ mode }) => mode === "120000")) {
    const target = await git(workspace, ["cat-file", "-p", object]);
    const destination = posix.normalize(posix.join(posix.dirname(path), target));
    if (posix.isAbsolute(target) || destination === ".." || destination.startsWith("../"))
      warnings.push(toOneLine(`${path} is a link out of the repository, to ${target}`));
  }
  if (rewritten !== undefined)
    warnings.push("the runner rewrote history: its files are kept as one commit on what was there before");
  return warnings;
}

/** Looks at every commit of the work, because a push includes changes that a later commit reverts. */
function listChangedWorkflows(workspace: string, { start, commit }: Snapshot): Promise<string[]> {
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

/** Counts the deleted files, not counting renames, and all files at the start. */
async function countDeleted(workspace: string, { start, tree, differences }: Snapshot) {
  if (differences.filter(({ status }) => status === "D").length <= FEW_DELETED) return { deleted: 0, files: 0 };
  const diff = ["diff-tree", "-r", "-z", "--find-renames=100%", "--diff-filter=D", "--name-only", start, tree];
  const deleted = await listPaths(workspace, diff);
  const files = await listPaths(workspace, ["ls-tree", "-r", "-z", "--name-only", start]);
  return { deleted: deleted.length, files: files.length };
}
