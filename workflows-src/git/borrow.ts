import { existsSync, readFileSync } from "node:fs";
import { appendFile, copyFile, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { listSettings, renderSettings, splitSettingName } from "./config.ts";
import { git } from "./git.ts";

interface ObjectFolder {
  readonly objects: string;
  /** The format of their names: `sha1`, `sha256`. */
  readonly format: string;
}

/** The folders that were found, because every bundle and workspace asks again. */
const found = new Map<string, ObjectFolder>();

/** Returns the folder of a repository's objects, and the format of their names (`sha1`, `sha256`). Throws `GitError`. */
export async function findObjects(repository: string): Promise<ObjectFolder> {
  const known = found.get(repository);
  if (known !== undefined && existsSync(known.objects)) return known;
  const print = ["rev-parse", "--show-object-format", "--path-format=absolute", "--git-path", "objects"];
  const [format = "", ...path] = (await git(repository, print)).split("\n");
  const folder = { objects: path.join("\n"), format };
  found.set(repository, folder);
  return folder;
}

/**
 * Makes `folder` a repository that reads the objects of another one and has no refs or settings of its own. Unlike a clone it has commits
 * that no branch names, and works with a shallow or partial repository. Throws `GitError`.
 */
export async function borrowRepository(source: string, folder: string, isBare = false): Promise<void> {
  const { objects, format } = await findObjects(source);
  const gitFolder = isBare ? folder : join(folder, ".git");
  await createRepository(source, folder, gitFolder, { format, isBare });
  found.set(folder, { objects: join(gitFolder, "objects"), format });
  await writeFile(join(gitFolder, "objects/info/alternates"), listAlternates(objects));
  const shallow = join(dirname(objects), "shallow");
  if (existsSync(shallow)) await copyFile(shallow, join(gitFolder, "shallow"));
  await copyPromisor(source, objects, join(gitFolder, "config"));
}

/** The files of an empty repository by disk, format and kind, as git wrote them into the first one: it writes the same ones again. */
const emptyRepositories = new Map<string, { readonly head: string; readonly config: string }>();

/** Does what `git init` does, and runs it for the first repository of a kind only. */
async function createRepository(
  source: string,
  folder: string,
  gitFolder: string,
  { format, isBare }: Pick<ObjectFolder, "format"> & { readonly isBare: boolean },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const kind = `${(await stat(folder)).dev} ${format} ${isBare}`;
  const [head, config] = [join(gitFolder, "HEAD"), join(gitFolder, "config")];
  const empty = emptyRepositories.get(kind);
  if (empty === undefined) {
    const options = ["--quiet", "--template=", `--object-format=${format}`, ...(isBare ? ["--bare"] : [])];
    await git(source, ["init", ...options, folder]);
    emptyRepositories.set(kind, { head: await readFile(head, "utf8"), config: await readFile(config, "utf8") });
    return;
  }
  for (const name of ["objects/info", "objects/pack", "refs/heads", "refs/tags"])
    await mkdir(join(gitFolder, name), { recursive: true });
  await writeFile(head, empty.head);
  await writeFile(config, empty.config);
}

/** The folder itself and those that it borrows from: git-lfs does not follow more than one step. */
function listAlternates(objects: string): string {
  const file = join(objects, "info/alternates");
  return `${objects}\n${existsSync(file) ? readFileSync(file, "utf8") : ""}`;
}

/** Returns refs (name → object) as the text of the file `packed-refs`. */
export const renderPackedRefs = (refs: ReadonlyMap<string, string>): string =>
  [...refs]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, object]) => `${object} ${name}\n`)
    .join("");

/** The remote of a borrower that fetches missing objects; `origin` is the user's repository. */
const PROMISOR = "promisor";

/** Whether a repository, known by the folder of its objects, lacks objects that a remote has promised. */
export function isPartial(objects: string): boolean {
  const config = join(dirname(objects), "config");
  return existsSync(config) && /promisor|partialclone/i.test(readFileSync(config, "utf8"));
}

/** Lets the borrower of a partial clone fetch missing objects from the remote that promised them. */
export async function copyPromisor(source: string, objects: string, borrowerConfig: string): Promise<void> {
  if (!isPartial(objects)) return;
  const pattern = "^remote\\..*\\.(url|promisor|partialclonefilter)$";
  const remotes = await listSettings(source, ["--local", "--get-regexp", pattern]);
  const promisor = remotes.find(({ name, value }) => name.endsWith(".promisor") && value === "true");
  if (promisor === undefined) return;
  const { subsection: remote } = splitSettingName(promisor.name);
  const settings = remotes.flatMap(({ name, value = "" }) => {
    const { subsection, key } = splitSettingName(name);
    return subsection === remote ? [{ name: `remote.${PROMISOR}.${key}`, value }] : [];
  });
  const format = { name: "core.repositoryFormatVersion", value: "1" };
  const extension = { name: "extensions.partialClone", value: PROMISOR };
  await appendFile(borrowerConfig, renderSettings([format, extension, ...settings]));
}
