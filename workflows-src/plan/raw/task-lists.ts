import type { ProblemList } from "../problem-list.ts";
import {
  type Entry,
  findField,
  getItems,
  isNull,
  type ListNode,
  type MappingNode,
  type PlanNode,
  renderNode,
  toEntry,
  toMapping,
  toScalar,
} from "../syntax/plan-node.ts";
import { normaliseKey, parseKey } from "../task-keys.ts";
import { parseState } from "../task-states.ts";
import type { RawTask } from "./raw-plan.ts";
import { chainTasks, readKeyedTask, readTaskList } from "./raw-tasks.ts";

/** Keys that hold a list of tasks, or a mapping from ids to tasks. */
export const CONTAINERS = [
  "tasks",
  "userstories",
  "stories",
  "items",
  "issues",
  "todos",
  "jobs",
  "todo",
  "tasklist",
  "subtasks",
];

/** The first entry of the keys, compared without case and `_`. */
export const findAny = (mapping: MappingNode, keys: readonly string[]): Entry | undefined => {
  for (const key of keys) {
    const entry = mapping.entries.find((field) => normaliseKey(field.key) === key);
    if (entry !== undefined) return entry;
  }
  return undefined;
};

const hasMeaning = (item: PlanNode, meaning: string): boolean =>
  item.kind === "mapping" && item.entries.some(({ key, value }) => parseKey(key) === meaning && !isNull(value));

/** Whether a list has tasks with names, none of which has an id. */
const lacksIds = ({ items }: ListNode): boolean =>
  items.length > 0 &&
  items.every((item) => !hasMeaning(item, "id") && (hasMeaning(item, "name") || hasMeaning(item, "description")));

/** The ids of tasks without one are their places: `prefix` and a number. */
export const makePlaceId = (index: number, prefix = "", digits = 1): string =>
  `${prefix}${String(index + 1).padStart(digits, "0")}`;

/**
 * Reads a list of tasks, or a mapping from ids to tasks. Texts, and tasks without ids, get their places as ids and run in their order, as
 * far as none states another.
 */
export function readTasks(node: PlanNode | undefined, owner: string, problems: ProblemList): RawTask[] {
  if (node?.kind === "mapping" && node.entries.every(({ value }) => value.kind === "mapping"))
    return node.entries.flatMap((entry) => readKeyedTask(entry, problems));
  if (node?.kind !== "list") return readTaskList(node, owner, problems);
  const texts = node.items.every((item) => item.kind === "scalar" && !isNull(item) && item.text.trim() !== "");
  if (texts) return chainTasks(node.items.map((item, index) => toNamedTask(makePlaceId(index), item)));
  if (!lacksIds(node)) return readTaskList(node, owner, problems);
  const tasks = node.items.flatMap((item, index): RawTask[] =>
    item.kind === "mapping" ? [{ id: toScalar(makePlaceId(index), item), fields: nameByDescription(item) }] : [],
  );
  return chainUnlessStated(tasks);
}

/** A task that has only a description is named after its first line. */
function nameByDescription(item: MappingNode): MappingNode {
  const described = item.entries.find(({ key }) => parseKey(key) === "description");
  if (hasMeaning(item, "name") || described?.value.kind !== "scalar") return item;
  const [line = ""] = described.value.text.split("\n");
  return { ...item, entries: [toEntry("name", line.slice(0, 100), described.position), ...item.entries] };
}

export const toNamedTask = (id: string, name: PlanNode): RawTask => ({
  id: toScalar(id, name),
  fields: toMapping(name, [toEntry("name", name.kind === "scalar" ? name.text : "", name)]),
});

const statesOrder = ({ fields }: RawTask): boolean =>
  fields.entries.some(({ key, value }) => {
    const meaning = parseKey(key);
    return (
      (meaning === "dependencies" || meaning === "dependents") &&
      getItems(value).length + (value.kind === "scalar" && !isNull(value) ? 1 : 0) > 0
    );
  });

/** The state of a group of tasks that says that none of them is carried out as it is: done, cancelled, deferred, … */
export const findSettledState = (group: MappingNode): Entry | undefined => {
  const states = group.entries.flatMap((entry) => {
    const state = parseKey(entry.key) === "status" ? parseState(renderNode(entry.value)) : undefined;
    return state === undefined || state === "open" || state === "in-progress" ? [] : [{ entry, state }];
  });
  return (states.find(({ state }) => state === "done") ?? states[0])?.entry;
};

/** Gives tasks the state of their group, unless they state their own. */
export const inheritState = (tasks: readonly RawTask[], state: Entry | undefined): readonly RawTask[] =>
  state === undefined
    ? tasks
    : tasks.map((raw) => {
        const { entries } = raw.fields;
        const isStated = entries.some(
          ({ key, value }) => parseKey(key) === "status" && parseState(renderNode(value)) !== undefined,
        );
        return isStated ? raw : { ...raw, fields: { ...raw.fields, entries: [...entries, state] } };
      });

/** One after another, where no task states what it waits for. */
export const chainUnlessStated = (tasks: readonly RawTask[]): RawTask[] =>
  tasks.some(statesOrder) ? [...tasks] : chainTasks(tasks);

/** The fields of a task under other keys. A key that maps to undefined is left out. */
export const renameKeys = (fields: MappingNode, names: Readonly<Record<string, string | undefined>>): MappingNode => ({
  ...fields,
  entries: fields.entries.flatMap((entry) => {
    if (!Object.hasOwn(names, entry.key)) return [entry];
    const key = names[entry.key];
    return key === undefined ? [] : [{ ...entry, key }];
  }),
});

/** The mappings among the items of a list. */
export const getMappings = (node: PlanNode | undefined): MappingNode[] =>
  getItems(node).filter((item): item is MappingNode => item.kind === "mapping");

/** The text of a field; empty where it is no text. */
export function getText(mapping: MappingNode, ...keys: readonly string[]): string {
  const node = findField(mapping, ...keys);
  return node?.kind === "scalar" && node.value !== null ? node.text : "";
}
