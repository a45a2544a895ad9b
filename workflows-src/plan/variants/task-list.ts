import { collectRootTexts } from "../raw/other-texts.ts";
import { CONTAINERS, findAny, readTasks } from "../raw/task-lists.ts";
import { findField, getItems, isNull, type MappingNode, type PlanNode } from "../syntax/plan-node.ts";
import { parseKey } from "../task-keys.ts";
import type { PlanFormat } from "./variant.ts";

/** A list of tasks at the root, or under a key such as `stories`, `items`, `issues`, `todos` or `jobs`. */
export const taskList: PlanFormat = {
  name: "list of tasks",
  recognises: ({ root }) => (root?.kind === "mapping" ? findContainer(root) !== undefined : isTaskList(root)),

  read({ root }, problems) {
    if (root?.kind !== "mapping") {
      const several = getItems(root).find(
        (item) =>
          item.kind === "mapping" && findField(item, "tasks")?.kind === "list" && findField(item, "id") === undefined,
      );
      if (several === undefined) return { phases: [{ parallel: true, tasks: readTasks(root, "the list", problems) }] };
      problems.addError(
        several,
        "several-plans",
        "the list holds several plans: expected one plan in a file",
        () => "preview shows them all; to carry one out, give it a file of its own",
      );
      return { phases: [] };
    }
    const container = findContainer(root);
    return {
      project: findField(root, "project", "name"),
      phases: [{ parallel: true, tasks: readTasks(container?.value, container?.key ?? "the list", problems) }],
      edges: findField(root, "edges"),
      texts: collectRootTexts(root, ["project", "name", "edges", "version", container?.key ?? ""]),
    };
  },
};

export const OTHER_CONTAINERS = CONTAINERS.filter((key) => key !== "tasks");

/** `jobs` of a workflow of GitHub have `steps`, and are no tasks. */
function findContainer(root: MappingNode) {
  const entry = findField(root, "tasks") === undefined ? findAny(root, OTHER_CONTAINERS) : undefined;
  const values =
    entry?.value.kind === "mapping" ? entry.value.entries.map(({ value }) => value) : getItems(entry?.value);
  const isWorkflow = values.some(
    (value) =>
      value.kind === "mapping" && ["runs-on", "uses", "steps"].some((key) => findField(value, key) !== undefined),
  );
  return values.length > 0 && !isWorkflow && values.some(isTask) ? entry : undefined;
}

const isTaskList = (root: PlanNode | undefined): boolean => {
  const items = getItems(root);
  return (
    items.length > 0 &&
    (items.every((item) => item.kind === "scalar" && typeof item.value === "string") ||
      items.some((item) => isTask(item) || (item.kind === "mapping" && findField(item, "tasks") !== undefined)))
  );
};

const isTask = (node: PlanNode): boolean =>
  node.kind === "mapping" &&
  node.entries.some(({ key, value }) => ["id", "name", "description"].includes(parseKey(key) ?? "") && !isNull(value));
