import { posix } from "node:path";
import { git } from "../git/git.ts";
import type { Task } from "../plan/plan.ts";
import { toOneLine } from "../text/one-line.ts";
import type { Snapshot } from "./snapshot.ts";

import type { Judgement } from "./verdict.ts";

/** Up to this many deleted files are never too many. */
const FEW_DELETED = 10;

/** Words by which a task announces that files go. */
const DELETES = /\b(delet|remov|eras|purg|clean)\w*|\brm\b/i;

/** No job's token may push a change of these, on whatever branch; other protected paths are for integration to hold out. */
const WORKFLOWS = ":(top,glob,icase).github/workflows/**";

/**
 * Why work may not be merged as it is, however good it looks: it changes workflows, takes away most of the repository or what
 * earlier work brought, or holds what can never be pushed. Undefined where nothing speaks against it.
 */
export async function heldOut(workspace: string, task: Task, snapshot: Snapshot): Promise<Judgement | undefined> {
  const touched = await changedWorkflows(workspace, snapshot);
  if (touched.length > 0) return { verdict: "protected_path", reason: `changes protected files: ${list(touched)}` };
  if (snapshot.tooLarge.length > 0) {
    const reason = `GitHub takes no file over 100 MB, left out: ${list(snapshot.tooLarge)}`;
    return { verdict: "blocked", reason };
  }
  const undone = await takenBack(workspace, snapshot);
  if (undone.length > 0) {
    return { verdict: "blocked", reason: `the runner took back commits that were there before: ${list(undone)}` };
  }
  const gone = await deletedFiles(workspace, snapshot);
  if (gone.deleted > FEW_DELETED && gone.deleted * 2 > gone.files && !DELETES.test(wordsOf(task))) {
    const reason = `deleted ${gone.deleted} of ${gone.files} files, and the task says nothing of deleting`;
    return { verdict: "blocked", reason };
  }
  return undefined;
}

/** What a person should know of work that may be merged, one line each. */
export async function oddities(workspace: string, { rewritten, differences }: Snapshot): Promise<string[]> {
  const links = differences.filter(({ mode }) => mode === "120000");
  const outward: string[] = [];
  for (const { path, object } of links) {
    const target = await git(workspace, ["cat-file", "-p", object]);
    const way = posix.normalize(posix.join(posix.dirname(path), target));
    if (posix.isAbsolute(target) || way === ".." || way.startsWith("../"))
      outward.push(toOneLine(`${path} is a link out of the repository, to ${target}`));
  }
  const rewrote = "the runner rewrote history: its files are kept as one commit on what was there before";
  return [...outward, ...(rewritten === undefined ? [] : [rewrote])];
}

/** In every commit of the work: what a later commit takes back would still be pushed. */
async function changedWorkflows(workspace: string, { start, commit }: Snapshot): Promise<string[]> {
  const log = ["log", "--full-history", "-m", "--no-renames", "-z", "--format=", "--name-only", `${start}..${commit}`];
  return names(await git(workspace, [...log, "--", WORKFLOWS]));
}

/** Files that commits before the start changed and that are again as before these commits: the runner's history leaves them out. */
async function takenBack(workspace: string, { start, tree, rewritten }: Snapshot): Promise<string[]> {
  if (rewritten === undefined) return [];
  const shared = await git(workspace, ["merge-base", start, rewritten]).catch(() => undefined);
  if (shared === undefined) return [];
  const changed = async (from: string, to: string) =>
    names(await git(workspace, ["diff-tree", "-r", "-z", "--no-renames", "--name-only", from, to]));
  const kept = new Set(await changed(shared, tree));
  const changedNow = new Set(await changed(start, tree));
  return (await changed(shared, start)).filter((path) => changedNow.has(path) && !kept.has(path));
}

/** Files that are gone, those left out that only have another name now. */
async function deletedFiles(workspace: string, { start, tree, differences }: Snapshot) {
  if (differences.filter(({ status }) => status === "D").length <= FEW_DELETED) return { deleted: 0, files: 0 };
  const diff = ["diff-tree", "-r", "-z", "--find-renames=100%", "--diff-filter=D", "--name-only", start, tree];
  const files = names(await git(workspace, ["ls-tree", "-r", "-z", "--name-only", start])).length;
  return { deleted: names(await git(workspace, diff)).length, files };
}

const wordsOf = ({ name, description, run = "" }: Task): string => `${name}\n${description}\n${run}`;

const names = (output: string): string[] =>
  [...new Set(output.split("\0").map((name) => name.replace(/^\n/, "")))].filter((name) => name !== "");

const list = (all: readonly string[]): string =>
  `${all
    .slice(0, 5)
    .map((name) => toOneLine(name))
    .join(", ")}${all.length > 5 ? ` and ${all.length - 5} more` : ""}`;
