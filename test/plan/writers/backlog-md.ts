import { stringify } from "yaml";
import type { PlanWriter, SketchTask } from "./sketch.ts";

const STATUS = { open: "To Do", "in-progress": "In Progress", done: "Done", cancelled: "", deferred: "" };

function toFile({ id, title, details, needs, state }: SketchTask): string {
  const head = { id, title, status: STATUS[state], assignee: [], dependencies: needs, priority: "high" };
  return `---\n${stringify(head)}---\n\n## Description\n\n${details.join("\n")}\n`;
}

export const backlogMdWriter: PlanWriter = {
  format: "Backlog.md",
  order: "stated",
  states: ["open", "in-progress", "done"],
  isMarkdown: true,
  idOf: (index) => `task-${index + 1}`,
  write: (tasks) => ({
    text: "",
    isFolder: true,
    beside: {
      "config.yml": 'project_name: "Library"\nstatuses: ["To Do", "In Progress", "Done"]\n',
      ...Object.fromEntries(tasks.map((task) => [`tasks/${task.id} - Words.md`, toFile(task)])),
    },
  }),
};
