import { git } from "./git.ts";

/** A setting of git: its name, `section.subsection.key`, and its value; a setting without a value means true. */
export interface GitSetting {
  readonly name: string;
  readonly value?: string;
}

/** Runs `git config` with arguments that list settings, and returns them in order; no settings if none matches. */
export async function listSettings(cwd: string, args: readonly string[]): Promise<GitSetting[]> {
  const output = await git(cwd, ["config", "--null", ...args]).catch(() => "");
  return output.split("\0").flatMap((entry) => (entry === "" ? [] : [parseSetting(entry)]));
}

/** Parses an entry of `git config --null --list`: the name, a newline and the value. */
export function parseSetting(entry: string): GitSetting {
  const end = entry.indexOf("\n");
  return end === -1 ? { name: entry } : { name: entry.slice(0, end), value: entry.slice(end + 1) };
}

/** Splits a name; a subsection may hold dots. */
export function splitSettingName(name: string): {
  readonly section: string;
  readonly subsection?: string;
  readonly key: string;
} {
  const [, section = "", subsection, key = ""] = /^([^.]+)\.(?:(.*)\.)?([^.]+)$/s.exec(name) ?? [];
  return { section, key, ...(subsection !== undefined && { subsection }) };
}

/** Returns settings as the text of a configuration file. */
export const renderSettings = (settings: readonly GitSetting[]): string =>
  settings
    .map(({ name, value }) => {
      const { section, subsection, key } = splitSettingName(name);
      const header = subsection === undefined ? section : `${section} ${quote(subsection)}`;
      return `[${header}]\n\t${key}${value === undefined ? "" : ` = ${quote(value)}`}\n`;
    })
    .join("");

const quote = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
