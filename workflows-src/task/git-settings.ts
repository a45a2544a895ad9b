import { git } from "../git/git.ts";

/**
 * Settings of the machine that a task's git needs to reach servers and to read files. The list names allowed settings: a key for signatures,
 * hooks, an editor, another diff program or another order of output would make a task depend on who runs it, or fail.
 */
const ALLOWED =
  /^(credential|filter|http|https|lfs|protocol|safe|ssh|url)\.|^core\.(askpass|gitproxy|longpaths|sshcommand|symlinks)$/;

const REPOSITORY_SCOPES = ["local", "worktree", "command"];

/** Returns the allowed settings of the machine and its user as the text of a configuration file. Throws `GitError`. */
export async function readMachineSettings(folder: string): Promise<string> {
  const list = await git(folder, ["config", "--list", "--null", "--show-scope", "--includes"]);
  const fields = list.split("\0");
  const entries: string[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [scope = "", entry = ""] = fields.slice(index, index + 2);
    const [name = ""] = entry.split("\n");
    if (!REPOSITORY_SCOPES.includes(scope) && ALLOWED.test(name)) entries.push(render(entry));
  }
  return entries.join("");
}

/** Writes one entry of the list, `section.subsection.key`, a newline and the value; a key without a value means true. */
function render(entry: string): string {
  const [name = "", ...value] = entry.split("\n");
  const [, section = "", subsection, key = ""] = /^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.exec(name) ?? [];
  const header = subsection === undefined ? section : `${section} ${quote(subsection)}`;
  return `[${header}]\n\t${key}${value.length === 0 ? "" : ` = ${quote(value.join("\n"))}`}\n`;
}

const quote = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
