import { suggestNearest } from "../text/nearest.ts";
import { type NormaliseOptions, normalise } from "./normalise/normalise.ts";
import type { Plan } from "./plan.ts";
import type { Problem } from "./problem.ts";
import { ProblemList } from "./problem-list.ts";
import { parseYaml } from "./syntax/parse-yaml.ts";
import { describeKind, isNull, type PlanNode, quote, START } from "./syntax/plan-node.ts";
import { readYamlPlan } from "./variants/read-yaml-plan.ts";
import { TEXT_VARIANTS } from "./variants/text-variants.ts";
import { ROOT_KEYS, YAML_VARIANTS } from "./variants/yaml-variants.ts";

/** The limit in characters; a file has at least as many bytes. */
export const MAX_CHARACTERS = 5_000_000;

export interface ReadOptions extends NormaliseOptions {
  /** The plan file as the user named it. Problems carry it. */
  readonly file: string;
}

/**
 * Reads the text of a plan file in any variant (YAML, JSON or Markdown). Never throws.
 * The problems are in the order of the file. `plan` is undefined exactly if one of them is an error.
 */
export function readPlan(
  text: string,
  { file, ...options }: ReadOptions,
): { plan: Plan | undefined; problems: readonly Problem[] } {
  const problems = new ProblemList(file);
  const plan = read(text.replace(/^\uFEFF/, ""), options, problems);
  return { plan: problems.hasErrors ? undefined : plan, problems: problems.sorted };
}

function read(text: string, options: NormaliseOptions, problems: ProblemList): Plan | undefined {
  if (text.length > MAX_CHARACTERS) {
    const message = `the file has ${text.length} characters: expected at most ${MAX_CHARACTERS}`;
    problems.addError(START, "plan-too-large", message);
    return undefined;
  }
  const yamlProblems = problems.fork();
  const root = parseYaml(text, yamlProblems);
  const isMapping = root?.kind === "mapping";
  const textVariant = isMapping ? undefined : TEXT_VARIANTS.find(({ recognises }) => recognises(text));
  // A Markdown document need not be YAML.
  if (textVariant === undefined || root !== undefined) problems.append(yamlProblems);
  const raw = isMapping ? readYamlPlan(root, problems) : textVariant?.read(text, problems);
  if (raw !== undefined) return normalise(raw, text, options, problems);
  if (root !== undefined && !yamlProblems.hasErrors) reportUnrecognised(root, problems);
  return undefined;
}

function reportUnrecognised(root: PlanNode, problems: ProblemList): void {
  if (isNull(root)) {
    problems.addError(START, "plan-empty", "the plan file is empty");
    return;
  }
  const keys = root.kind === "mapping" ? root.entries.map(({ key }) => key) : [];
  const found = keys.length === 0 ? describeKind(root) : `the keys ${keys.slice(0, 10).map(quote).join(", ")}`;
  const shapes = [...YAML_VARIANTS, ...TEXT_VARIANTS].map(({ shape }) => shape).join(" | ");
  problems.addError(root, "plan-unrecognised", `not a plan: found ${found}; expected one of: ${shapes}`, () =>
    keys.map((key) => suggestNearest(key, ROOT_KEYS)).find((hint) => hint !== undefined),
  );
}
