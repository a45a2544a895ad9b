import type { Report } from "../problem-list.ts";
import { mentionedIds } from "../raw/mentions.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { namedTask, taskList } from "../raw/raw-tasks.ts";
import { entryOf, fieldOf, isNull, type Mapping, type Node } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import type { YamlVariant } from "./variant.ts";

const NODES = "nodes";
const EDGES = "edges";
const WRAPPER = "task_graph";

/** `nodes: [{id}]` and `edges: [{from, to}]` or `[[from, to]]`, at the root or under `task_graph`. */
export const nodes: YamlVariant = {
  rootKey: NODES,
  shape: `${NODES}: [{id, duration}] with ${EDGES}: [{from, to}]`,
  recognises: (root) => graphOf(root) !== undefined,
  ownKeys: (root) => (graphOf(root) === root ? [NODES, EDGES] : [WRAPPER]),

  read(root, report) {
    const graph = graphOf(root) ?? root;
    if (graph !== root) warnOfUnknownKeys(graph, [NODES, EDGES, "visualization_data"], WRAPPER, report);
    return {
      edges: fieldOf(graph, EDGES),
      phases: [{ parallel: true, tasks: tasksOf(fieldOf(graph, NODES), report) }],
      mentions: mentionedIds(root),
      place: entryOf(graph, NODES)?.place ?? root,
    };
  },
};

/** The mapping that holds the nodes. */
const graphOf = (root: Mapping): Mapping | undefined =>
  [root, fieldOf(root, WRAPPER)].find(
    (node): node is Mapping => node?.kind === "mapping" && fieldOf(node, NODES)?.kind === "list",
  );

/** A node may be no more than its id. */
function tasksOf(list: Node | undefined, report: Report): RawTask[] {
  if (list?.kind !== "list") return [];
  return list.items.flatMap((item) =>
    item.kind === "scalar" && !isNull(item) ? [namedTask(item)] : taskList({ ...list, items: [item] }, NODES, report),
  );
}
