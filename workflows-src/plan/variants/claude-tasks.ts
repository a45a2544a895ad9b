import type { RawTask } from "../raw/raw-plan.ts";
import { readTaskList } from "../raw/raw-tasks.ts";
import { getMappings } from "../raw/task-lists.ts";
import { parseJsonNode } from "../syntax/parse-json.ts";
import { findEntry, findField, type MappingNode, type PlanNode } from "../syntax/plan-node.ts";
import type { FolderFormat, PlanFormat } from "./variant.ts";

const TASK_FILE = /^[^/]*\.json$/;

/** Claude Code's tasks: `{id, subject, activeForm, blocks, blockedBy}`, in a list or one alone. */
export const claudeTasks: PlanFormat = {
  name: "Claude Code tasks",
  recognises: ({ root }) => getMappings(findList(root)).some(isTask),
  read: ({ root }, problems) => ({
    phases: [{ parallel: true, tasks: readTaskList(findList(root), "the list", problems) }],
    doneWord: "completed",
  }),
};

/** A folder with one task a file, `1.json`, `2.json`, … */
export const claudeTasksFolder: FolderFormat = {
  name: "Claude Code tasks",
  shape: "a folder with one task {id, subject, blockedBy} a file",
  recognises: ({ list, read }) => {
    const files = list("").filter((path) => TASK_FILE.test(path));
    return files.length > 0 && files.every((path) => isTask(parseJsonNode(read(path) ?? "")));
  },
  read({ beside }) {
    const tasks = beside
      .list("")
      .filter((path) => TASK_FILE.test(path))
      .flatMap((path): RawTask[] => {
        const fields = parseJsonNode(beside.read(path) ?? "");
        return isTask(fields) ? [{ fields, file: path }] : [];
      });
    return { phases: [{ parallel: true, tasks }], doneWord: "completed" };
  },
};

const isTask = (node: PlanNode | undefined): node is MappingNode =>
  node?.kind === "mapping" &&
  findEntry(node, "subject") !== undefined &&
  ["activeForm", "blockedBy", "blocks", "owner"].some((key) => findEntry(node, key) !== undefined);

function findList(root: PlanNode | undefined): PlanNode | undefined {
  if (root?.kind !== "mapping") return root;
  return isTask(root)
    ? { kind: "list", line: root.line, column: root.column, lastLine: root.lastLine, items: [root] }
    : findField(root, "tasks");
}
