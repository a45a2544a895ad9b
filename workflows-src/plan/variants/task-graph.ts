import { keyedTask } from "../keyed-task.ts";
import { entryOf, kindOf, type Mapping } from "../located.ts";
import { mentionedIds } from "../mentions.ts";
import type { RawPlan } from "../raw-plan.ts";
import { checkRootKeys, projectOf } from "../root-keys.ts";
import type { Variant } from "./variant.ts";

const GRAPH = "task_graph";

/** `task_graph: {TASK-001: {name, dependencies, duration}}`. */
export const taskGraph: Variant = {
  rootKey: GRAPH,
  shape: `${GRAPH}: {TASK-001: {name, dependencies, duration}}`,

  recognises: ({ root }) => root?.kind === "mapping" && entryOf(root, GRAPH) !== undefined,

  read({ root }, report): RawPlan {
    const plan = root as Mapping;
    checkRootKeys(plan, (key) => key === GRAPH, report);
    const entry = entryOf(plan, GRAPH);
    const graph = entry?.value;
    const place = entry?.place ?? plan;
    if (graph?.kind !== "mapping")
      report.error(
        place,
        "damaged-plan",
        `expected tasks by their ids under ${GRAPH}, found ${graph && kindOf(graph)}`,
      );
    const entries = graph?.kind === "mapping" ? graph.entries : [];
    const tasks = entries.flatMap((task) => keyedTask(task, report));
    return { ...projectOf(plan), phases: [{ parallel: true, tasks }], mentions: mentionedIds(plan), place };
  },
};
