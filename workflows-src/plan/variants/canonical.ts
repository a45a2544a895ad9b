import { suggestNearest } from "../../text/nearest.ts";
import { findId } from "../normalise/task-fields.ts";
import type { ProblemList } from "../problem-list.ts";
import { toTexts } from "../raw/markdown-tasks.ts";
import type { RawPhase, RawTask } from "../raw/raw-plan.ts";
import { chainTasks } from "../raw/raw-tasks.ts";
import { getMappings, readTasks, renameKeys } from "../raw/task-lists.ts";
import type { Entry, MappingNode, PlanNode } from "../syntax/plan-node.ts";
import { describeKind, findEntry, findField, getItems, isNull, quote, renderNode } from "../syntax/plan-node.ts";
import { warnOfUnknownKeys } from "../syntax/unknown-keys.ts";
import { DEFAULT_KEYS, parseDefaultKey } from "../task-keys.ts";
import type { YamlVariant } from "./variant.ts";

/** `{version: 1, project, defaults, tasks: [{id, …}]}`. `tasks` alone is enough; `loadPlan` adds `source` and `settled`. */
export const canonicalVariant: YamlVariant = {
  rootKey: "tasks",
  knownKeys: ["version", "name", "defaults", "edges", "source", "texts", "settled"],

  read(root, problems) {
    const version = findField(root, "version");
    if (version !== undefined && !(version.kind === "scalar" && Number(version.value) === 1)) {
      problems.addError(version, "plan-version", "unknown version of the plan format: expected version: 1");
    }
    const tasks = [
      ...readTasks(findField(root, "tasks"), "the plan", problems),
      ...getMappings(findField(root, "settled")).map((fields) => ({
        fields: renameKeys(fields, { reason: "left_out" }),
      })),
    ];
    const byId = new Map(tasks.map((raw) => [renderNode(findId(raw) ?? raw.fields), raw]));
    const stated = findEntry(root, "dependencies", "depends_on");
    const isOrder = stated !== undefined && isOrderOf(stated.value, byId);
    return {
      edges: findField(root, "edges"),
      defaults: readDefaults(findField(root, "defaults"), problems),
      phases: readOrder(
        findField(root, "execution_order"),
        isOrder ? addDependencies(tasks, stated, byId, problems) : tasks,
        problems,
      ),
      texts: [
        ...readTexts(findField(root, "texts")),
        ...(stated === undefined || isOrder ? [] : toTexts(stated.key, renderNode(stated.value))),
      ],
    };
  },
};

type TasksById = ReadonlyMap<string, RawTask>;

/** Whether a value can be an order. Words that name none of the tasks are a text. */
const isOrderOf = (node: PlanNode, byId: TasksById): boolean =>
  node.kind === "mapping" ||
  (node.kind === "list" ? node.items.some((item) => isOrderOf(item, byId)) : byId.has(node.text));

/** Adds the order that stands beside the tasks: `dependencies: {B: [A]}`. */
function addDependencies(
  tasks: readonly RawTask[],
  { key, position, value }: Entry,
  byId: TasksById,
  problems: ProblemList,
): readonly RawTask[] {
  const entries = value.kind === "mapping" ? value.entries : [];
  if (value.kind !== "mapping") {
    const message = `${key} stands beside the tasks: expected it in a task, or as {B: [A]} where B waits for A`;
    problems.addError(position, "damaged-order", message, () => "indent it as the other fields of its task");
  }
  const more = new Map<RawTask, Entry>();
  for (const entry of entries) {
    const raw = byId.get(entry.key);
    if (raw !== undefined) more.set(raw, { ...entry, key: "depends_on" });
    else
      problems.addError(
        entry.position,
        "unknown-dependency",
        `dependencies of unknown task ${quote(entry.key)}: expected the id of a task`,
        () => suggestNearest(entry.key, byId.keys()),
      );
  }
  return tasks.map((raw): RawTask => {
    const entry = more.get(raw);
    return entry === undefined ? raw : { ...raw, fields: { ...raw.fields, entries: [...raw.fields.entries, entry] } };
  });
}

/** Reads `execution_order`: ids one after another, or lists of ids, each after the one before. */
function readOrder(order: PlanNode | undefined, tasks: readonly RawTask[], problems: ProblemList): RawPhase[] {
  const byId = new Map(tasks.map((raw) => [renderNode(findId(raw) ?? raw.fields), raw]));
  const listed = new Set<RawTask>();
  const find = (node: PlanNode): RawTask[] =>
    (node.kind === "list" ? node.items : [node]).flatMap((item) => {
      const raw = item.kind === "scalar" ? byId.get(item.text) : undefined;
      if (raw === undefined || listed.has(raw)) {
        const found = item.kind === "scalar" ? quote(item.text) : describeKind(item);
        const expected = raw === undefined ? "the id of a task" : "each task once";
        problems.addError(item, "unknown-task", `execution_order: expected ${expected}, found ${found}`);
        return [];
      }
      listed.add(raw);
      return [raw];
    });
  if (order === undefined || isNull(order)) return [{ parallel: true, tasks }];
  if (order.kind !== "list") {
    problems.addError(order, "damaged-order", `execution_order: expected a list of ids, found ${describeKind(order)}`);
    return [{ parallel: true, tasks }];
  }
  const groups = order.items.map(find);
  if (listed.size === 0) return [{ parallel: true, tasks }];
  const unlisted: RawPhase = { parallel: false, isUnlisted: true, tasks: tasks.filter((raw) => !listed.has(raw)) };
  const phases = order.items.every(({ kind }) => kind === "scalar")
    ? [{ parallel: false, tasks: chainTasks(groups.flat()) }]
    : groups.map((group) => ({ parallel: true, tasks: group }));
  return unlisted.tasks.length === 0 ? phases : [...phases, unlisted];
}

/** `texts` of the canonical form: `[{title, text}]`. */
const readTexts = (node: PlanNode | undefined) =>
  getItems(node).flatMap((item) => {
    const title = item.kind === "mapping" ? findField(item, "title") : undefined;
    const text = item.kind === "mapping" ? findField(item, "text") : item;
    return text === undefined
      ? []
      : [
          {
            title: title === undefined ? "texts" : renderNode(title),
            text: text.kind === "scalar" ? text.text : renderNode(text),
          },
        ];
  });

function readDefaults(defaults: PlanNode | undefined, problems: ProblemList): MappingNode | undefined {
  if (defaults === undefined || isNull(defaults)) return undefined;
  if (defaults.kind === "mapping") {
    const unknown = defaults.entries.filter(({ key }) => parseDefaultKey(key) === undefined);
    warnOfUnknownKeys({ ...defaults, entries: unknown }, DEFAULT_KEYS, "defaults", problems);
    return defaults;
  }
  problems.addError(
    defaults,
    "wrong-type",
    `defaults: expected keys such as agent and runs_on, found ${describeKind(defaults)}`,
  );
  return undefined;
}
