import type { TaskState } from "../plan.ts";
import type { ProblemList } from "../problem-list.ts";
import type { RawTask } from "../raw/raw-plan.ts";
import { readTaskList } from "../raw/raw-tasks.ts";
import { getMappings, getText } from "../raw/task-lists.ts";
import { parseJsonNode } from "../syntax/parse-json.ts";
import {
  type Entry,
  findEntry,
  findField,
  getItems,
  type MappingNode,
  type PlanNode,
  renderNode,
  toEntry,
  toScalar,
} from "../syntax/plan-node.ts";
import { parseState } from "../task-states.ts";
import type { PlanDocument, PlanFormat } from "./variant.ts";

/** Task Master: `{master: {tasks: [{id, title, details, testStrategy, subtasks}]}}`, or `{tasks: […]}` of older versions. */
export const taskMaster: PlanFormat = {
  name: "Task Master",
  recognises: ({ root }) => {
    if (root?.kind !== "mapping") return false;
    const tags = findTags(root);
    const tasks = findField(root, "tasks");
    if (tasks !== undefined) return getMappings(tasks).some(isTask);
    return (
      tags.some(
        ({ value }) =>
          value.kind === "mapping" &&
          (getMappings(findField(value, "tasks")).some(isTask) || findField(value, "metadata") !== undefined),
      ) || tags.some(({ key }) => key === "master")
    );
  },

  read(document, problems) {
    const root = document.root as MappingNode;
    const holder = findEntry(root, "tasks") === undefined ? chooseTag(root, document, problems) : root;
    if (holder === undefined) return { phases: [] };
    const list = findField(holder, "tasks");
    const subtasks = new Map(
      getMappings(list).map((task) => [getText(task, "id"), getMappings(findField(task, "subtasks"))]),
    );
    const tasks = readTaskList(list, "tasks", problems).map(
      (raw): RawTask => ({
        ...raw,
        fields: readTask(raw.fields, subtasks, problems),
        states: [raw.fields, ...(subtasks.get(getText(raw.fields, "id")) ?? []).filter(isOpen)].map(
          (fields) => findField(fields, "status") ?? fields,
        ),
      }),
    );
    const metadata = findField(holder, "metadata", "meta");
    const description = metadata?.kind === "mapping" ? getText(metadata, "description") : "";
    const project = metadata?.kind === "mapping" ? findField(metadata, "projectName") : undefined;
    return {
      project,
      doneWord: "done",
      phases: [{ parallel: true, tasks }],
      unknownHint: "if it was a subtask, it has another number since it became a task",
      texts: description === "" ? [] : [{ title: "Description", text: description }],
    };
  },
};

const isTask = (task: MappingNode): boolean =>
  ["testStrategy", "subtasks"].some((key) => findEntry(task, key) !== undefined);

const readTaskState = (task: MappingNode): TaskState => parseState(getText(task, "status") || "pending") ?? "open";

/** The task is not done as long as this part of it is not. */
const isOpen = (subtask: MappingNode): boolean => ["open", "in-progress", "blocked"].includes(readTaskState(subtask));

const findTags = (root: MappingNode): Entry[] =>
  root.entries.filter(({ value }) => value.kind === "mapping" && findField(value, "tasks")?.kind === "list");

/** The only tag, the current one, or `master`. Never two in one plan. */
function chooseTag(root: MappingNode, { beside }: PlanDocument, problems: ProblemList): MappingNode | undefined {
  const tags = findTags(root);
  const state = parseJsonNode(beside.read("../state.json") ?? beside.read("state.json") ?? "");
  const current = state?.kind === "mapping" ? getText(state, "currentTag") : "";
  const tag =
    tags.length === 1 ? tags[0] : (tags.find(({ key }) => key === current) ?? tags.find(({ key }) => key === "master"));
  if (tag?.value.kind === "mapping") return tag.value;
  const message = `the file has several tags, each a plan of its own: ${tags.map(({ key }) => key).join(", ")}`;
  problems.addError(
    root,
    "several-plans",
    message,
    () => "name one master, or write currentTag into .taskmaster/state.json",
  );
  return undefined;
}

/** Subtasks are steps of their task: one text, with the states. A dependency on a subtask means its task. */
function readTask(
  fields: MappingNode,
  subtasks: ReadonlyMap<string, readonly MappingNode[]>,
  problems: ProblemList,
): MappingNode {
  const id = getText(fields, "id");
  const inner = subtasks.get(id) ?? [];
  const states = inner.map(readTaskState);
  const isInnerDone = inner.length > 0 && states.every((state) => state === "done" || state === "cancelled");
  const own = parseState(getText(fields, "status") || "pending");
  const open = inner.filter(isOpen);
  const isHalfDone = own === "done" && open.length > 0;
  if (isHalfDone) {
    const message = `task ${id} is done, but ${open.map((subtask) => `${id}.${getText(subtask, "id")}`).join(", ")} below it ${open.length === 1 ? "is" : "are"} open: the task is carried out`;
    problems.addWarning(fields, "open-child", message, () => "set them to done, or the task to in-progress");
  }
  const outside = (dependency: PlanNode): PlanNode[] => {
    const name = dependency.kind === "scalar" ? dependency.text : "";
    const task = name.slice(0, Math.max(0, name.lastIndexOf(".")));
    if (task === "" || subtasks.has(name) || !subtasks.has(task)) return [dependency];
    return task === id ? [] : [toScalar(task, dependency)];
  };
  const entries = fields.entries.flatMap((entry): Entry[] => {
    const { key, value, position } = entry;
    if (key === "subtasks") return [];
    if (key === "dependencies" && value.kind === "list")
      return [{ ...entry, value: { ...value, items: value.items.flatMap(outside) } }];
    if (key === "status" && isHalfDone) return [toEntry("status", "in-progress", position)];
    if (key === "status" && isInnerDone && own !== "done" && own !== "cancelled")
      return [toEntry("status", "done", position)];
    return [entry];
  });
  const fromInside = inner
    .flatMap((subtask) => getItems(findField(subtask, "dependencies")))
    .filter((node) => node.kind === "scalar" && node.text.includes("."))
    .flatMap(outside)
    .filter((node) => node.kind === "scalar" && !node.text.startsWith(`${id}.`) && node.text !== id);
  const text = inner.map((subtask, index) => describe(id, subtask, states[index] ?? "open")).join("\n");
  return {
    ...fields,
    entries: [
      ...entries,
      ...fromInside.map((value): Entry => ({ key: "dependencies", position: value, value })),
      ...(text === "" ? [] : [toEntry("Subtasks", text, fields)]),
    ],
  };
}

const BOXES: Partial<Record<TaskState, string>> = { open: " ", "in-progress": "-", done: "x" };

/** `- [x] 2.1 Put in`, and below it whatever else the subtask says. */
function describe(id: string, subtask: MappingNode, state: TaskState): string {
  const shown = ["id", "title", ...(BOXES[state] === undefined ? [] : ["status"])];
  const rest = subtask.entries.filter(({ key, value }) => !shown.includes(key) && renderNode(value) !== "");
  const first = `- [${BOXES[state] ?? " "}] ${id}.${getText(subtask, "id")} ${getText(subtask, "title")}`.trimEnd();
  const below = renderNode({ ...subtask, entries: rest });
  return below === "" ? first : `${first}\n  ${below.replaceAll("\n", "\n  ")}`;
}
