import { posix } from "node:path";
import { git } from "../git/git.ts";
import { contextFolders } from "../task/context.ts";
import { sha256 } from "../task/digest.ts";
import { findSection } from "../task/section.ts";
import type { DoneTask } from "./trailers.ts";

/** Context source (`FILE` or `FILE.md#Section`) → an id of its contents in a commit; `""` if the commit does not contain it. */
export type ContextVersions = ReadonlyMap<string, string>;

/** Looks up sources in a commit, in the same folders as a task does (`contextFolders`). Throws `GitError` for an unknown commit. */
export async function readContext(
  repository: string,
  commit: string,
  projectId: string,
  sources: Iterable<string>,
): Promise<ContextVersions> {
  const wanted = [...new Set(sources)];
  const paths = wanted.flatMap((source) => pathsOfSource(projectId, source));
  const objects = await listObjects(repository, commit, new Set(paths));
  const texts = new Map<string, string>();
  const versions = new Map<string, string>();
  for (const source of wanted) {
    const whole = findObject(objects, pathsOfFile(projectId, source));
    const [, file, section] = SECTION.exec(source) ?? [];
    const object = file === undefined ? undefined : findObject(objects, pathsOfFile(projectId, file));
    if (whole !== undefined || object === undefined || section === undefined) {
      versions.set(source, whole ?? "");
      continue;
    }
    const text = texts.get(object) ?? (await git(repository, ["cat-file", "-p", object]));
    texts.set(object, text);
    const found = findSection(text, section)?.text.trimEnd();
    versions.set(source, found === undefined ? "" : sha256(found));
  }
  return versions;
}

/** Looks up sources on the branch at the start of a task that was merged later: these are the contents that its runner saw. */
export async function readContextSeen(
  repository: string,
  projectId: string,
  merge: string,
  sources: Iterable<string>,
): Promise<ContextVersions> {
  const line = await git(repository, ["rev-list", "-1", "--parents", merge]);
  const [, first = merge, second = first] = line.split(" ");
  const base = await git(repository, ["merge-base", first, second]);
  return readContext(repository, base, projectId, sources);
}

/** A commit of integration, and the commit whose context it was made from: the run's, or for ticks in the plan the one before. */
export type ContextStep = Pick<DoneTask, "commit" | "source">;

/**
 * Returns the versions in `first`, and those that only integration made from them: a step (oldest first) adds its version of the context
 * source if it changed it and was made from a version that is known already.
 */
export async function findVersionsByTasks(
  repository: string,
  projectId: string,
  source: string,
  first: readonly string[],
  steps: readonly ContextStep[],
): Promise<ReadonlySet<string>> {
  const known = new Set(first);
  if (steps.length === 0) return known;
  const readVersion = async (commit: string): Promise<string> =>
    (await readContext(repository, commit, projectId, [source]).catch(() => undefined))?.get(source) ?? "";
  const diff = ["diff-tree", "--stdin", "-r", "-s", "--diff-merges=first-parent", "--"];
  const input = steps.map(({ commit }) => `${commit}\n`).join("");
  const output = await git(repository, [...diff, ...pathsOfSource(projectId, source)], { input });
  const changing = new Set(output.split("\n"));
  for (const { commit, source: run } of steps)
    if (changing.has(commit) && known.has(await readVersion(run))) known.add(await readVersion(commit));
  return known;
}

const SECTION = /^([^#]+)#(.+)$/;

/** Paths in the repository where a file may be; the first that exists counts. Paths that leave the repository are left out. */
const pathsOfFile = (projectId: string, file: string): string[] =>
  contextFolders(projectId)
    .map((folder) => posix.normalize(posix.join(folder, file)).replace(/^\/+|\/+$/g, ""))
    .filter((path) => !path.startsWith("..") && path !== "." && !/[\r\n\0]/.test(path));

/** A source with `#` names a section, or a file with this character in its name. */
const pathsOfSource = (projectId: string, source: string): string[] =>
  [source, SECTION.exec(source)?.[1] ?? ""]
    .filter((file) => file !== "")
    .flatMap((file) => pathsOfFile(projectId, file));

const findObject = (objects: ReadonlyMap<string, string>, paths: readonly string[]): string | undefined =>
  paths.map((path) => objects.get(path)).find((object) => object !== undefined);

/** Returns the object at each path that the commit contains, with one process for all. */
async function listObjects(
  repository: string,
  commit: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  await git(repository, ["rev-parse", "--verify", "--quiet", `${commit}^{commit}`]);
  const paths = [...wanted];
  const input = paths.map((path) => `${commit}:${path}\n`).join("");
  const lines = (await git(repository, ["cat-file", "--batch-check=%(objectname)"], { input })).split("\n");
  const isObject = (line: string): boolean => /^[0-9a-f]{40,64}$/.test(line);
  return new Map(paths.map((path, index) => [path, lines[index] ?? ""] as const).filter(([, line]) => isObject(line)));
}
