import { describeRange, type NumberRange, parseNumber } from "../../plan/setting-values.ts";
import { checkRunnerSettings } from "./check-runner.ts";
import { readMoreSettings } from "./more-settings.ts";
import type { SettingProblem } from "./problem.ts";
import type { Host, Setting } from "./setting.ts";
import { SETTINGS, type SettingName, type Settings } from "./table.ts";

/** The settings, or everything that is wrong with them. */
export type ParsedSettings = { readonly settings: Settings } | { readonly problems: readonly SettingProblem[] };

const ROWS = Object.entries(SETTINGS) as [SettingName, Setting][];

/**
 * Reads settings from values as a workflow or a command line has them: numbers, true and false may be text. A value that is missing is the default;
 * `{project_id}` in the path of the plan is replaced.
 */
export function parseSettings(inputs: Readonly<Record<string, unknown>>, host: Host): ParsedSettings {
  const { values, problems: unreadable } = readMoreSettings(inputs, SETTINGS);
  const problems = [...unreadable];
  const entries = ROWS.map(([name, row]) => {
    const value = values[name] ?? defaultOf(row, host);
    const parsed = parseValue(row, value, host);
    if ("expected" in parsed) problems.push({ setting: name, value, expected: parsed.expected });
    return [name, "expected" in parsed ? value : parsed.value];
  });
  const settings = Object.fromEntries(entries) as Settings;
  problems.push(...checkRunnerSettings(settings));
  if (problems.length > 0) return { problems };
  return { settings: { ...settings, plan: settings.plan.replaceAll("{project_id}", settings.project_id) } };
}

/** Reads the inputs of the pipeline, which travel to every job as one JSON text. Throws with every problem. */
export function readSettings(json: string): Settings {
  const parsed = parseSettings(JSON.parse(json), "actions");
  if ("settings" in parsed) return parsed.settings;
  throw new Error(parsed.problems.map((problem) => renderSettingProblem(problem, problem.setting)).join("; "));
}

export const rangeOf = ({ least = 0, most = 0, decimals = false }: Setting): NumberRange => ({ least, most, decimals });

export const defaultOf = (row: Setting, host: Host): Setting["default"] =>
  (host === "local" ? row.local_default : undefined) ?? row.default;

type ParsedValue = { readonly value: string | number | boolean } | { readonly expected: string };

function parseValue(row: Setting, value: unknown, host: Host): ParsedValue {
  switch (row.kind) {
    case "number": {
      const parsed = parseNumber(value, rangeOf(row));
      return parsed === undefined ? { expected: describeRange(rangeOf(row)) } : { value: parsed };
    }
    case "boolean":
      return /^(?:true|false)$/.test(`${value}`) ? { value: `${value}` === "true" } : { expected: "true or false" };
    case "choice":
      return row.choices?.includes(value as string)
        ? { value: value as string }
        : { expected: row.choices?.join(", ") ?? "" };
    case "text": {
      if (typeof value !== "string") return { expected: row.expected?.("", host) ?? "text" };
      const expected = row.expected?.(value, host);
      return expected === undefined ? { value } : { expected };
    }
  }
}

/** `max_parallel "0": expected a whole number from 1 to 999` */
export const renderSettingProblem = ({ value, expected }: SettingProblem, label: string): string =>
  value === undefined
    ? `${label} is missing: expected ${expected}`
    : `${label} ${JSON.stringify(value)}: expected ${expected}`;
