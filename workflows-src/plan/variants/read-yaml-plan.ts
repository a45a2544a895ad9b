import type { ProblemList } from "../problem-list.ts";
import { parsePhaseNumber, TASK_LIST_KEYS } from "../raw/numbered-phases.ts";
import { collectRootTexts } from "../raw/other-texts.ts";
import type { RawPlan } from "../raw/raw-plan.ts";
import { type Entry, findEntry, findField, type MappingNode, type PlanNode, quote } from "../syntax/plan-node.ts";
import { warnOfMisspeltKeys } from "../syntax/unknown-keys.ts";
import { phasesVariant } from "./phases.ts";
import { ROOT_KEYS, YAML_VARIANTS } from "./yaml-variants.ts";

/** Results of the simulation, which say nothing about the work. Their words about a task are among the mentions of the plan. */
const RESULTS = [
  "critical_path",
  "high_risk_tasks",
  "simulation_results",
  "parallelization_analysis",
  "validation_results",
  "feasibility_status",
  "decomposition_metadata",
  "visualization_data",
];
/** Notes beside a plan of any variant: texts for all tasks. */
const NOTES = [
  "project",
  "metadata",
  "recommendations",
  "optimization_recommendations",
  "task_sizing_recommendations",
  "feedback_to_specifier",
];

/** Reads a plan by the first of `variants` that recognises its root; undefined if none does. */
export function readYamlPlan(root: MappingNode, problems: ProblemList, variants = YAML_VARIANTS): RawPlan | undefined {
  const variant = variants.find(
    ({ recognises, rootKey = "" }) => recognises?.(root) ?? findEntry(root, rootKey) !== undefined,
  );
  if (variant === undefined) return undefined;
  const { rootKey = "", knownKeys = [] } = variant;
  const planKeys = variant.ownKeys?.(root) ?? [rootKey];
  checkRootKeys(root, planKeys, [...knownKeys, ...(variant.noteKeys ?? [])], problems);
  const position = findEntry(root, rootKey)?.position ?? root;
  const raw = variant.read(root, problems);
  const project = findProject(root, knownKeys);
  const known = [...planKeys, ...knownKeys.filter((key) => key !== "name"), ...RESULTS, ...ORDERS];
  const others = root.entries.filter(({ key, value }) => !known.includes(key) && value !== project);
  const unknown = others.filter(({ key }) => ![...knownKeys, ...NOTES, ...(variant.noteKeys ?? [])].includes(key));
  const texts = [
    ...(raw.texts ?? []),
    ...collectRootTexts({ ...root, entries: others.map((entry) => without(entry, project)) }, []),
  ];
  return { project, position, ...raw, unknown, ...(texts.length > 0 && { texts }) };
}

/** An entry without the project's name, which has a place of its own. */
const without = (entry: Entry, project: PlanNode | undefined): Entry =>
  entry.value.kind === "mapping"
    ? { ...entry, value: { ...entry.value, entries: entry.value.entries.filter(({ value }) => value !== project) } }
    : entry;

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
  warnOfMisspeltKeys({ ...root, entries }, [...RESULTS, ...NOTES, ...known], "the plan", problems);
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
