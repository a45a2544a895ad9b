import type { Report } from "../problem-list.ts";
import { phaseNumber, TASK_LISTS, WRAPPER } from "../raw/numbered-phases.ts";
import type { RawPlan } from "../raw/raw-plan.ts";
import { type Entry, entryOf, fieldOf, type Mapping, type Node, quote } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import type { YamlVariant } from "./variant.ts";
import { ROOT_KEYS, YAML_VARIANTS } from "./yaml-variants.ts";

/** Keys beside a plan of any variant: results of the simulation, and notes for people. */
const KEYS_BESIDE = [
  "project",
  "metadata",
  "critical_path",
  "high_risk_tasks",
  "simulation_results",
  "parallelization_analysis",
  "recommendations",
  "optimization_recommendations",
  "task_sizing_recommendations",
  "validation_results",
  "feasibility_status",
  "feedback_to_specifier",
  "decomposition_metadata",
  "visualization_data",
];

/** Reads a plan by the first of `variants` that recognises its root; undefined if none does. */
export function readYamlPlan(root: Mapping, report: Report, variants = YAML_VARIANTS): RawPlan | undefined {
  const variant = variants.find((candidate) => candidate.recognises?.(root) ?? hasRootKey(root, candidate));
  if (variant === undefined) return undefined;
  const { rootKey = "", knownKeys = [] } = variant;
  checkRootKeys(root, variant.ownKeys?.(root) ?? [rootKey], knownKeys, report);
  const place = entryOf(root, rootKey)?.place ?? root;
  return { project: projectOf(root, knownKeys), place, ...variant.read(root, report) };
}

const hasRootKey = (root: Mapping, { rootKey }: YamlVariant): boolean =>
  rootKey !== undefined && entryOf(root, rootKey) !== undefined;

/** Warns of root keys that nothing reads. A second plan beside the own keys would be lost, so it is an error. */
function checkRootKeys(root: Mapping, own: readonly string[], known: readonly string[], report: Report): void {
  const others = root.entries.filter(({ key }) => !own.includes(key) && !known.includes(key));
  for (const { key, place } of others.filter(holdsPlan))
    report.error(place, "two-plans", `${quote(key)} is a second plan in this file: keep one of them`);
  const entries = others.filter((entry) => !holdsPlan(entry));
  warnOfUnknownKeys({ ...root, entries }, [...KEYS_BESIDE, ...known], "the plan", report);
}

/** A word under a variant's root key, e.g. `features: none`, is not a plan. */
const holdsPlan = ({ key, value }: Entry): boolean =>
  key === WRAPPER ||
  TASK_LISTS.includes(key) ||
  phaseNumber(key) !== undefined ||
  (ROOT_KEYS.includes(key) && value.kind !== "scalar");

/** `project: webshop`, `project: {title: Webshop}`, or `name: webshop` in the variants that know `name`. */
function projectOf(root: Mapping, knownKeys: readonly string[]): Node | undefined {
  const stated = fieldOf(root, "project", ...knownKeys.filter((key) => key === "name"));
  return stated?.kind === "mapping" ? (fieldOf(stated, "title", "name", "id") ?? stated) : stated;
}
