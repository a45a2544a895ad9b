import type { Report } from "../problem-list.ts";
import type { Node, Scalar } from "../syntax/plan-node.ts";
import { fieldOf, isNull, kindOf } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";

/** `to` waits for `from`. */
export interface Edge {
  readonly from: Scalar;
  readonly to: Scalar;
}

/** Dependencies beside the tasks: `edges: [{from, to}]` or `[[from, to]]`. */
export function readEdges(list: Node | undefined, report: Report): Edge[] {
  if (list === undefined || isNull(list)) return [];
  if (list.kind !== "list") {
    report.error(list, "damaged-edge", `expected a list of edges, found ${kindOf(list)}`);
    return [];
  }
  return list.items.flatMap((item): Edge[] => {
    if (item.kind === "mapping") warnOfUnknownKeys(item, ["from", "to", "type", "label", "reason"], "an edge", report);
    const [from, to, ...more] =
      item.kind === "mapping" ? [fieldOf(item, "from"), fieldOf(item, "to")] : item.kind === "list" ? item.items : [];
    if (from?.kind === "scalar" && to?.kind === "scalar" && !isNull(from) && !isNull(to) && more.length === 0)
      return [{ from, to }];
    report.error(item, "damaged-edge", "expected an edge {from, to} or [from, to] of two ids");
    return [];
  });
}
