import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { ProblemList } from "../../workflows-src/plan/problem-list.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { parseOutline } from "../../workflows-src/plan/syntax/outline.ts";
import { parseJsonNode } from "../../workflows-src/plan/syntax/parse-json.ts";
import { parseYaml } from "../../workflows-src/plan/syntax/parse-yaml.ts";
import { tickTasks } from "../../workflows-src/plan/ticks/tick-tasks.ts";
import { LINES, MARKED_DATA, MARKED_TEXTS } from "../../workflows-src/plan/variants/formats.ts";
import { type Neighbours, NO_NEIGHBOURS } from "../../workflows-src/plan/variants/variant.ts";
import { planFixtures, readFixture } from "./read-fixtures.ts";
import { toNeighbours } from "./read-written.ts";

const FORMATS: Record<string, string> = {
  "backlog-task": "Backlog.md task",
  beads: "beads",
  "bmad-story": "BMAD story",
  "cc-sdd": "Kiro or cc-sdd",
  checklist: "Markdown checklist",
  "claude-tasks": "Claude Code tasks",
  "feature-list": "feature list",
  gsd: "GSD",
  headings: "Markdown headings",
  kiro: "Kiro or cc-sdd",
  "ms-project": "MS Project CSV",
  openspec: "OpenSpec",
  "phase-list": "list of phases",
  ralph: "Ralph",
  "root-list": "list of tasks",
  shrimp: "Shrimp",
  "spec-kit": "spec-kit",
  steps: "steps",
  superpowers: "superpowers or ralphex",
  "task-master": "Task Master",
};
const names = Object.keys(FORMATS);
const read = (text: string, beside?: Neighbours, isFolder?: boolean) =>
  readPlan(text, { file: "plan", mode: "auto", beside, isFolder });

describe("recognition by content", () => {
  test.each(names)("%s", (name) => {
    expect(read(readFixture(`${name}.plan`)).format).toBe(FORMATS[name]);
  });

  test.each(planFixtures)("at most one marked format claims %s", (name) => {
    const text = readFixture(name);
    const root = parseJsonNode(text) ?? parseYaml(text, new ProblemList(name));
    const document = { file: name, text, root, outline: parseOutline(text), beside: NO_NEIGHBOURS };
    const claims = [...LINES, ...MARKED_DATA, ...MARKED_TEXTS].filter(({ recognises }) => recognises(document));
    expect(claims.map((format) => format.name).slice(1)).toEqual([]);
  });
});

test("Kiro: an optional task below a ticked one is left out, with no word about open ones", () => {
  const text = "# Implementation Plan\n\n- [x] 1. Cards\n  - [x] 1.1 Types\n  - [ ]* 1.2 Property tests\n";
  expect(read(text).problems.map(({ code }) => code)).not.toContain("open-child");
});

test("Task Master: 80,000 characters of details reach the work order as they are", () => {
  const details = Array.from({ length: 2000 }, (_, i) => `${i}. Row ${i} of the table\n   - [ ] a box`)
    .join("\n")
    .slice(0, 80_000);
  const task = { id: 1, title: "Stock", details, status: "pending", dependencies: [], subtasks: [] };
  const { plan, problems } = read(JSON.stringify({ master: { tasks: [task] } }));
  expect(problems.map(({ code }) => code)).toEqual(["no-duration"]);
  expect(details).toHaveLength(80_000);
  expect(plan?.tasks[0]?.description).toContain(details);
});

describe("the same plan", () => {
  const bare = ({ plan }: { plan: Plan | undefined }) => plan;
  test.each(names)("%s with Windows line ends, a byte order mark and blank lines at the end", (name) => {
    const text = readFixture(`${name}.plan`);
    const expected = bare(read(text));
    expect(bare(read(`\uFEFF${text}`))).toEqual(expected);
    expect(bare(read(`${text}\n\n`))).toEqual(expected);
    const windows = JSON.stringify(bare(read(text.replaceAll("\n", "\r\n")))).replaceAll("\\r\\n", "\\n");
    expect(windows).toBe(JSON.stringify(expected));
  });
});

