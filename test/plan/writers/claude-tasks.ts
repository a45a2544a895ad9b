import type { PlanWriter, SketchTask } from "./sketch.ts";

const STATUS = { open: "pending", "in-progress": "in_progress", done: "completed", cancelled: "", deferred: "" };

/** Each dependency stands on both sides. */
const toTask = ({ id, title, details, needs, state }: SketchTask, _: number, all: readonly SketchTask[]) => ({
  id,
  subject: title,
  description: details.join("\n"),
  activeForm: "Working",
  status: STATUS[state],
  blocks: all.filter((other) => other.needs.includes(id)).map((other) => other.id),
  blockedBy: needs,
});

const CLAUDE = {
  format: "Claude Code tasks",
  order: "stated",
  states: ["open", "in-progress", "done"],
  idOf: (index: number) => `${index + 1}`,
} as const;

export const claudeTasksWriter: PlanWriter = {
  ...CLAUDE,
  write: (tasks) => ({ text: JSON.stringify(tasks.map(toTask), null, 2) }),
};

export const claudeTasksFolderWriter: PlanWriter = {
  ...CLAUDE,
  write: (tasks) => ({
    text: "",
    isFolder: true,
    beside: Object.fromEntries(
      tasks.map((task, index) => [`${task.id}.json`, JSON.stringify(toTask(task, index, tasks))]),
    ),
  }),
};
