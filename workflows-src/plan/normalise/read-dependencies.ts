import type { ProblemList } from "../problem-list.ts";
import {
  describeKind,
  findField,
  isNull,
  type PlanNode,
  type Position,
  quote,
  renderNode,
} from "../syntax/plan-node.ts";

/** A reference to a task that another waits for, in the words of the plan; after `resolveDependencies` the id of that task. */
export interface Dependency extends Position {
  readonly id: string;
}

/** Ways to write that there is no dependency. */
export const NO_DEPENDENCY = /^(?:none|nothing|null|n\/a|no|nil|-|–|—|)\.?$/i;
export const REFERENCE_KEYS = ["id", "task_id", "taskId", "task", "depends_on_id", "name"];

/** The texts that a value names: an id, a number, a mapping with an id, a text with several, or a list of all these. */
export function readDependencies(node: PlanNode, owner: string, problems: ProblemList): Dependency[] {
  if (isNull(node)) return [];
  if (node.kind === "list") return node.items.flatMap((item) => readDependencies(item, owner, problems));
  const id = node.kind === "mapping" ? findField(node, ...REFERENCE_KEYS) : node;
  if (id?.kind === "scalar") {
    const { line, column } = id;
    const text = id.text.trim();
    return isNull(id) ? [] : [{ id: text, line, column }];
  }
  const message = `a dependency of ${owner}: expected the id of a task, found ${describeKind(node)} ${quote(renderNode(node))}`;
  problems.addError(node, "wrong-type", message);
  return [];
}
