import { listCommittedFiles } from "../git/files.ts";
import { git } from "../git/git.ts";
import type { TreeChange } from "../git/import-commit.ts";
import { readBlobs } from "../git/objects.ts";
import { allResultsPath, resultPath, SEAL_END, SEAL_START, splitResults, tasksFolder } from "../task/result-file.ts";
import { type DoneTask, parseTrailers } from "./trailers.ts";

const SEAL = new RegExp(`^${SEAL_START}\\n((?:[\\w-]+: .*\\n)*)${SEAL_END}$`, "gm");

/** The longest result file of a task. The harness's own are shorter. */
export const MOST_RESULT_BYTES = 5_000_000;

/** The longest file with the results of all tasks: GitHub refuses a larger file. */
const MOST_ALL_RESULTS_BYTES = 100_000_000;

const RESULT_FILES = new RegExp(`^${tasksFolder("[^/]+").replace(".", "\\.")}/`, "i");

/** Whether a path is a result file of any project. Only integration decides what they contain. */
export const isResultFile = (path: string): boolean => RESULT_FILES.test(path);

/**
 * Ends the text of a result file with the trailers of the task's merge, in a comment. A squash merge or a rebase loses the merge, and keeps
 * the file. Such comments in the text itself are not integration's, and lose their meaning.
 */
export const sealText = (text: string, trailers: string): string =>
  `${text.replaceAll(SEAL_START, "<!-- not somas-result").trimEnd()}\n\n${SEAL_START}\n${trailers}${SEAL_END}\n`;

/** Reads the seal of a result file; undefined unless there is exactly one. `commit` is the one that wrote the file. */
export function readSeal(text: string, commit: string): DoneTask | undefined {
  const [seal, ...others] = text.matchAll(SEAL);
  return seal === undefined || others.length > 0 ? undefined : parseTrailers(commit, seal[1] ?? "");
}

/** A change of a file: the file before and after it. */
export interface FileChange {
  readonly path: string;
  readonly before: TreeChange;
  readonly after: TreeChange;
}

/** Lists the files, links and submodules that differ between two commits. Throws `GitError`. */
export async function listChanges(
  repository: string,
  from: string,
  to: string,
  pathspecs: readonly string[] = [],
): Promise<FileChange[]> {
  const diff = ["diff-tree", "-r", "-z", "--no-renames", from, to, "--", ...pathspecs];
  const fields = (await git(repository, diff)).split("\0");
  return Array.from({ length: Math.floor(fields.length / 2) }, (_, index) => {
    const [mode = "", mode_after = "", object = "", object_after = ""] = (fields[index * 2] ?? "").slice(1).split(" ");
    const path = fields[index * 2 + 1] ?? "";
    return { path, before: toTreeChange(path, mode, object), after: toTreeChange(path, mode_after, object_after) };
  });
}

const toTreeChange = (path: string, mode: string, object: string): TreeChange =>
  /^0+$/.test(mode) ? { path } : { path, mode, object };

/** Finds the tasks whose sealed result files a commit contains, by task id. Throws `GitError`. */
export async function findSealedTasks(
  repository: string,
  ref: string,
  projectId: string,
): Promise<Map<string, DoneTask>> {
  const folder = tasksFolder(projectId);
  const files = (await listCommittedFiles(repository, ref, folder)).filter(
    ({ path, mode, size }) =>
      path.endsWith("_result.md") &&
      mode.startsWith("100") &&
      size <= (path === allResultsPath(projectId) ? MOST_ALL_RESULTS_BYTES : 2 * MOST_RESULT_BYTES),
  );
  if (files.length === 0) return new Map();
  const commits = await findLastCommits(repository, ref, `${folder}/`);
  const done = new Map<string, DoneTask>();
  const objects = files.map(({ object }) => object);
  const texts = await readBlobs(repository, objects);
  // A file of its own is newer than the text in that of all results, which its merge would have removed.
  const own = new Map<string, DoneTask>();
  for (const [index, { path }] of files.entries()) {
    const [text, commit] = [texts[index]?.toString() ?? "", commits.get(path) ?? ref];
    const isAll = path === allResultsPath(projectId);
    for (const part of isAll ? splitResults(text).values() : [text]) {
      const task = readSeal(part, commit);
      if (task === undefined) continue;
      if (isAll) done.set(task.task_id, task);
      else if (resultPath(projectId, task.task_id) === path) own.set(task.task_id, task);
    }
  }
  return new Map([...done, ...own]);
}

/** Returns the newest commit that changed each file of a folder, by path. */
async function findLastCommits(repository: string, ref: string, folder: string): Promise<Map<string, string>> {
  const commits = new Map<string, string>();
  let commit = "";
  // Every path begins with a dot.
  const log = ["log", "-z", "--format=:%H", "--name-only", "--no-renames", ref, "--", folder];
  for (const field of (await git(repository, log)).split("\0")) {
    const path = field.replace(/^\n+/, "");
    if (path.startsWith(":")) commit = path.slice(1);
    else if (path !== "" && !commits.has(path)) commits.set(path, commit);
  }
  return commits;
}
