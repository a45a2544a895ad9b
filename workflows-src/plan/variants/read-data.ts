import { parseUnit } from "../duration.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawPlan } from "../raw/raw-plan.ts";
import { CONTAINERS } from "../raw/task-lists.ts";
import {
  type Entry,
  findField,
  getItems,
  type MappingNode,
  type PlanNode,
  quote,
  renderNode,
} from "../syntax/plan-node.ts";
import { normaliseKey, parseKey } from "../task-keys.ts";
import { findFormat, MARKED_DATA } from "./formats.ts";
import { describeOtherTool } from "./other-tools.ts";
import { findTasksBeside, GROUP_KEYS, phaseList } from "./phase-list.ts";
import { readYamlPlan } from "./read-yaml-plan.ts";
import { taskList } from "./task-list.ts";
import { taskMaster } from "./task-master.ts";
import type { PlanDocument, PlanFormat } from "./variant.ts";
import { ROOT_KEYS } from "./yaml-variants.ts";

export interface FoundPlan {
  readonly format: string;
  readonly raw: RawPlan;
}

/** Wrappers that are taken off. */
export const MAX_WRAPPERS = 3;

/** Reads YAML or JSON by the first format that recognises it, under up to three wrappers. */
export function readData(
  root: PlanNode,
  withRoot: (root: PlanNode) => PlanDocument,
  problems: ProblemList,
): FoundPlan | undefined {
  let inner = root;
  const texts: { title: string; text: string }[] = [];
  for (let wrappers = 0; wrappers <= MAX_WRAPPERS; wrappers++) {
    const document = withRoot(inner);
    const marked = findFormat([...MARKED_DATA, phaseList], document);
    const old = marked === undefined && inner.kind === "mapping" ? readYamlPlan(inner, problems) : undefined;
    const format = marked ?? (old === undefined ? findFormat([taskList], document) : undefined);
    if (format !== undefined || old !== undefined) {
      if (format !== undefined && inner.kind === "mapping") reportSecondPlan(inner, format, withRoot, problems);
      const raw = old ?? (format as PlanFormat).read(document, problems);
      return {
        format: format?.name ?? (inner.kind === "mapping" && findField(inner, "tasks") ? "canonical form" : "SOMAS"),
        raw: texts.length === 0 ? raw : { ...raw, texts: [...texts, ...(raw.texts ?? [])] },
      };
    }
    if (inner.kind !== "mapping" || describeOtherTool(inner) !== undefined) return undefined;
    const plans = inner.entries.filter(({ value }) =>
      holdsPlan(value, withRoot, problems, MAX_WRAPPERS - wrappers - 1),
    );
    const [only, second] = plans;
    if (only === undefined) return undefined;
    if (second !== undefined) {
      const message = `the file holds several plans: ${plans.map(({ key }) => quote(key)).join(", ")}`;
      problems.addError(
        second.position,
        "several-plans",
        message,
        () => "expected one plan in a file: keep one of them",
      );
      return { format: "several plans", raw: { phases: [] } };
    }
    for (const { key, value } of inner.entries)
      if (value !== only.value && renderNode(value) !== "") texts.push({ title: key, text: renderNode(value) });
    inner = only.value;
  }
  return undefined;
}

/**
 * Adds an error for a list of tasks that the format does not read, such as `features` beside `phases`. It would be lost among the texts.
 * The tags of Task Master may have any name.
 */
function reportSecondPlan(
  root: MappingNode,
  format: PlanFormat,
  withRoot: (root: PlanNode) => PlanDocument,
  problems: ProblemList,
): void {
  if (format === taskMaster) return;
  const second = root.entries.findLast((entry) => {
    if (format === phaseList && entry === findTasksBeside(root)) return false;
    const rest = { ...root, entries: root.entries.filter((other) => other !== entry) };
    return holdsTasks(entry) && format.recognises(withRoot(rest));
  });
  if (second === undefined) return;
  const message = `${quote(second.key)} is a second plan: expected one plan in a file`;
  problems.addError(second.position, "two-plans", message, () => "keep one of them");
}

const isTaskKey = (key: string): boolean =>
  parseUnit(key) !== undefined || ["id", "dependencies", "status"].includes(parseKey(key) ?? "");
const LIST_KEYS = new Set([...ROOT_KEYS, ...CONTAINERS].map(normaliseKey));

/** Items with a list of tasks, or with a key that only tasks have. Names and descriptions alone are a text, and so are groups without tasks. */
const holdsTasks = ({ key, value }: Entry): boolean => {
  const isGroups = GROUP_KEYS.includes(normaliseKey(key));
  if (!isGroups && !LIST_KEYS.has(normaliseKey(key))) return false;
  return getItems(value).some(
    (item) =>
      item.kind === "mapping" &&
      item.entries.some(
        (field) =>
          (field.value.kind === "list" && CONTAINERS.includes(normaliseKey(field.key))) ||
          (!isGroups && isTaskKey(field.key)),
      ),
  );
};

function holdsPlan(
  node: PlanNode,
  withRoot: (root: PlanNode) => PlanDocument,
  problems: ProblemList,
  depth: number,
): boolean {
  if (node.kind !== "mapping") return false;
  if (
    findFormat([...MARKED_DATA, phaseList, taskList], withRoot(node)) !== undefined ||
    readYamlPlan(node, problems.fork()) !== undefined
  )
    return true;
  return depth > 0 && node.entries.some(({ value }) => holdsPlan(value, withRoot, problems, depth - 1));
}