describe("documents that are no plans give one problem", () => {
  const word = fc.constantFrom("shop", "book", "reader", "card", "from nine", "see above", "the door", "green");
  const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(" ")}.`);
  const block = fc.oneof(
    sentence,
    sentence.map((text) => `## ${text}`),
    sentence.map((text) => `- ${text}`),
    sentence.map((text) => `> - [ ] ${text}`),
    sentence.map((text) => `\`\`\`sh\n- [ ] ${text}\n\`\`\``),
    sentence.map((text) => `<!-- - [ ] ${text} -->`),
    sentence.map((text) => `| ${text} | x |\n|---|---|\n| a | b |`),
  );

  test("500 documents in Markdown", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const { plan, problems } = read(`# Notes\n\n${blocks.join("\n\n")}\n`);
        expect(plan).toBeUndefined();
        expect(problems.map(({ code }) => code)).toEqual(["plan-unrecognised"]);
      }),
      { numRuns: 500 },
    );
  });

  test("500 documents in JSON", () => {
    const key = fc.constantFrom("shop", "port", "colour", "size", "list", "nested");
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.integer(),
        fc.boolean(),
        fc.dictionary(key, tie("value"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1 }), (root) => {
        const { plan, problems } = read(JSON.stringify(root));
        expect(plan).toBeUndefined();
        expect(problems).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("plans in several files", () => {
  const task = (id: string, status: string, more = "") =>
    `---\nid: ${id}\ntitle: 'Task: ${id}'\nstatus: ${status}\n${more}---\n\n## Description\n\nDo ${id}.\n\n- [ ] a criterion\n`;

  test("Backlog.md: a folder, completed tasks, drafts, the last status means done", () => {
    const { plan, format } = read(
      "",
      toNeighbours({
        "config.yml": 'project_name: "Library"\nstatuses: [Idea, Work, Ready]\n',
        "completed/task-1 - A.md": task("task-1", "Work"),
        "drafts/draft-1 - D.md": task("draft-1", "Idea"),
        "tasks/task-2 - B.md": task("TASK-2", "Ready"),
        "tasks/task-3 - C.md": task("task-3", "Idea", "dependencies:\n  - task-2\n  - task-4\n"),
        "tasks/task-4 - D.md": task("task-4", "Work", "dependencies: [TASK-1]\n"),
      }),
      true,
    );
    expect(format).toBe("Backlog.md");
    expect(plan?.project).toBe("Library");
    expect(plan?.tasks.map(({ id, depends_on }) => [id, ...depends_on])).toEqual([["task-3", "task-4"], ["task-4"]]);
    expect(plan?.settled?.map(({ id }) => id)).toEqual(["task-1", "TASK-2"]);
  });

  test("GSD: files wait for those they name, else for the wave before; a summary means done", () => {
    const gsd = (head: string) =>
      `---\n${head}\n---\n<tasks>\n<task type="auto">\n<name>Task 1: Do</name>\n<action>It</action>\n</task>\n</tasks>\n`;
    const { plan } = read(
      "",
      toNeighbours({
        "01-base/01-01-PLAN.md": gsd("phase: 01-base\nplan: 01\nwave: 1"),
        "01-base/01-01-SUMMARY.md": "done",
        "01-base/01-02-PLAN.md": gsd("phase: 01-base\nplan: 02\nwave: 1"),
        "01-base/01-03-PLAN.md": gsd('phase: 01-base\nplan: 03\nwave: 2\ndepends_on: ["01-01"]'),
        "02-next/02-01-PLAN.md": gsd("phase: 02-next\nplan: 01\nwave: 1"),
      }),
      true,
    );
    expect(plan?.settled?.map(({ id }) => id)).toEqual(["01-01.1"]);
    expect(plan?.tasks.map(({ id, depends_on }) => [id, ...depends_on])).toEqual([
      ["01-02.1"],
      ["01-03.1"],
      ["02-01.1", "01-02.1", "01-03.1"],
    ]);
  });

  test("BMAD: stories beside the list; what is not written is left out", () => {
    const { plan, problems } = read(
      "story_location: '{project-root}/docs/stories'\ndevelopment_status:\n  epic-1: in-progress\n  1-1-card-file: done\n  1-2-loans: ready-for-dev\n  epic-1-retrospective: optional\n  2-1-mail: backlog\n  2-2-fax: backlog\n",
      toNeighbours({
        "stories/1-2-loans.md": "# Story 1.2: Loans\n\nStatus: ready-for-dev\n\nAs a librarian.\n",
        "epics.md": "## Epic 2\n\n### Story 2.2: Fax\n\nSend it.\n",
      }),
    );
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(plan?.tasks.map(({ id, name }) => [id, name])).toEqual([
      ["1-2-loans", "Loans"],
      ["2-2-fax", "Fax"],
    ]);
    expect(plan?.tasks[0]?.description).toContain("As a librarian.");
    expect(plan?.settled?.map(({ id, reason }) => [id, reason])).toEqual([
      ["1-1-card-file", undefined],
      ["2-1-mail", "its story is not written yet"],
    ]);
  });

  test("BMAD: the folder of the sprint, and a tick in its file", () => {
    const beside = toNeighbours({
      "sprint-status.yaml":
        "story_location: stories\ndevelopment_status:\n  1-1-loans: review\n  1-2-mail: in-progress\n",
      "stories/1-2-mail.md": "# Story 1.2: Mail\n\nStatus: in-progress\n\nWrite to readers.\n",
    });
    const { plan, format } = read("", beside, true);
    expect([format, plan?.tasks.map(({ id, name }) => `${id} ${name}`)]).toEqual(["BMAD", ["1-2-mail Mail"]]);
    const { edits } = tickTasks(
      { file: "docs", text: "", beside, isFolder: true },
      "BMAD",
      "auto",
      new Set(["1-2-mail"]),
    );
    expect([...edits.keys()]).toEqual(["sprint-status.yaml"]);
  });

  test("a folder with a plan beside the folder of Backlog.md is no plan of it", () => {
    const files = {
      "backlog/tasks/task-1.md": readFixture("backlog-task.plan"),
      "prd.json": readFixture("ralph.plan"),
    };
    expect(read("", toNeighbours(files), true).format).toBeUndefined();
  });

  test("a folder with plans of several formats is no plan of one", () => {
    const files = {
      "01-02-PLAN.md": readFixture("gsd.plan"),
      "task-1.md": readFixture("backlog-task.plan"),
      "tasks.md": readFixture("kiro.plan"),
    };
    expect(read("", toNeighbours(files), true).format).toBeUndefined();
  });

  test("a folder of no format gives one problem", () => {
    expect(read("", toNeighbours({ "a.txt": "x" }), true).problems.map(({ code }) => code)).toEqual([
      "plan-unrecognised",
    ]);
  });
});

describe("5,000 tasks", () => {
  const count = 5000;
  const make = (line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join("\n");
  test.each([
    [
      "spec-kit",
      `## Phase 1: All\n\n${make((i) => `- [${i % 3 === 0 ? "x" : " "}] T${i + 1} ${i % 2 === 0 ? "[P] " : ""}Do it in src/f${i}.ts`)}\n`,
    ],
    ["Kiro", `# Implementation Plan\n\n${make((i) => `- [ ] ${i + 1}. Do it\n  - _Requirements: 1.1_`)}\n`],
    ["OpenSpec", `## 1. All\n\n${make((i) => `- [ ] 1.${i + 1} Do it`)}\n`],
    ["Markdown", `# Tasks\n\n${make((i) => `- [ ] Do ${i}\n  - [ ] a step`)}\n`],
    [
      "Task Master",
      JSON.stringify({
        master: {
          tasks: Array.from({ length: count }, (_, i) => ({
            id: i + 1,
            title: `T${i}`,
            description: "Do",
            details: "More",
            testStrategy: "Look",
            status: "pending",
            dependencies: i > 0 ? [i] : [],
            subtasks: [],
          })),
        },
      }),
    ],
  ])("%s", (_, text) => {
    const { plan, problems } = read(text);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect((plan?.tasks.length ?? 0) + (plan?.settled?.length ?? 0)).toBe(count);
  });
});
