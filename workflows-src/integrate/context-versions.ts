import { posix } from "node:path";
import { git } from "../git/git.ts";
import { contextFolders } from "../task/context.ts";
import { sha256 } from "../task/digest.ts";
import { findSection } from "../task/section.ts";
import type { DoneTask } from "./trailers.ts";

/** Identifies what a context source (`FILE` or `FILE.md#Section`) holds at a commit; `""` where it holds nothing. */
export type Versions = ReadonlyMap<string, string>;

/** Looks sources up as tasks find them, see `contextFolders`, but in a commit. Throws `GitError` where there is no such commit. */
export async function contextAt(
  repository: string,
  commit: string,
  projectId: string,
  sources: Iterable<string>,
): Promise<Versions> {
  const wanted = [...new Set(sources)];
  const objects = await objectsAt(
    repository,
    commit,
    new Set(wanted.flatMap((source) => candidates(projectId, source))),
  );
  const texts = new Map<string, string>();
  const versions = new Map<string, string>();
  for (const source of wanted) {
    const whole = firstObject(objects, paths(projectId, source));
    const [, file, section] = SECTION.exec(source) ?? [];
    const object = file === undefined ? undefined : firstObject(objects, paths(projectId, file));
    if (whole !== undefined || object === undefined || section === undefined) {
      versions.set(source, whole ?? "");
      continue;
    }
    const text = texts.get(object) ?? (await git(repository, ["cat-file", "-p", object]));
    texts.set(object, text);
    const cut = findSection(text, section)?.text.trimEnd();
    versions.set(source, cut === undefined ? "" : sha256(cut));
  }
  return versions;
}

/** What the branch held of the sources when a task that is done now began: what its runner saw. */
export async function contextSeen(
  repository: string,
  projectId: string,
  { commit }: DoneTask,
  sources: Iterable<string>,
): Promise<Versions> {
  const [, first = commit, second = first] = (await git(repository, ["rev-list", "-1", "--parents", commit])).split(
    " ",
  );
  const base = await git(repository, ["merge-base", first, second]);
  return contextAt(repository, base, projectId, sources);
}

/**
 * The versions of a source that are among `first`, or come of them by nothing but the work of tasks: each merge of `merges` (oldest first)
 * whose run was about such a version and that changed it adds its own.
 */
export async function versionsByTasks(
  repository: string,
  projectId: string,
  source: string,
  first: readonly string[],
  merges: readonly DoneTask[],
): Promise<ReadonlySet<string>> {
  const known = new Set(first);
  const at = async (commit: string): Promise<string> =>
    (await contextAt(repository, commit, projectId, [source]).catch(() => NOTHING)).get(source) ?? "";
  if (merges.length === 0) return known;
  const diff = [
    "diff-tree",
    "--stdin",
    "-r",
    "-s",
    "--diff-merges=first-parent",
    "--",
    ...candidates(projectId, source),
  ];
  const input = merges.map(({ commit }) => `${commit}\n`).join("");
  const changing = new Set((await git(repository, diff, { input })).split("\n"));
  for (const { commit, source: ranOn } of merges) {
    if (changing.has(commit) && known.has(await at(ranOn))) known.add(await at(commit));
  }
  return known;
}

const NOTHING: Versions = new Map();
const SECTION = /^([^#]+)#(.+)$/;

/** Paths in the repository where a file may lie, the first that exists counts. A path out of the repository is none. */
const paths = (projectId: string, file: string): string[] =>
  contextFolders(projectId)
    .map((folder) => posix.normalize(posix.join(folder, file)).replace(/^\/+|\/+$/g, ""))
    .filter((path) => !path.startsWith("..") && path !== "." && !/[\r\n\0]/.test(path));

const candidates = (projectId: string, source: string): string[] =>
  [source, SECTION.exec(source)?.[1] ?? ""].filter((file) => file !== "").flatMap((file) => paths(projectId, file));

const firstObject = (objects: ReadonlyMap<string, string>, from: readonly string[]): string | undefined =>
  from.map((path) => objects.get(path)).find((object) => object !== undefined);

/** The object at each path that exists in the commit: one process for all of them. */
async function objectsAt(
  repository: string,
  commit: string,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  await git(repository, ["rev-parse", "--verify", "--quiet", `${commit}^{commit}`]);
  const all = [...wanted];
  const input = all.map((path) => `${commit}:${path}\n`).join("");
  const lines = (await git(repository, ["cat-file", "--batch-check=%(objectname)"], { input })).split("\n");
  return new Map(all.flatMap((path, i) => (/^[0-9a-f]{40,64}$/.test(lines[i] ?? "") ? [[path, lines[i] ?? ""]] : [])));
}
