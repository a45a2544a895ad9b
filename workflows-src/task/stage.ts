import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GitError, git } from "../git/git.ts";
import { toOneLine } from "../text/one-line.ts";
import { makeFolder } from "./paths.ts";

/** Repositories may lie in repositories; deeper than this nobody made them by accident. */
const DEEPEST = 10;

/** Stages all it can: one unreadable file, repository or filter must not lose the rest. Returns what a person should know, one line each. */
export async function stageEverything(workspace: string): Promise<string[]> {
  const dissolved = await dissolveRepositories(workspace);
  return [...dissolved, ...(await add(workspace).catch((error) => addWithoutFilters(workspace, error)))];
}

/**
 * Git would keep nothing of a new repository in the workspace but the name of its last commit, which is nowhere else: its files are
 * the work.
 */
async function dissolveRepositories(workspace: string): Promise<string[]> {
  const found: string[] = [];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const others = await git(workspace, ["ls-files", "--others", "--exclude-standard", "-z"]);
    const repositories = others.split("\0").filter((path) => path.endsWith("/"));
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

/** A filter that is not installed, or an encoding that does not fit, ends git altogether. */
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
