import { namedTask } from "../keyed-task.ts";
import { warnOfUnknownKeys } from "../keys.ts";
import { entryOf, fieldOf, isNull, type Mapping, type Node } from "../located.ts";
import { mentionedIds } from "../mentions.ts";
import { taskList } from "../phase.ts";
import type { RawPlan, RawTask } from "../raw-plan.ts";
import type { Report } from "../report.ts";
import { checkRootKeys, projectOf } from "../root-keys.ts";
import type { Variant } from "./variant.ts";

const NODES = "nodes";
const EDGES = "edges";
const WRAPPER = "task_graph";

/** `nodes: [{id}]` and `edges: [{from, to}]` or `[[from, to]]`, at the root or under `task_graph`. */
export const nodes: Variant = {
  rootKey: NODES,
  shape: `${NODES}: [{id, duration}] with ${EDGES}: [{from, to}]`,

  recognises: ({ root }) => graphOf(root) !== undefined,

  read({ root }, report): RawPlan {
    const plan = root as Mapping;
    const graph = graphOf(root) as Mapping;
    const own = graph === plan ? [NODES, EDGES] : [WRAPPER];
    checkRootKeys(plan, (key) => own.includes(key), report);
    if (graph !== plan) warnOfUnknownKeys(graph, [NODES, EDGES, "visualization_data"], WRAPPER, report);
    const edges = fieldOf(graph, EDGES);
    return {
      ...projectOf(plan),
      ...(edges === undefined ? {} : { edges }),
      phases: [{ parallel: true, tasks: tasksOf(fieldOf(graph, NODES), report) }],
      mentions: mentionedIds(plan),
      place: entryOf(graph, NODES)?.place ?? plan,
    };
  },
};

/** The mapping that holds the nodes. */
function graphOf(root: Node | undefined): Mapping | undefined {
  if (root?.kind !== "mapping") return undefined;
  const wrapped = fieldOf(root, WRAPPER);
  return [root, wrapped].find(
    (node): node is Mapping => node?.kind === "mapping" && fieldOf(node, NODES)?.kind === "list",
  );
}

/** A node may be no more than its id. */
function tasksOf(list: Node | undefined, report: Report): RawTask[] {
  if (list?.kind !== "list") return [];
  return list.items.flatMap((item) =>
    item.kind === "scalar" && !isNull(item) ? [namedTask(item)] : taskList({ ...list, items: [item] }, NODES, report),
  );
}
