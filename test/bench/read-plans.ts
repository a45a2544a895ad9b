/** How long 5,000 tasks of the five most used formats take to read, beside the least that a reader does, and beside half of them. */
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { countProcessorSeconds } from "./process-time.ts";
import { sideBySide, table } from "./side-by-side.ts";

const COUNT = 5000;
const ROUNDS = 7;
const listOf = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join("\n");
const groupsOf = (
  count: number,
  size: number,
  head: (group: number) => string,
  write: (index: number) => string,
): string => listOf(count, (index) => (index % size === 0 ? `\n${head(index / size + 1)}\n\n` : "") + write(index));

const PLANS: Readonly<Record<string, (count: number) => string>> = {
  "spec-kit": (count) =>
    `# Tasks: Library\n${groupsOf(
      count,
      50,
      (group) => `## Phase ${group}: User Story ${group}\n\n**Goal**: story ${group}.`,
      (index) => {
        const id = `T${String(index + 1).padStart(3, "0")}`;
        const marks = index % 3 === 0 ? "[P] " : "";
        return `- [${index % 4 === 0 ? "x" : " "}] ${id} ${marks}[US1] Make part ${index} in src/part${index}.ts\n  Keep the date.`;
      },
    )}\n`,
  Kiro: (count) =>
    `# Implementation Plan: library\n\n## Tasks\n${groupsOf(
      count,
      10,
      (group) => `- [ ] ${group}. Part ${group}`,
      (index) =>
        `  - [ ] ${Math.floor(index / 10) + 1}.${(index % 10) + 1} Make it\n    - Keep the date\n    - _Requirements: 1.1_`,
    )}\n\n## Task Dependency Graph\n\n\`\`\`json\n${JSON.stringify({
      waves: Array.from({ length: count / 10 }, (_, wave) => ({
        id: wave,
        tasks: Array.from({ length: 10 }, (_, place) => `${wave + 1}.${place + 1}`),
      })),
    })}\n\`\`\`\n`,
  "cc-sdd": (count) =>
    `# Implementation Plan\n${groupsOf(
      count,
      10,
      (group) => `- [ ] ${group}. Part ${group}`,
      (index) =>
        `- [ ] ${Math.floor(index / 10) + 1}.${(index % 10) + 1} (P) Make it\n  - _Boundary: Part${index % 7}_${index < 10 ? "" : `\n  - _Depends: ${Math.floor(index / 10)}_`}`,
    )}\n`,
  OpenSpec: (count) =>
    `# Tasks\n${groupsOf(
      count,
      50,
      (group) => `## ${group}. Part ${group}`,
      (index) => `- [ ] ${Math.floor(index / 50) + 1}.${(index % 50) + 1} Make it\n  - keep the date`,
    )}\n`,
  "Markdown, boxes": (count) =>
    `# Tasks\n\n${listOf(count, (index) => `- [ ] Make part ${index} (2h)\n  - [ ] Keep the date`)}\n`,
  "Markdown, headings": (count) =>
    `# Tasks\n\n${listOf(count, (index) =>
      [
        `## LIB-${index}: Make part ${index}\n`,
        `**Status:** open\n**Duration:** 2 hours\n**Depends on:** ${index === 0 ? "Nothing" : `LIB-${index - 1}`}\n`,
        `Keep the date.\n`,
      ].join("\n"),
    )}`,
  "Task Master": (count) =>
    JSON.stringify(
      {
        master: {
          tasks: Array.from({ length: count }, (_, index) => ({
            id: index + 1,
            title: `Part ${index}`,
            description: "Make it.",
            details: "Keep the date.",
            testStrategy: "Look at it.",
            status: index % 4 === 0 ? "done" : "pending",
            dependencies: index === 0 ? [] : [index],
            priority: "high",
            subtasks: [1, 2].map((id) => ({ id, title: "A step", status: "pending", dependencies: [] })),
          })),
        },
      },
      null,
      2,
    ),
};

const milliseconds = (run: () => unknown): number => 1000 * countProcessorSeconds(run);

const rows = Object.entries(PLANS).map(([name, write]) => {
  const [half, text] = [write(COUNT / 2), write(COUNT)];
  const read = (plan: string) => readPlan(plan, { file: "tasks.md", mode: "auto" });
  const { plan, problems } = read(text);
  const count = (plan?.tasks.length ?? 0) + (plan?.settled?.length ?? 0);
  if (count !== COUNT) throw new Error(`${name}: ${count} tasks: ${JSON.stringify(problems.slice(0, 3))}`);
  const [, whole, part] = sideBySide(
    {
      words: () => milliseconds(() => countWords(text)),
      whole: () => milliseconds(() => read(text)),
      half: () => milliseconds(() => read(half)),
    },
    ROUNDS,
  );
  const growth = (whole?.value ?? 0) / (part?.value ?? 1);
  return [
    name,
    (text.length / 1024).toFixed(0),
    (whole?.value ?? 0).toFixed(0),
    (whole?.ratio ?? 0).toFixed(0),
    growth.toFixed(1),
  ];
});

/** The words of a text by line: the least that a reader does. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split("\n"))
    for (const word of line.split(/\W+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

console.log(`${COUNT} tasks, processor milliseconds, median of ${ROUNDS} rounds side by side\n`);
console.log(table(["format", "KB", "read", "beside counting its words", "beside half of the tasks"], rows));
