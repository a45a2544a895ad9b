import { suggestNearest } from "../../text/nearest.ts";
import type { OwnSettings } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import { RUNNER_CHOICES } from "../runner-names.ts";
import {
  describeRange,
  EXPECTED_LABELS,
  EXPECTED_MODEL,
  LIMIT_RANGES,
  type LimitName,
  MODEL_PATTERN,
  parseNumber,
  readLabels,
} from "../setting-values.ts";
import { describeKind, type Entry, type PlanNode, quote, renderNode } from "../syntax/plan-node.ts";
import { isSameKey } from "../task-keys.ts";
import { isCommand, readScript } from "./read-verify.ts";

/** How the value of a setting is read; undefined for a value that it cannot have. */
interface SettingReader<Value> {
  readonly read: (entry: Entry) => Value | undefined;
  readonly expected: string;
  /** The effect of another value. */
  readonly instead?: string;
  /** Known values, for hints. */
  readonly choices?: readonly string[];
}

const limit = (name: LimitName): SettingReader<number> => ({
  read: ({ value }) => (value.kind === "scalar" ? parseNumber(value.value, LIMIT_RANGES[name]) : undefined),
  expected: describeRange(LIMIT_RANGES[name]),
});

const READERS: { readonly [Key in keyof OwnSettings]-?: SettingReader<OwnSettings[Key]> } = {
  runner: {
    read: ({ value }) => RUNNER_CHOICES.find((name) => name === renderNode(value).toLowerCase()),
    expected: `one of ${RUNNER_CHOICES.join(", ")}`,
    choices: RUNNER_CHOICES,
  },
  model: {
    read: ({ value }) => (value.kind === "scalar" && MODEL_PATTERN.test(value.text) ? value.text : undefined),
    expected: EXPECTED_MODEL,
  },
  budget_usd: limit("budget_usd"),
  max_turns: limit("max_turns"),
  timeout_minutes: limit("timeout_minutes"),
  runs_on: { read: ({ value }) => readLabelsOf(value), expected: EXPECTED_LABELS },
  setup: {
    read: (entry) => {
      const script = readScript(entry);
      return script !== undefined && isCommand(script) ? script : undefined;
    },
    expected: "bash commands",
    instead: "it is not run, the agent gets it as text",
  },
};

/**
 * Reads the settings among a task's fields. A value that a setting cannot have is a warning, and one of the `refused`: the task is carried
 * out as the settings of the run say. Entries of `defaults` are said once, for all tasks.
 */
export function readOwnSettings(
  entries: readonly Entry[],
  owner: string,
  defaults: readonly Entry[],
  problems: ProblemList,
): { readonly settings: OwnSettings; readonly refused: readonly Entry[] } {
  const settings: Record<string, unknown> = {};
  const refused: Entry[] = [];
  for (const entry of entries) {
    const text = renderNode(entry.value);
    const found = Object.entries(READERS).find(([name]) => isSameKey(name, entry.key));
    if (text === "" || found === undefined) continue;
    const [name, reader] = found;
    const isFirst = settings[name] === undefined;
    const value = isFirst ? reader.read(entry) : undefined;
    if (value !== undefined) {
      settings[name] = value;
      continue;
    }
    refused.push(entry);
    const place = defaults.includes(entry) ? "defaults" : owner;
    const message = `${entry.key} of ${place} is ${isFirst ? explainRefusal(entry, reader) : "stated twice: the first counts"}`;
    const hint = () => (isFirst && reader.choices ? suggestNearest(text, reader.choices) : undefined);
    problems.addWarningOnce(message, entry.value, "invalid-setting", message, hint);
  }
  return { settings, refused };
}

function explainRefusal(
  { value }: Entry,
  { expected, instead = "the setting of the run counts" }: SettingReader<unknown>,
): string {
  const found = value.kind === "scalar" ? quote(value.text) : describeKind(value);
  return `${found}: expected ${expected}; ${instead}`;
}

/** Labels as a list of the file, or as text like the setting `runs_on`. A list of one is that label. */
function readLabelsOf(node: PlanNode): string | readonly string[] | undefined {
  if (node.kind === "mapping") return undefined;
  const items =
    node.kind === "list" ? node.items.map((item) => (item.kind === "scalar" ? item.text : "")) : readLabels(node.text);
  const labels = [items ?? ""].flat().map((label) => label.trim());
  if (labels.length === 0 || labels.includes("")) return undefined;
  return labels.length === 1 ? labels[0] : labels;
}
