import { indented, type PlanWriter, tickOf } from "./sketch.ts";

const CHECKLIST = {
  format: "Markdown checklist",
  isMarkdown: true,
  hasMinutes: true,
  states: ["open", "in-progress", "done"],
} as const;

/** Boxes alone: their place is their id. */
export const boxesWriter: PlanWriter = {
  ...CHECKLIST,
  order: "chain",
  idOf: (index) => `${index + 1}`,
  nameOf: ({ title, minutes }) => `${title} (${minutes} min)`,
  write: (tasks) => ({
    text: `# Tasks\n\n${tasks
      .map((task) => `- [${tickOf(task, "-")}] ${task.title} (${task.minutes} min)\n${indented(task.details)}`)
      .join("")}`,
  }),
};

/** Boxes with ids, and fields as indented bullets. */
export const boxesWithIdsWriter: PlanWriter = {
  ...CHECKLIST,
  order: "stated",
  hasFiles: true,
  idOf: (index) => `LIB-${index + 1}`,
  write: (tasks) => ({
    text: `# Tasks\n\n${tasks
      .map((task) => {
        const fields = [
          ...task.details,
          `- **Depends on:** ${task.needs.join(" and ") || "None"}`,
          `- **Estimate:** ${task.minutes} min`,
          ...(task.files.length === 0 ? [] : [`- **Files:** ${task.files.join(", ")}`]),
        ];
        return `- [${tickOf(task, "-")}] **${task.id}:** ${task.title}\n${indented(fields)}`;
      })
      .join("")}`,
  }),
};
