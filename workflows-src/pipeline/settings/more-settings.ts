import { suggestNearest } from "../../text/nearest.ts";
import type { SettingProblem } from "./problem.ts";
import type { Setting } from "./setting.ts";

/** The setting that holds rarely used ones, because GitHub's form takes 25 inputs. */
export const MORE_SETTINGS = "more_settings";

/** GitHub's form takes one line, so a semicolon before the next name ends a setting too. */
const END_OF_SETTING = /\n|;(?=\s*\w+\s*:)/;

type NamedSettings = Readonly<Record<string, Setting>>;

/** Lists the settings that only `more_settings` holds where a run is started by hand. */
export const listRareSettings = (table: NamedSettings): string[] =>
  Object.entries(table).flatMap(([name, { isRare }]) => (isRare ? [name] : []));

/** Reads lines of `name: value`, and adds their settings to the values. Returns both, and the lines that cannot be read. */
export function readMoreSettings<N extends string>(
  values: Readonly<Record<string, unknown>>,
  table: Readonly<Record<N, Setting>>,
): { readonly values: Readonly<Record<string, unknown>>; readonly problems: readonly SettingProblem[] } {
  const text = values[MORE_SETTINGS];
  if (typeof text !== "string") return { values, problems: [] };
  const rare = listRareSettings(table);
  const read = new Map<string, string>();
  const problems: SettingProblem[] = [];
  for (const line of text.split(END_OF_SETTING).map((item) => item.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    const [, name = "", value = ""] = /^(\w+)\s*:\s*(.*)$/.exec(line) ?? [];
    const expected = explainMistake(name, value, { values, table, rare, read });
    if (expected === undefined) read.set(name, value);
    else problems.push({ setting: MORE_SETTINGS, value: line, expected });
  }
  return { values: { ...values, ...Object.fromEntries(read) }, problems };
}

interface SettingsSoFar {
  readonly values: Readonly<Record<string, unknown>>;
  readonly table: NamedSettings;
  readonly rare: readonly string[];
  readonly read: ReadonlyMap<string, string>;
}

/** Describes a good line in place of a bad one; undefined for a good one. */
function explainMistake(name: string, value: string, { values, table, rare, read }: SettingsSoFar): string | undefined {
  const [row, input] = [table[name], values[name]];
  if (name === "" || row === undefined) {
    const meant = name === "" ? undefined : suggestNearest(name, Object.keys(table));
    return `a line "name: value", with one of the names ${rare.join(", ")}${meant === undefined ? "" : `; ${meant}`}`;
  }
  if (!rare.includes(name))
    return `only settings without a place in the form, ${rare.join(", ")}: ${name} has its own input`;
  if (read.has(name)) return `each setting once, and ${name} stands here twice`;
  if (input === undefined || `${input}` === `${row.default}` || `${input}` === value) return undefined;
  return `one value of ${name}, whose own input is ${JSON.stringify(input)}`;
}
