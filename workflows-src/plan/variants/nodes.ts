import type { ProblemList } from "../problem-list.ts";
import { findMentionsBeside } from "../raw/mentions.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { createTask, readTaskList } from "../raw/raw-tasks.ts";
import { findEntry, findField, isNull, type MappingNode, type PlanNode } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import type { YamlVariant } from "./variant.ts";

const NODES = "nodes";
const EDGES = "edges";
const WRAPPER = "task_graph";

/** `nodes: [{id}]` and `edges: [{from, to}]` or `[[from, to]]`, at the root or under `task_graph`. */
export const nodesVariant: YamlVariant = {
  rootKey: NODES,
  recognises: (root) => findGraph(root) !== undefined,
  ownKeys: (root) => (findGraph(root) === root ? [NODES, EDGES] : [WRAPPER]),

  read(root, problems) {
    const graph = findGraph(root) ?? root;
    if (graph !== root) warnOfUnknownKeys(graph, [NODES, EDGES, "visualization_data"], WRAPPER, problems);
    return {
      edges: findField(graph, EDGES),
      phases: [{ parallel: true, tasks: readTasks(findField(graph, NODES), problems) }],
      mentions: findMentionsBeside(root),
      position: findEntry(graph, NODES)?.position ?? root,
    };
  },
};

/** The mapping that holds the nodes. */
const findGraph = (root: MappingNode): MappingNode | undefined =>
  [root, findField(root, WRAPPER)].find(
    (node): node is MappingNode => node?.kind === "mapping" && findField(node, NODES)?.kind === "list",
  );

/** Reads the nodes. A node may be its id alone. */
function readTasks(list: PlanNode | undefined, problems: ProblemList): RawTask[] {
  if (list?.kind !== "list") return [];
  return list.items.flatMap((item) =>
    item.kind === "scalar" && !isNull(item)
      ? [createTask(item)]
      : readTaskList({ ...list, items: [item] }, NODES, problems),
  );
}
