import { type PlanWriter, SKETCH_STATES, type SketchTask, waitsForAll } from "./sketch.ts";

/** The boxes of a task that is begun or done. */
const STEPS: Partial<Record<SketchTask["state"], readonly string[]>> = {
  "in-progress": ["- [x] **Step 1: Begin**", "- [ ] **Step 2: Go on**"],
  done: ["- [x] **Step 1: Begin**", "- [x] **Step 2: Go on**"],
};

function toPlan(tasks: readonly SketchTask[], word: string): string {
  const parts = tasks.map((task, index) => {
    const { id, title, details, needs, state, files } = task;
    const depends = waitsForAll(task, index)
      ? []
      : [`**Depends on:** ${needs.map((need) => need.replace("task-", "Task ")).join(", ")}`, ""];
    const changed = files.length === 0 ? [] : ["**Files:**", ...files.map((file) => `- Create: \`${file}\``), ""];
    const steps = STEPS[state] ?? ["- [ ] **Step 1: Begin**"];
    return [`### ${word} ${id.slice(5)}: ${title}`, "", ...depends, ...changed, ...details, "", ...steps, ""].join(
      "\n",
    );
  });
  return `# Library Implementation Plan\n\n**Goal:** Open the library.\n\n${parts.join("\n")}`;
}

const HEADED = {
  format: "superpowers or ralphex",
  order: "in-place",
  states: ["open", "in-progress", "done"],
  isMarkdown: true,
  hasFiles: true,
  idOf: (index: number) => `task-${index + 1}`,
} as const;

export const superpowersWriter: PlanWriter = { ...HEADED, write: (tasks) => ({ text: toPlan(tasks, "Task") }) };

export const ralphexWriter: PlanWriter = {
  ...HEADED,
  order: "chain",
  write: (tasks) => ({ text: toPlan(tasks, "Iteration") }),
};

/** Headings with ids and bold fields. */
export const headingsWriter: PlanWriter = {
  format: "Markdown headings",
  order: "stated",
  states: SKETCH_STATES,
  isMarkdown: true,
  hasMinutes: true,
  hasFiles: true,
  idOf: (index) => `LIB-${index + 1}`,
  write: (tasks) => ({
    text: `# Tasks of the library\n\n${tasks
      .map(({ id, title, details, needs, state, minutes, files }) =>
        [
          `## ${id}: ${title}`,
          "",
          `**Status:** ${state}`,
          `**Duration:** ${minutes} minutes`,
          `**Depends on:** ${needs.join(", ") || "Nothing"}`,
          ...(files.length === 0 ? [] : [`**Files:** ${files.map((file) => `\`${file}\``).join(", ")}`]),
          "",
          ...details,
          "",
        ].join("\n"),
      )
      .join("\n")}`,
  }),
};
