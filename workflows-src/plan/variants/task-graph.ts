import { findMentionsBeside } from "../raw/mentions.ts";
import { readKeyedTask } from "../raw/raw-tasks.ts";
import { describeKind, findEntry } from "../syntax/plan-node.ts";
import type { YamlVariant } from "./variant.ts";

const GRAPH = "task_graph";

/** `task_graph: {TASK-001: {name, dependencies, duration}}`. */
export const taskGraphVariant: YamlVariant = {
  rootKey: GRAPH,
  read(root, problems) {
    const { position, value: graph } = findEntry(root, GRAPH) ?? { position: root, value: root };
    const mentions = findMentionsBeside(root);
    if (graph.kind !== "mapping") {
      const message = `expected tasks by their ids under ${GRAPH}, found ${describeKind(graph)}`;
      problems.addError(position, "damaged-plan", message);
      return { phases: [], mentions };
    }
    const tasks = graph.entries.flatMap((task) => readKeyedTask(task, problems));
    return { phases: [{ parallel: true, tasks }], mentions };
  },
};
