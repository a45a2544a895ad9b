import { didYouMean } from "../text/nearest.ts";
import { type NormaliseOptions, normalise } from "./normalise/normalise.ts";
import type { Mode, Plan } from "./plan.ts";
import type { PlanCheck, Problem } from "./problem.ts";
import { Report } from "./problem-list.ts";
import { parseYaml } from "./syntax/parse-yaml.ts";
import { isNull, kindOf, type Node, quote, START } from "./syntax/plan-node.ts";
import { readYamlPlan } from "./variants/read-yaml-plan.ts";
import { TEXT_VARIANTS } from "./variants/text-variants.ts";
import { ROOT_KEYS, YAML_VARIANTS } from "./variants/yaml-variants.ts";

/** Characters of a plan file; it has at least as many bytes. */
export const MAX_CHARACTERS = 5_000_000;

export interface ReadOptions {
  /** The plan file as the user named it; problems carry it. */
  readonly file: string;
  readonly mode: Mode;
  readonly check?: PlanCheck | undefined;
}

/**
 * Reads the text of a plan file, whichever variant it is (YAML, JSON or Markdown).
 * Never throws: what is wrong is in `problems`, in the order of the file; `plan` is undefined exactly if one of them is an error.
 */
export function readPlan(
  text: string,
  { file, mode, check }: ReadOptions,
): { plan: Plan | undefined; problems: readonly Problem[] } {
  const report = new Report(file);
  const plan = read(text.replace(/^\uFEFF/, ""), { mode, check }, report);
  return { plan: report.failed ? undefined : plan, problems: report.problems };
}

function read(text: string, options: NormaliseOptions, report: Report): Plan | undefined {
  if (text.length > MAX_CHARACTERS) {
    report.error(START, "plan-too-large", `the file has ${text.length} characters; at most ${MAX_CHARACTERS} are read`);
    return undefined;
  }
  const yamlReport = report.fork();
  const root = parseYaml(text, yamlReport);
  const isMapping = root?.kind === "mapping";
  const textVariant = isMapping ? undefined : TEXT_VARIANTS.find(({ recognises }) => recognises(text));
  // A Markdown document need not be YAML.
  if (textVariant === undefined || root !== undefined) report.absorb(yamlReport);
  const raw = isMapping ? readYamlPlan(root, report) : textVariant?.read(text, report);
  if (raw !== undefined) return normalise(raw, text, options, report);
  if (root !== undefined && !yamlReport.failed) reportUnrecognised(root, report);
  return undefined;
}

function reportUnrecognised(root: Node, report: Report): void {
  if (isNull(root)) {
    report.error(START, "plan-empty", "the plan file is empty");
    return;
  }
  const keys = root.kind === "mapping" ? root.entries.map(({ key }) => key) : [];
  const found = keys.length === 0 ? kindOf(root) : `the keys ${keys.slice(0, 10).map(quote).join(", ")}`;
  const shapes = [...YAML_VARIANTS, ...TEXT_VARIANTS].map(({ shape }) => shape).join(" | ");
  report.error(root, "plan-unrecognised", `not a plan: found ${found}; expected one of: ${shapes}`, () =>
    keys.map((key) => didYouMean(key, ROOT_KEYS)).find((hint) => hint !== undefined),
  );
}
