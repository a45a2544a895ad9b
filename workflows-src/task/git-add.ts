import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GitError, git } from "../git/git.ts";
import { listPaths } from "../git/paths.ts";
import { toOneLine } from "../text/one-line.ts";
import { makeFolder } from "./paths.ts";

/** How deep repositories may be nested; nobody nests them deeper by accident. */
const MAX_DEPTH = 10;

/** Stages everything possible: one unreadable file, repository or filter must not lose the rest. Returns warnings, one line each. */
export async function addAll(workspace: string): Promise<string[]> {
  const dissolved = await dissolveRepositories(workspace);
  return [...dissolved, ...(await add(workspace).catch((error) => addWithoutFilters(workspace, error)))];
}

/** Turns new repositories in the workspace into folders: git would stage only the name of their last commit, which exists nowhere else. */
async function dissolveRepositories(workspace: string): Promise<string[]> {
  const found: string[] = [];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const others = await listPaths(workspace, ["ls-files", "--others", "--exclude-standard", "-z"]);
    const repositories = others.filter((path) => path.endsWith("/"));
    if (repositories.length === 0) break;
    for (const path of repositories) rmSync(join(workspace, path, ".git"), { recursive: true, force: true });
    found.push(...repositories);
  }
  return found.map((path) => toOneLine(`${path} was a repository of its own: its files are kept, its history is not`));
}

async function add(workspace: string): Promise<string[]> {
  try {
    await git(workspace, ["add", "--all", "--ignore-errors"]);
    return [];
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    return [`not everything could be saved: ${toOneLine(error.stderr)}`];
  }
}

/** Tries again after a missing filter or an invalid encoding ended the whole command. */
async function addWithoutFilters(workspace: string, error: unknown): Promise<string[]> {
  if (!(error instanceof GitError)) throw error;
  const attributes = join(workspace, ".git/info/attributes");
  const before = existsSync(attributes) ? readFileSync(attributes, "utf8") : undefined;
  makeFolder(dirname(attributes));
  try {
    writeFileSync(attributes, `${before ?? ""}\n* -filter -working-tree-encoding\n`);
    const unsaved = await add(workspace);
    return [toOneLine(`saved without the filters of .gitattributes: ${error.stderr}`), ...unsaved];
  } finally {
    if (before === undefined) rmSync(attributes);
    else writeFileSync(attributes, before);
  }
}
