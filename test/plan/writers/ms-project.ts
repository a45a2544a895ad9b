import type { PlanWriter } from "./sketch.ts";

const SHARE = { open: "0%", "in-progress": "50%", done: "100%", cancelled: "", deferred: "" };
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const msProjectWriter: PlanWriter = {
  format: "MS Project CSV",
  order: "stated",
  states: ["open", "in-progress", "done"],
  hasMinutes: true,
  idOf: (index) => `${index + 1}`,
  write: (tasks) => ({
    text: `\uFEFF${[
      "ID,Task Name,Duration,Predecessors,% Complete,Outline Level,Notes",
      ...tasks.map(({ id, title, details, needs, state, minutes }) =>
        [id, cell(title), `${minutes} mins`, cell(needs.join(",")), SHARE[state], "1", cell(details.join("\n"))].join(
          ",",
        ),
      ),
    ].join("\r\n")}\r\n`,
  }),
};
