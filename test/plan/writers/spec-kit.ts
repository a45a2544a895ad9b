import { indented, layersOf, type PlanWriter, tickOf } from "./sketch.ts";

export const specKitWriter: PlanWriter = {
  format: "spec-kit",
  order: "layers",
  states: ["open", "done"],
  isMarkdown: true,
  hasFiles: true,
  idOf: (index) => `T${String(index + 1).padStart(3, "0")}`,
  nameOf: ({ title, files }) => [title, ...files].join(" in "),
  /** Neighbours with `[P]` form a layer; a heading keeps two such layers apart. */
  write(tasks) {
    let phase = 0;
    const parts = layersOf(tasks).map((layer) => {
      const isParallel = layer.length > 1;
      const heading = isParallel || phase === 0 ? `## Phase ${++phase}: Part\n\n` : "";
      const items = layer.map((task) => {
        const marks = isParallel ? "[P] [US1] " : "";
        return `- [${tickOf(task)}] ${task.id} ${marks}${[task.title, ...task.files].join(" in ")}\n${indented(task.details)}`;
      });
      return `${heading}${items.join("")}\n`;
    });
    return { text: `# Tasks: Library\n\n${parts.join("")}` };
  },
};
