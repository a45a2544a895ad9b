import { indented, layersOf, type PlanWriter, type SketchTask, tickOf, waitsForAll } from "./sketch.ts";

const idOf = (index: number): string => `${Math.floor(index / 3) + 1}.${(index % 3) + 1}`;

function listed(
  tasks: readonly SketchTask[],
  indent: string,
  more: (task: SketchTask, index: number) => readonly string[],
): string {
  return tasks
    .map((task, index) => {
      const part = index % 3 === 0 ? `- [ ] ${Math.floor(index / 3) + 1}. Part\n` : "";
      const below = indented([...task.details, ...more(task, index)], `${indent}  - `);
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
  write: (tasks) => ({
    text: `# Implementation Plan\n\n${listed(tasks, "", (task, index) =>
      waitsForAll(task, index) ? [] : [`_Depends: ${task.needs.join(", ")}_`],
    )}`,
  }),
};
