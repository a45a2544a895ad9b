import { layersOf, type PlanWriter, type SketchTask, tickOf } from "./sketch.ts";

const idOf = (index: number): string => `${Math.floor(index / 3) + 1}.${(index % 3) + 1}`;

function listed(tasks: readonly SketchTask[], indent: string, more: (task: SketchTask) => readonly string[]): string {
  return tasks
    .map((task, index) => {
      const part = index % 3 === 0 ? `- [ ] ${Math.floor(index / 3) + 1}. Part\n` : "";
      const below = [...task.details, ...more(task)].map((line) => `${indent}  - ${line}\n`).join("");
      return `${part}${indent}- [${tickOf(task, "-")}] ${task.id} ${task.title}\n${below}`;
    })
    .join("");
}

const KIRO = { format: "Kiro or cc-sdd", states: ["open", "in-progress", "done"], isMarkdown: true, idOf } as const;

export const kiroWriter: PlanWriter = {
  ...KIRO,
  order: "chain",
  write: (tasks) => ({
    text: `# Implementation Plan: library\n\n${listed(tasks, "  ", () => ["_Requirements: 1.1_"])}`,
  }),
};

export const kiroWavesWriter: PlanWriter = {
  ...KIRO,
  order: "layers",
  write(tasks) {
    const waves = layersOf(tasks).map((layer, id) => ({ id, tasks: layer.map((task) => task.id) }));
    const graph = `## Task Dependency Graph\n\n\`\`\`json\n${JSON.stringify({ waves }, null, 2)}\n\`\`\`\n`;
    return { text: `# Implementation Plan: library\n\n## Tasks\n\n${listed(tasks, "  ", () => [])}\n${graph}` };
  },
};

export const ccSddWriter: PlanWriter = {
  ...KIRO,
  order: "in-place",
  /** A task that waits for everything before it says nothing. */
  write: (tasks) => ({
    text: `# Implementation Plan\n\n${listed(tasks, "", ({ needs, id }) =>
      needs.length === 0 || needs.length === tasks.findIndex((task) => task.id === id)
        ? []
        : [`_Depends: ${needs.join(", ")}_`],
    )}`,
  }),
};
