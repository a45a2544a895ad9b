import { defaultOf } from "../workflows-src/pipeline/settings/parse.ts";
import type { Setting } from "../workflows-src/pipeline/settings/setting.ts";
import { SETTINGS, type SettingName } from "../workflows-src/pipeline/settings/table.ts";

/** A setting as an option of the command line. */
export interface SettingOption {
  readonly setting: SettingName;
  /** Without dashes. */
  readonly option: string;
  readonly row: Setting;
}

/** Lists the settings that apply on one machine. */
export const settingOptions = (table: Readonly<Record<string, Setting>> = SETTINGS): SettingOption[] =>
  Object.entries(table).flatMap(([name, row]) =>
    row.host === "actions" ? [] : [{ setting: name as SettingName, option: optionOf(name, row), row }],
  );

export const optionOf = (name: string, { option }: Setting): string => option ?? name.replaceAll("_", "-");

const INDENT = 28;
const WIDTH = 110;

/** Renders one entry of a help text: the option, its description from a fixed column on, and its default in brackets. */
export function describeOption({ option, row }: Pick<SettingOption, "option" | "row">): string {
  const value = { number: " N", choice: " WORD", text: " TEXT", boolean: "" }[row.kind];
  const choices = row.choices === undefined ? "" : `: ${row.choices.join(", ")}`;
  const preset = defaultOf(row, "local");
  const shown = preset === undefined || preset === "" || preset === false ? "" : ` (${preset})`;
  const lines = wrap(`${row.description}${choices}${shown}`, WIDTH - INDENT);
  const head = `  --${option}${value}`;
  const first = head.length < INDENT ? [head.padEnd(INDENT) + (lines.shift() ?? "")] : [head];
  return [...first, ...lines.map((line) => " ".repeat(INDENT) + line)].join("\n");
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines.splice(-1, 1, `${last} ${word}`);
  }
  return lines;
}
