import type { ProblemList } from "../problem-list.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { chainTasks } from "../raw/raw-tasks.ts";
import { chainUnlessStated, renameKeys, textOf } from "../raw/task-lists.ts";
import {
  describeKind,
  findEntry,
  findField,
  getItems,
  isNull,
  type MappingNode,
  type PlanNode,
  toMapping,
  toScalar,
} from "../syntax/plan-node.ts";
import { otherRootTexts } from "./root-texts.ts";
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
    const isChain = textOf(root, "type") === "chain";
    const tasks: RawTask[] = [];
    let after: readonly RawTask[] = [];
    if (list?.kind === "mapping")
      for (const { key, position, value } of list.entries)
        tasks.push({
          id: toScalar(key, position),
          fields:
            value.kind === "mapping" ? renameKeys(value, KEYS) : toMapping(position, [{ key: "run", position, value }]),
        });
    for (const [index, item] of getItems(list).entries()) {
      const group = item.kind === "list" ? item.items : [item];
      const made = group.flatMap((step, place) =>
        readStep(step, group.length > 1 ? `step-${index + 1}-${place + 1}` : `step-${index + 1}`, problems),
      );
      tasks.push(
        ...(getItems(list).some(({ kind }) => kind === "list") ? made.map((raw) => ({ ...raw, after })) : made),
      );
      after = tasks.slice(-made.length);
    }
    const isGrouped = getItems(list).some(({ kind }) => kind === "list");
    const isGraph = textOf(root, "type") === "graph";
    const ordered = isGrouped || isGraph ? tasks : isChain ? chainTasks(tasks) : chainUnlessStated(tasks);
    return {
      project: findField(root, "name"),
      phases: [{ parallel: !isChain, tasks: ordered }],
      texts: otherRootTexts(root, ["name", "type", "steps"]),
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
