import type { PlanWriter } from "./sketch.ts";

const STATUS = { open: "待處理", "in-progress": "進行中", done: "已完成", cancelled: "", deferred: "" };

export const shrimpWriter: PlanWriter = {
  format: "Shrimp",
  order: "stated",
  states: ["open", "in-progress", "done"],
  hasFiles: true,
  idOf: (index) => `0b7d1c52-3a51-4f0a-9a33-5b1e0f1c000${index}`,
  write: (tasks) => ({
    text: JSON.stringify({
      tasks: tasks.map(({ id, title, details, needs, state, files }) => ({
        id,
        name: title,
        description: details[0] ?? "",
        status: STATUS[state],
        dependencies: needs.map((taskId) => ({ taskId })),
        relatedFiles: files.map((path) => ({ path, type: "TO_MODIFY", description: "" })),
        implementationGuide: details[1] ?? "",
        verificationCriteria: details[2] ?? "",
      })),
    }),
  }),
};
