import { mentionedIds } from "../raw/mentions.ts";
import { keyedTask } from "../raw/raw-tasks.ts";
import { entryOf, kindOf } from "../syntax/plan-node.ts";
import type { YamlVariant } from "./variant.ts";

const GRAPH = "task_graph";

/** `task_graph: {TASK-001: {name, dependencies, duration}}`. */
export const taskGraph: YamlVariant = {
  rootKey: GRAPH,
  shape: `${GRAPH}: {TASK-001: {name, dependencies, duration}}`,

  read(root, report) {
    const { place, value: graph } = entryOf(root, GRAPH) ?? { place: root, value: root };
    if (graph.kind !== "mapping")
      report.error(place, "damaged-plan", `expected tasks by their ids under ${GRAPH}, found ${kindOf(graph)}`);
    const entries = graph.kind === "mapping" ? graph.entries : [];
    const tasks = entries.flatMap((task) => keyedTask(task, report));
    return { phases: [{ parallel: true, tasks }], mentions: mentionedIds(root) };
  },
};
