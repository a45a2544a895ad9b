import { suggestNearest } from "../../text/nearest.ts";
import type { ProblemList } from "../problem-list.ts";
import { describeKind, findField, isNull, type PlanNode, quote, type ScalarNode } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import type { TaskIndex } from "./task-index.ts";

/** `to` waits for `from`. */
interface Edge {
  readonly from: ScalarNode;
  readonly to: ScalarNode;
}

/** Adds the dependencies listed beside the tasks, `edges: [{from, to}]` or `[[from, to]]`, to the tasks that wait. */
export function addEdges(list: PlanNode | undefined, { byId, damagedIds }: TaskIndex, problems: ProblemList): void {
  for (const { from, to } of readEdges(list, problems)) {
    const task = byId.get(to.text);
    if (task !== undefined) task.dependencies.push({ id: from.text, line: from.line, column: from.column });
    else if (!damagedIds.has(to.text)) {
      const message = `unknown task ${quote(to.text)} at the end of an edge`;
      problems.addError(to, "unknown-dependency", message, () =>
        suggestNearest(
          to.text,
          [...byId.keys()].filter((id) => id !== from.text),
        ),
      );
    }
  }
}

function readEdges(list: PlanNode | undefined, problems: ProblemList): Edge[] {
  if (list === undefined) return [];
  if (isNull(list)) {
    problems.addWarning(list, "empty-edges", "edges has no value: tasks wait only for what they state themselves");
    return [];
  }
  if (list.kind !== "list") {
    problems.addError(list, "damaged-edge", `expected a list of edges, found ${describeKind(list)}`);
    return [];
  }
  return list.items.flatMap((item): Edge[] => {
    if (item.kind === "mapping")
      warnOfUnknownKeys(item, ["from", "to", "type", "label", "reason"], "an edge", problems);
    const [from, to, ...more] = readEnds(item);
    if (from?.kind === "scalar" && to?.kind === "scalar" && !isNull(from) && !isNull(to) && more.length === 0)
      return [{ from, to }];
    problems.addError(item, "damaged-edge", "expected an edge {from, to} or [from, to] of two ids");
    return [];
  });
}

function readEnds(edge: PlanNode): readonly (PlanNode | undefined)[] {
  if (edge.kind === "mapping") return [findField(edge, "from"), findField(edge, "to")];
  return edge.kind === "list" ? edge.items : [];
}
