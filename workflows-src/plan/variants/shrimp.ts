import type { RawTask } from "../raw/raw-plan.ts";
import { readTaskList } from "../raw/raw-tasks.ts";
import { getMappings, getText } from "../raw/task-lists.ts";
import { type Entry, findEntry, findField, getItems, type MappingNode } from "../syntax/plan-node.ts";
import type { PlanFormat } from "./variant.ts";

export const UUID = /^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$/;

/** mcp-shrimp-task-manager: `tasks` with UUIDs, `relatedFiles` and `verificationCriteria`, and states in Chinese. */
export const shrimp: PlanFormat = {
  name: "Shrimp",
  recognises: ({ root }) =>
    root?.kind === "mapping" &&
    getMappings(findField(root, "tasks")).some(
      (task) =>
        ["implementationGuide", "verificationCriteria", "relatedFiles", "analysisResult"].some(
          (key) => findEntry(task, key) !== undefined,
        ) ||
        (UUID.test(getText(task, "id")) &&
          getMappings(findField(task, "dependencies")).length +
            (/[\u4e00-\u9fff]/.test(getText(task, "status")) ? 1 : 0) >
            0),
    ),

  read: ({ root }, problems) => {
    const isChinese = (task: MappingNode): boolean => /\p{Script=Han}/u.test(getText(task, "status"));
    const list = findField(root as MappingNode, "tasks");
    const tasks = readTaskList(list, "tasks", problems);
    return {
      doneWord: getMappings(list).some(isChinese) ? "已完成" : "completed",
      phases: [{ parallel: true, tasks: tasks.map((raw): RawTask => ({ ...raw, fields: splitFiles(raw.fields) })) }],
    };
  },
};

/** Files to change are the task's files; those to read are a text. */
function splitFiles(fields: MappingNode): MappingNode {
  const entries = fields.entries.flatMap((entry): Entry[] => {
    if (entry.key !== "relatedFiles" || entry.value.kind !== "list") return [entry];
    const isChanged = (type: string): boolean => /^(?:to_modify|create)$/i.test(type);
    const changed = getItems(entry.value).filter((item) => item.kind === "mapping" && isChanged(getText(item, "type")));
    const list = { ...entry.value, items: changed };
    return [
      { ...entry, key: "files", value: list },
      { ...entry, key: "Files to look at" },
    ];
  });
  return { ...fields, entries };
}
