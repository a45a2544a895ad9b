import { existsSync, readdirSync, readFileSync } from "node:fs";
import { appendFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { borrowRepository, renderPackedRefs } from "./borrow.ts";
import { type GitSetting, listSettings, renderSettings, splitSettingName } from "./config.ts";
import { git } from "./git.ts";

/** Files are what the repository says, whoever the machine's user is: no other ends of lines, no ignored files or attributes of theirs. */
const SAME_FILES: readonly GitSetting[] = [
  { name: "core.autocrlf", value: "false" },
  { name: "core.safecrlf", value: "false" },
  { name: "core.eol", value: "lf" },
  { name: "core.excludesFile", value: "/dev/null" },
  { name: "core.attributesFile", value: "/dev/null" },
];

/** The setting of a repository that holds the address that relative addresses of submodules start from. */
export const UPSTREAM = "somas.upstream";

/**
 * Makes `folder` a work tree of `commit`, on no branch and without a remote. It borrows the objects of `source`, and has its tags, its branches
 * as `origin/<branch>`, and the addresses of its submodules. Git takes files that match `leftOut` as present and unchanged, without writing
 * them. Throws `GitError`.
 */
export async function createWorkspace(
  source: string,
  folder: string,
  commit: string,
  leftOut: readonly string[] = [],
): Promise<void> {
  await createGitFolder(source, folder);
  if (leftOut.length > 0) await leaveOut(join(folder, ".git"), leftOut);
  await git(folder, ["checkout", "--quiet", "--detach", commit]);
  if (existsSync(join(folder, ".gitmodules"))) {
    const settings = await findSubmoduleAddresses(source, folder, commit);
    await appendFile(join(folder, ".git/config"), renderSettings(settings));
  }
}

/**
 * Makes a work tree of `createWorkspace` one of another commit, and writes only files that differ. Of the old `.git` only the index stays, so
 * a task before may have left anything else. Throws `GitError`, and the error of a file that cannot be removed.
 */
export async function reuseWorkspace(source: string, folder: string, commit: string): Promise<void> {
  const [index, kept] = [join(folder, ".git/index"), `${folder}.index`];
  // The index keeps its time, by which git detects files that changed, with the same length, within the second of their checkout.
  await rename(index, kept);
  await rm(join(folder, ".git"), { recursive: true });
  await createGitFolder(source, folder);
  await rename(kept, index);
  await git(folder, ["checkout", "--quiet", "--force", "--detach", commit]);
  await git(folder, ["clean", "-ffdxq"]);
}

async function createGitFolder(source: string, folder: string): Promise<void> {
  await borrowRepository(source, folder);
  await appendFile(join(folder, ".git/config"), renderSettings(SAME_FILES));
  await copyRefs(source, join(folder, ".git"));
}

async function leaveOut(gitFolder: string, globs: readonly string[]): Promise<void> {
  await appendFile(join(gitFolder, "config"), renderSettings([{ name: "core.sparseCheckout", value: "true" }]));
  await mkdir(join(gitFolder, "info"), { recursive: true });
  await writeFile(join(gitFolder, "info/sparse-checkout"), `/*\n${globs.map((glob) => `!/${glob}\n`).join("")}`);
}

const REF_FOLDERS = ["refs/tags", "refs/remotes", "refs/heads"];
const REF_FORMAT = "--format=%(objectname) %(refname)";

/**
 * Returns an object and a name for each tag and branch, if all of them are in the file `packed-refs`, as in a new clone; undefined if git
 * has to be asked. https://git-scm.com/docs/gitrepository-layout
 */
function readPackedRefs(repository: string): string | undefined {
  const folder = existsSync(join(repository, ".git")) ? join(repository, ".git") : repository;
  const file = join(folder, "packed-refs");
  const hasLoose = (name: string): boolean => {
    const path = join(folder, name);
    return existsSync(path) && readdirSync(path).length > 0;
  };
  if (!existsSync(file) || REF_FOLDERS.some(hasLoose)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => REF_FOLDERS.some((name) => line.split(" ")[1]?.startsWith(`${name}/`))).join("\n");
}

const REMOTE_BRANCH = "refs/remotes/origin/";

/** Copies tags and branches. The source's own branches stand in for those of `origin` that it does not know. */
async function copyRefs(source: string, gitFolder: string): Promise<void> {
  const list = readPackedRefs(source) ?? (await git(source, ["for-each-ref", REF_FORMAT, ...REF_FOLDERS]));
  const refs = new Map<string, string>();
  for (const line of list.split("\n")) {
    const [object = "", name = ""] = line.split(" ");
    // Tags and remotes come last in the list, so they replace a branch of the source.
    if (name !== "") refs.set(name.replace(/^refs\/heads\//, REMOTE_BRANCH), object);
  }
  await writeFile(join(gitFolder, "packed-refs"), renderPackedRefs(refs));
}

/** Returns `submodule.<name>.url` of every submodule of a work tree. A relative address starts from the source's own remote. */
async function findSubmoduleAddresses(source: string, folder: string, commit: string): Promise<GitSetting[]> {
  const pattern = ["--get-regexp", "^submodule\\..*\\.url$"];
  const known = await listSettings(source, ["--local", ...pattern]);
  const listed = await listSettings(folder, ["--blob", `${commit}:.gitmodules`, ...pattern]);
  const settings = await listSettings(source, ["--local", "--get-regexp", `^(${UPSTREAM}|remote\\.origin\\.url)$`]);
  const address = (name: string) => settings.find((setting) => setting.name === name)?.value;
  const upstream = address(UPSTREAM) ?? address("remote.origin.url") ?? source;
  const relative = listed.flatMap(({ name, value = "" }) =>
    /^\.\.?\//.test(value) ? [{ name, value: resolveAddress(upstream, value) }] : [],
  );
  const names = new Set(known.map(({ name }) => name));
  return [...known, ...relative.filter(({ name }) => !names.has(name))];
}

/** Resolves a relative address of a submodule as git does: each `../` removes a part of the remote's address, up to a colon. */
export function resolveAddress(remote: string, relative: string): string {
  let base = remote.replace(/\/$/, "");
  let rest = relative;
  let separator = "/";
  for (;;) {
    if (rest.startsWith("../")) {
      const end = Math.max(base.lastIndexOf("/"), base.lastIndexOf(":"));
      separator = base[end] === ":" ? ":" : "/";
      base = base.slice(0, Math.max(end, 0));
      rest = rest.slice(3);
    } else if (rest.startsWith("./")) rest = rest.slice(2);
    else return `${base}${separator}${rest}`.replace(/\/$/, "");
  }
}

/** Returns the settings that a clone on this machine needs so that its workspaces find the submodules of the user's repository. */
export async function readSubmoduleSettings(root: string): Promise<GitSetting[]> {
  const pattern = "^(submodule\\..*\\.url|remote\\.origin\\.url)$";
  const settings = await listSettings(root, ["--local", "--get-regexp", pattern]);
  const origin = settings.find(({ name }) => splitSettingName(name).section === "remote");
  return [
    { name: UPSTREAM, value: origin?.value ?? root },
    ...settings.filter(({ name }) => splitSettingName(name).section === "submodule"),
  ];
}
