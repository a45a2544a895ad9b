import { RUNNER_CHOICES, type RunnerChoice } from "../../plan/runner-names.ts";
import { isLabelList, readLabels } from "../../plan/setting-values.ts";
import { parseJson } from "../../text/json.ts";

const ANY = "any";

const splitList = (text: string): string[] =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** Reads the names of `task_runners`: all runners for `any`; undefined if a name is unknown. */
export function readRunnerList(text: string): readonly RunnerChoice[] | undefined {
  if (text.trim() === ANY) return RUNNER_CHOICES;
  const names = splitList(text);
  const known = names.flatMap((name) => RUNNER_CHOICES.filter((choice) => choice === name));
  return known.length === names.length ? known : undefined;
}

/** The labels of a machine: it has all of them. */
export type Labels = string | readonly string[];

/** Reads the machines of `task_runs_on`: labels separated by commas, or a JSON list of labels and lists of labels; undefined for other text. */
export function readLabelsList(text: string): readonly Labels[] | typeof ANY | undefined {
  if (text.trim() === ANY) return ANY;
  if (!text.trim().startsWith("[")) return splitList(text);
  const items = parseJson(text);
  if (!Array.isArray(items)) return undefined;
  const labels = items.map((item: unknown) =>
    isLabelList(item) ? item : typeof item === "string" ? readLabels(item) : undefined,
  );
  return labels.every((label) => label !== undefined) ? labels : undefined;
}
