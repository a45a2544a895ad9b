import { RUNNER_CHOICES, type RunnerChoice } from "../../plan/runner-names.ts";
import { readLabels } from "../../plan/setting-values.ts";
import { parseJson } from "../../text/json.ts";

const ANY = "any";

const splitList = (text: string): string[] =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** The names of `task_runners`: all for `any`; undefined where one is not known. */
export function readRunnerList(text: string): readonly RunnerChoice[] | undefined {
  if (text.trim() === ANY) return RUNNER_CHOICES;
  const names = splitList(text);
  const known = names.flatMap((name) => RUNNER_CHOICES.filter((choice) => choice === name));
  return known.length === names.length ? known : undefined;
}

/** One label, or several that a machine has all. */
export type Labels = string | readonly string[];

/** The machines of `task_runs_on`: labels separated by commas, or a JSON list of labels and of lists of them; undefined for anything else. */
export function readLabelsList(text: string): readonly Labels[] | typeof ANY | undefined {
  if (text.trim() === ANY) return ANY;
  if (!text.trim().startsWith("[")) return splitList(text);
  const items = parseJson(text);
  if (!Array.isArray(items)) return undefined;
  const labels = items.map((item: unknown) =>
    Array.isArray(item) ? readLabels(JSON.stringify(item)) : typeof item === "string" ? readLabels(item) : undefined,
  );
  return labels.every((label) => label !== undefined) ? labels : undefined;
}
