import type { PlanWriter } from "./sketch.ts";

const STATUS = { open: "ready-for-dev", "in-progress": "in-progress", done: "done", cancelled: "", deferred: "" };

export const bmadWriter: PlanWriter = {
  format: "BMAD",
  order: "chain",
  states: ["open", "in-progress", "done"],
  isMarkdown: true,
  idOf: (index) => `1-${index + 1}-words`,
  write: (tasks) => ({
    text: `project: Library\nstory_location: stories\ndevelopment_status:\n  epic-1: in-progress\n${tasks
      .map(({ id, state }) => `  ${id}: ${STATUS[state]}\n`)
      .join("")}  epic-1-retrospective: optional\n`,
    beside: Object.fromEntries(
      tasks.map(({ id, title, details }, index) => [
        `stories/${id}.md`,
        `# Story 1.${index + 1}: ${title}\n\nStatus: ready-for-dev\n\n## Story\n\n${details.join("\n")}\n`,
      ]),
    ),
  }),
};
