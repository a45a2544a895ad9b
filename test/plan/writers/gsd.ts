import { indented, type PlanWriter, type SketchTask } from "./sketch.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const toFile = ({ id, title, details, needs, files }: SketchTask): string => `---
phase: 01-base
plan: ${id.slice(3, 5)}
type: execute
wave: 1
depends_on: ${JSON.stringify(needs.map((need) => need.slice(0, 5)))}
autonomous: true
---

<objective>The library opens.</objective>

<tasks>
<task type="auto">
  <name>Task 1: ${escaped(title)}</name>
  <files>${files.join(", ")}</files>
  <action>
${indented(details.map(escaped), "    ")}  </action>
</task>
</tasks>
`;

/** One file for each task; what is done has a summary beside it. */
export const gsdWriter: PlanWriter = {
  format: "GSD",
  order: "stated",
  states: ["open", "done"],
  isMarkdown: true,
  isDoneInOrder: true,
  hasFiles: true,
  idOf: (index) => `01-0${index + 1}.1`,
  write: (tasks) => ({
    text: "",
    isFolder: true,
    beside: Object.fromEntries(
      tasks.flatMap((task) => {
        const path = `01-base/${task.id.slice(0, 5)}`;
        const plan = [`${path}-PLAN.md`, toFile(task)];
        return task.state === "done" ? [plan, [`${path}-SUMMARY.md`, "It is done.\n"]] : [plan];
      }),
    ),
  }),
};
