import type { ProblemList } from "../problem-list.ts";
import { parsePhaseNumber, TASK_LIST_KEYS } from "../raw/numbered-phases.ts";
import type { RawPlan } from "../raw/raw-plan.ts";
import { type Entry, findEntry, findField, type MappingNode, type PlanNode, quote } from "../syntax/plan-node.ts";
import { warnOfMisspeltKeys } from "../syntax/unknown-keys.ts";
import { phasesVariant } from "./phases.ts";
import { otherRootTexts } from "./root-texts.ts";
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
export function readYamlPlan(root: MappingNode, problems: ProblemList, variants = YAML_VARIANTS): RawPlan | undefined {
  const variant = variants.find(
    ({ recognises, rootKey = "" }) => recognises?.(root) ?? findEntry(root, rootKey) !== undefined,
  );
  if (variant === undefined) return undefined;
  const { rootKey = "", knownKeys = [] } = variant;
  const planKeys = variant.ownKeys?.(root) ?? [rootKey];
  checkRootKeys(root, planKeys, knownKeys, problems);
  const position = findEntry(root, rootKey)?.position ?? root;
  const raw = variant.read(root, problems);
  const known = [...planKeys, ...knownKeys, ...KEYS_BESIDE, ...ORDERS];
  const unknown = root.entries.filter(({ key }) => !known.includes(key));
  const texts = [...(raw.texts ?? []), ...otherRootTexts({ ...root, entries: unknown }, [])];
  return { project: findProject(root, knownKeys), position, ...raw, unknown, ...(texts.length > 0 && { texts }) };
}

/** Keys beside the tasks that state their order. */
const ORDERS = ["dependencies", "depends_on", "execution_order"];

/** Warns of root keys that nothing reads. A second plan beside the own keys would be lost, so it is an error. */
function checkRootKeys(
  root: MappingNode,
  own: readonly string[],
  known: readonly string[],
  problems: ProblemList,
): void {
  const others = root.entries.filter(({ key }) => !own.includes(key) && !known.includes(key));
  for (const { key, position } of others.filter(holdsPlan))
    problems.addError(
      position,
      "two-plans",
      `${quote(key)} is a second plan: expected one plan in a file`,
      () => "keep one of them",
    );
  const entries = others.filter((entry) => !holdsPlan(entry));
  warnOfMisspeltKeys({ ...root, entries }, [...KEYS_BESIDE, ...known], "the plan", problems);
}

/** A word under a root key of a variant, e.g. `features: none`, is not a plan. */
const holdsPlan = ({ key, value }: Entry): boolean =>
  key === phasesVariant.rootKey ||
  TASK_LIST_KEYS.includes(key) ||
  parsePhaseNumber(key) !== undefined ||
  (ROOT_KEYS.includes(key) && value.kind !== "scalar");

/** `project: webshop`, `project: {title: Webshop}`, or `name: webshop` in the variants that know `name`. */
function findProject(root: MappingNode, knownKeys: readonly string[]): PlanNode | undefined {
  const stated = findField(root, "project", ...knownKeys.filter((key) => key === "name"));
  return stated?.kind === "mapping" ? (findField(stated, "title", "name", "id") ?? stated) : stated;
}
