import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { git } from "./git.ts";
import { splitPaths } from "./paths.ts";

/** The merge drivers that are part of git. Any other one is a program, and none runs here: git's usual merge stands in for it. */
const BUILT_IN = ["text", "binary", "union"];

/** Rules of the machine or of a work tree do not count. */
const NO_OTHER_RULES = "* !merge";

/** The file of all results never conflicts: integration makes it again from both sides. */
const RESULTS_RULE = ".somas/projects/*/artifacts/tasks/_all_result.md merge=union";

/** A longer file of rules does not count. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Calls `merge` while git applies the `.gitattributes` files of a commit, as `git merge` does in a checkout of it. Without a work tree git
 * reads only `info/attributes`, so their rules stand there for that time. Throws `GitError` for an unknown commit.
 */
export async function withAttributesOf<T>(repository: string, commit: string, merge: () => Promise<T>): Promise<T> {
  const rules = await readRules(repository, commit);
  const folder = existsSync(join(repository, ".git")) ? join(repository, ".git") : repository;
  const file = join(folder, "info/attributes");
  const before = existsSync(file) ? readFileSync(file) : undefined;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, rules);
  try {
    return await merge();
  } finally {
    if (before === undefined) rmSync(file, { force: true });
    else writeFileSync(file, before);
  }
}

/** The rules that were read last in each repository: a run merges by those of one commit. */
const known = new Map<string, { readonly commit: string; readonly rules: string }>();

async function readRules(repository: string, commit: string): Promise<string> {
  const last = known.get(repository);
  if (last?.commit === commit) return last.rules;
  const rules = await renderRules(repository, commit);
  known.set(repository, { commit, rules });
  return rules;
}

/** Joins the files of a commit into one: rules of a folder come after those of the folders above it, because the last rule wins. */
async function renderRules(repository: string, commit: string): Promise<string> {
  const tree = await git(repository, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  const files = splitPaths(tree).flatMap((entry) => {
    const [, object, folder = ""] = /^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(entry) ?? [];
    return object === undefined ? [] : [{ object, folder }];
  });
  files.sort((one, other) => one.folder.length - other.folder.length);
  const lines = [NO_OTHER_RULES];
  for (const { object, folder } of files) {
    const text = await git(repository, ["cat-file", "blob", object]);
    if (text.length <= MOST_CHARACTERS) lines.push(...text.split(/\r?\n/).flatMap((line) => toRootRule(line, folder)));
  }
  return `${[...lines, RESULTS_RULE].join("\n")}\n`;
}

/**
 * Returns a line of a folder's `.gitattributes` as a line of the root's, without programs that merge; nothing for a line that git ignores
 * too. `folder` is `""` or ends with `/`.
 */
export function toRootRule(line: string, folder: string): string[] {
  const [, quoted, plain = "", rest = ""] =
    /^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(line) ?? [];
  if ((quoted ?? plain) === "" || /^[#!]/.test(plain)) return [];
  const attributes = rest.split(/[ \t]+/).map(withoutProgram);
  const isMacro = plain.startsWith("[attr]");
  if (folder === "") return [[quoted === undefined ? plain : `"${quoted}"`, ...attributes].join(" ").trimEnd()];
  if (isMacro) return [];
  const pattern = quoted ?? quote(plain);
  const anchored = pattern.startsWith("/") ? pattern.slice(1) : pattern;
  const depth = pattern.slice(0, -1).includes("/") ? "" : "**/";
  const escaped = folder.replace(/[\\*?[]/g, "\\$&");
  return [[`"/${quote(escaped)}${depth}${anchored}"`, ...attributes].join(" ")];
}

const quote = (text: string): string => text.replace(/["\\]/g, "\\$&");

function withoutProgram(attribute: string): string {
  const driver = /^merge=(.*)$/.exec(attribute)?.[1];
  return driver === undefined || BUILT_IN.includes(driver) ? attribute : "merge";
}
