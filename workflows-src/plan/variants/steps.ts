import type { ProblemList } from "../problem-list.ts";
import { collectRootTexts } from "../raw/other-texts.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { chainTasks } from "../raw/raw-tasks.ts";
import { chainUnlessStated, getText, renameKeys } from "../raw/task-lists.ts";
import {
  describeKind,
  type Entry,
  findEntry,
  findField,
  getItems,
  isNull,
  type MappingNode,
  type PlanNode,
  toMapping,
  toScalar,
} from "../syntax/plan-node.ts";
import type { PlanFormat } from "./variant.ts";

const KEYS = { command: "run", script: "run" };

/** Steps of dagu and others: `steps: [{name, command, depends}]`, in a graph (`type: graph`) or one after another (`type: chain`). */
export const steps: PlanFormat = {
  name: "steps",
  recognises: ({ root }) =>
    root?.kind === "mapping" && findEntry(root, "tasks") === undefined && isSteps(findField(root, "steps")),

  read({ root: node }, problems) {
    const root = node as MappingNode;
    const list = findField(root, "steps");
    const type = getText(root, "type");
    const isGrouped = getItems(list).some(({ kind }) => kind === "list");
    const groups = list?.kind === "mapping" ? [list.entries.map(readKeyedStep)] : readGroups(getItems(list), problems);
    const tasks = isGrouped ? chainGroups(groups) : groups.flat();
    const ordered =
      isGrouped || type === "graph" ? tasks : type === "chain" ? chainTasks(tasks) : chainUnlessStated(tasks);
    return {
      project: findField(root, "name"),
      phases: [{ parallel: type !== "chain", tasks: ordered }],
      texts: collectRootTexts(root, ["name", "type", "steps"]),
    };
  },
};

/** Steps of workflows of other tools have keys that say so. */
const isSteps = (node: PlanNode | undefined): boolean => {
  const items =
    node?.kind === "mapping"
      ? node.entries.map(({ value }) => value)
      : getItems(node).flatMap((item) => (item.kind === "list" ? item.items : [item]));
  const mappings = items.filter((item): item is MappingNode => item.kind === "mapping");
  const isStep = (item: MappingNode): boolean =>
    findEntry(item, "run", "command", "script", "depends", "call", "action") !== undefined;
  return mappings.some(isStep) && !mappings.some((item) => findEntry(item, "uses", "hosts") !== undefined);
};

function readKeyedStep({ key, position, value }: Entry): RawTask {
  const run = [{ key: "run", position, value }];
  return {
    id: toScalar(key, position),
    fields: value.kind === "mapping" ? renameKeys(value, KEYS) : toMapping(position, run),
  };
}

/** Reads the steps of a list; a list inside is a group. */
const readGroups = (items: readonly PlanNode[], problems: ProblemList): RawTask[][] =>
  items.map((item, index) => {
    const group = item.kind === "list" ? item.items : [item];
    return group.flatMap((step, place) =>
      readStep(step, group.length > 1 ? `step-${index + 1}-${place + 1}` : `step-${index + 1}`, problems),
    );
  });

/** The steps of a group run side by side, after the group before. */
function chainGroups(groups: readonly (readonly RawTask[])[]): RawTask[] {
  let after: readonly RawTask[] = [];
  return groups.flatMap((group) => {
    const placed = group.map((raw) => ({ ...raw, after }));
    if (placed.length > 0) after = placed;
    return placed;
  });
}

function readStep(step: PlanNode, name: string, problems: ProblemList): RawTask[] {
  if (step.kind === "scalar" && !isNull(step))
    return [{ id: toScalar(name, step), fields: toMapping(step, [{ key: "run", position: step, value: step }]) }];
  if (step.kind !== "mapping") {
    problems.addError(step, "damaged-list", `expected a step with a name and a command, found ${describeKind(step)}`);
    return [];
  }
  const fields = renameKeys(step, KEYS);
  if (findEntry(step, "id") !== undefined) return [{ fields }];
  const stated = findField(step, "name");
  const id =
    stated?.kind === "scalar" && !isNull(stated)
      ? toScalar(stated.text.trim().replace(/[^A-Za-z0-9._-]+/g, "-"), stated)
      : toScalar(name, step);
  return [{ id, fields }];
}
