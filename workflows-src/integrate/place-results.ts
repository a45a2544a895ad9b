import { GitError, git } from "../git/git.ts";
import { importCommit, type TreeChange } from "../git/import-commit.ts";
import { type Conflict, commitTree, mergeCommits } from "../git/merge.ts";
import { allResultsPath, joinResults, removeSeal, resultPath, splitResults } from "../task/result-file.ts";
import type { Integration } from "./integration.ts";

/** Characters of a result in the file of all results, which each merge writes again. */
const MOST_CHARACTERS = 20_000;

/** A merge of a task that is not committed yet. */
export interface UncommittedMerge {
  readonly head: string;
  readonly tree: string;
  readonly parents: readonly [string, ...string[]];
  readonly message: string;
  readonly task_id: string;
  /** The tasks whose result files the merge brings. */
  readonly carried: readonly string[];
  /** The task's result; undefined if it has none. */
  readonly sealed: string | undefined;
}

/**
 * Commits a merge with result files where the settings want them. Whatever the mode, the work that is merged has a file each, which held work,
 * a rebase and the task that builds on it need. Throws `GitError`.
 */
export async function commitMerge(integration: Integration, merge: UncommittedMerge): Promise<string> {
  const { repository, project_id, result_files } = integration;
  const { head, tree, parents, message, task_id, carried, sealed } = merge;
  if (result_files === "branch") return commitTree(repository, tree, parents, message);
  const changes: TreeChange[] = carried.map((id) => ({ path: resultPath(project_id, id) }));
  if (result_files === "one-file" && sealed !== undefined) {
    const path = allResultsPath(project_id);
    const sections = splitResults(await readText(repository, `${head}:${path}`));
    changes.push({ path, text: joinResults(sections.set(task_id, shorten(sealed))) });
  }
  return importCommit(repository, { parents, message, changes, tree });
}

/** Returns the path on the branch of the result of a task that is merged; none if the branch does not hold it. */
export const locateResult =
  ({ project_id, result_files }: Integration) =>
  (taskId: string): string[] => {
    if (result_files === "artifact") return [];
    return [result_files === "one-file" ? allResultsPath(project_id) : resultPath(project_id, taskId)];
  };

/**
 * Merges two commits as `mergeCommits` does, and joins their files of all results by tasks: git would mix the lines of two texts. A text that
 * only one of them changed is that one's; if both did, it is that of `theirs`. The `.gitattributes` of `rules` count. Throws `GitError`.
 */
export async function mergeBranches(
  repository: string,
  project_id: string,
  [ours, theirs]: readonly [string, string],
  message: string,
  rules: string,
): Promise<{ readonly commit: string } | Conflict> {
  const merge = await mergeCommits(repository, ours, theirs, message, rules);
  if ("conflicts" in merge || merge.commit === ours || merge.commit === theirs) return merge;
  const path = allResultsPath(project_id);
  const names = [`${merge.commit}^{tree}`, ...[merge.commit, ours, theirs].map((commit) => `${commit}:${path}`)];
  const input = names.map((name) => `${name}\n`).join("");
  const lines = (await git(repository, ["cat-file", "--batch-check=%(objectname)"], { input })).split("\n");
  const [tree, file = "", ...before] = lines.map((line) => (/^[0-9a-f]+$/.test(line) ? line : ""));
  if (before.includes(file)) return merge;
  const base = await git(repository, ["merge-base", ours, theirs]);
  const read = async (commit: string) => splitResults(await readText(repository, `${commit}:${path}`));
  const [first, one, other] = [await read(base), await read(ours), await read(theirs)];
  const sections = [...new Set([...one.keys(), ...other.keys()])].flatMap((id) => {
    const text = other.get(id) === first.get(id) ? one.get(id) : other.get(id);
    return text === undefined ? [] : [[id, text] as const];
  });
  const changes = [{ path, text: joinResults(new Map(sections)) }];
  return { commit: await importCommit(repository, { parents: [ours, theirs], message, changes, tree }) };
}

/** Returns the text of a blob; empty if there is no such blob. */
const readText = (repository: string, name: string): Promise<string> =>
  git(repository, ["cat-file", "blob", name]).then(
    (text) => `${text}\n`,
    (error: unknown) => {
      if (error instanceof GitError) return "";
      throw error;
    },
  );

/** Cuts a long text before its seal. */
function shorten(sealed: string): string {
  const seal = sealed.slice(removeSeal(sealed).length);
  return sealed.length <= MOST_CHARACTERS ? sealed : `${sealed.slice(0, MOST_CHARACTERS)}\n\n[Cut here]\n${seal}`;
}
