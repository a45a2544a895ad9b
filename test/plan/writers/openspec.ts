import { indented, type PlanWriter, tickOf } from "./sketch.ts";

export const openSpecWriter: PlanWriter = {
  format: "OpenSpec",
  order: "chain",
  states: ["open", "done"],
  isMarkdown: true,
  idOf: (index) => `${Math.floor(index / 3) + 1}.${(index % 3) + 1}`,
  write: (tasks) => ({
    text: tasks
      .map((task, index) => {
        const heading = index % 3 === 0 ? `\n## ${Math.floor(index / 3) + 1}. Part\n\n` : "";
        return `${heading}- [${tickOf(task)}] ${task.id} ${task.title}\n${indented(task.details, "  - ")}`;
      })
      .join(""),
  }),
};
