import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listAllTasks } from "../../workflows-src/plan/graph.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { applyEdits } from "../../workflows-src/plan/ticks/text-edit.ts";
import { type PlanFiles, type PlanTicks, tickTasks } from "../../workflows-src/plan/ticks/tick-tasks.ts";
import type { Neighbours } from "../../workflows-src/plan/variants/variant.ts";
import { digestText } from "../../workflows-src/task/digest.ts";
import { readablePlans, readFixture } from "./read-fixtures.ts";

const read = (files: PlanFiles) => readPlan(files.text, { mode: "auto", ...files });

function tick(files: PlanFiles, ...ids: string[]) {
  const { edits, ...rest } = tickTasks(files, read(files).format ?? "", "auto", new Set(ids));
  return { ...rest, edits, text: applyEdits(files.text, edits.get("") ?? []) };
}

const messagesOf = ({ problem, refused }: Pick<PlanTicks, "problem" | "refused">) => [
  ...(problem === undefined ? [] : [problem]),
  ...refused.map(({ task_id, line, reason }) => `${task_id} in line ${line}: ${reason}`),
];

/** The lines that ticking changes, as they are afterwards. */
function changedLines(text: string, ...ids: string[]) {
  const ticked = tick({ file: "plan", text }, ...ids);
  const before = text.split("\n");
  const lines = ticked.text.split("\n").filter((line, index) => line !== before[index]);
  return [...lines, ...messagesOf(ticked)];
}

describe("in the format's own words", () => {
  test.each<[string, string, string[], string[]]>([
    ["spec-kit", readFixture("spec-kit.plan"), ["T004"], ["- [x] T004 Migrate the table of books in db/001-books.sql"]],
    ["Kiro, indented, in progress", readFixture("kiro.plan"), ["2.1"], ["  - [x] 2.1 Read the card"]],
    ["cc-sdd", readFixture("cc-sdd.plan"), ["2.1"], ["- [x] 2.1 (P) Index the titles"]],
    [
      "OpenSpec, another marker",
      "## 1. Shop\n\n* [ ] 1.1 Shelf\n1. [] 1.2 Door\n",
      ["1.1", "1.2"],
      ["* [x] 1.1 Shelf", "1. [x] 1.2 Door"],
    ],
    ["a checklist", "# Tasks\n\n- [x] Name\n- [~] Sign\n", ["2"], ["- [x] Sign"]],
    [
      "a checklist with ids",
      "# Tasks\n\n- [ ] **LIB-1**: Sign\n  - **Status:** Pending\n",
      ["LIB-1"],
      ["- [x] **LIB-1**: Sign", "  - **Status:** Done"],
    ],
    ["bullets", "- [ ] **TASK-1:** Sign\n  - **Estimated:** 2 mins\n", ["TASK-1"], ["- [x] **TASK-1:** Sign"]],
    ["headings with fields", "# Plan\n\n## LIB-1: Sign\n\n**Status:** In progress\n", ["LIB-1"], ["**Status:** Done"]],
    ["headings with a box", "# Plan\n\n## [ ] LIB-1: Sign\n\n**Files:** a.ts\n", ["LIB-1"], ["## [x] LIB-1: Sign"]],
    [
      "Ralph",
      '{"userStories": [{"id": "U1", "title": "A", "priority": 1, "passes": false}]}',
      ["U1"],
      ['{"userStories": [{"id": "U1", "title": "A", "priority": 1, "passes": true}]}'],
    ],
    [
      "a feature list",
      '[{"category": "a", "description": "b", "steps": ["c"], "status": "failing"}]',
      ["F001"],
      ['[{"category": "a", "description": "b", "steps": ["c"], "status": "passing"}]'],
    ],
    [
      "Shrimp",
      '{"tasks": [{"id": "1", "name": "A", "implementationGuide": "x", "status": "待處理"}]}',
      ["1"],
      ['{"tasks": [{"id": "1", "name": "A", "implementationGuide": "x", "status": "已完成"}]}'],
    ],
    [
      "Claude Code's tasks",
      '[{"id": "1", "subject": "A", "blocks": [], "status": "pending"}]',
      ["1"],
      ['[{"id": "1", "subject": "A", "blocks": [], "status": "completed"}]'],
    ],
    [
      "beads, one line of several",
      '{"id":"a-1","title":"A","status":"open"}\n{"id":"a-2","title":"B","status":"in_progress"}\n',
      ["a-2"],
      ['{"id":"a-2","title":"B","status":"closed"}'],
    ],
    [
      "BMAD",
      "development_status:\n  epic-1: in-progress\n  1-1-sign: ready-for-dev # soon\n",
      ["1-1-sign"],
      ["  1-1-sign: done # soon"],
    ],
    [
      "YAML",
      "tasks:\n  - id: A # first\n    status:   'Pending'   # quoted\n    duration: 1\n",
      ["A"],
      ["    status:   'Done'   # quoted"],
    ],
    [
      "YAML in capitals",
      "tasks: [{id: A, duration: 1, status: TODO}]\n",
      ["A"],
      ["tasks: [{id: A, duration: 1, status: DONE}]"],
    ],
    [
      "the word of another task",
      "tasks:\n  - {id: A, duration: 1, state: completed}\n  - {id: B, duration: 1, state: pending}\n",
      ["B"],
      ["  - {id: B, duration: 1, state: completed}"],
    ],
    [
      "two keys",
      "tasks:\n  - {id: A, duration: 1, status: todo, passes: false}\n",
      ["A"],
      ["  - {id: A, duration: 1, status: done, passes: true}"],
    ],
  ])("%s", (_, text, ids, lines) => {
    expect(changedLines(text, ...ids)).toEqual(lines);
  });

  test("Task Master: the task and its open subtasks, in the tag that the plan is", () => {
    const tasks = (status: string) =>
      `{"tasks": [{"id": 1, "title": "A", "status": "${status}", "subtasks": [{"id": 1, "title": "B", "status": "done"}, {"id": 2, "title": "C", "status": "${status}"}, {"id": 3, "title": "D", "status": "cancelled"}]}]}`;
    const text = (status: string) => `{\n"other": ${tasks("pending")},\n"master": ${tasks(status)}\n}\n`;
    expect(tick({ file: "tasks.json", text: text("in-progress") }, "1").text).toBe(text("done"));
  });

  test("Backlog.md: the last status of the configuration, in the file of the task", () => {
    const task = (id: string, status: string) =>
      `---\r\nid: ${id}\r\ntitle: T\r\nstatus: ${status}\r\n---\r\n\r\n- [ ] a box\r\n`;
    const all: Record<string, string> = {
      "config.yml": 'statuses: ["Idea", "Work", "Shipped it"]\n',
      "tasks/task-1 - A.md": `\uFEFF${task("task-1", "Work")}`,
      "tasks/task-2 - B.md": task("task-2", '"Idea"'),
    };
    const beside: Neighbours = { read: (path) => all[path]?.replace(/^\uFEFF/, ""), list: () => Object.keys(all) };
    const { ticked, edits, refused } = tick({ file: "backlog", text: "", beside, isFolder: true }, "task-1", "task-2");
    expect([ticked, refused]).toEqual([["task-1", "task-2"], []]);
    const texts = [...edits].map(([path, own]) => applyEdits(all[path] ?? "", own));
    expect(texts).toEqual([`\uFEFF${task("task-1", "Shipped it")}`, task("task-2", '"Shipped it"')]);
  });
});

describe("not ticked, and said", () => {
  const NO_PLACE = "the plan has no box or state that is this task's alone";
  test.each<[string, string, string, string]>([
    ["no state", "tasks:\n  - {id: A, duration: 1}\n", "A", `A in line 2: ${NO_PLACE}`],
    ["an empty state", "tasks:\n  - {id: A, duration: 1, status: }\n", "A", `A in line 2: ${NO_PLACE}`],
    [
      "the state of an anchor",
      "tasks:\n  - {id: A, duration: 1, status: &s todo}\n  - {id: B, duration: 1, status: *s}\n",
      "B",
      `B in line 3: ${NO_PLACE}`,
    ],
    [
      "a state that others repeat",
      "tasks:\n  - {id: A, duration: 1, status: &s todo}\n  - {id: B, duration: 1, status: *s}\n",
      "A",
      "more than the states of its tasks would change",
    ],
    [
      "an escaped state",
      '{"tasks": [{"id": "A", "duration": 1, "status": "\\u006fpen"}]}',
      "A",
      `A in line 1: ${NO_PLACE}`,
    ],
    ["a share", "tasks:\n  - {id: A, duration: 1, completed: 50 %}\n", "A", `A in line 2: ${NO_PLACE}`],
    [
      "a criterion under done",
      "tasks:\n  - {id: A, duration: 1, done: The page opens}\n",
      "A",
      `A in line 2: ${NO_PLACE}`,
    ],
    [
      "the state of a phase",
      "phases:\n  - {name: Q, tasks: [{id: B}]}\n  - name: P\n    status: blocked\n    tasks: [{id: A}, {id: C}]\n",
      "A",
      `A in line 5: ${NO_PLACE}`,
    ],
    [
      "steps that are open",
      "# Tasks\n\n- [ ] Sign\n  - [ ] Letters\n",
      "1",
      "1 in line 3: it would still not be done, because something in it is open",
    ],
    ["a heading with boxes", readFixture("superpowers.plan"), "task-2", `task-2 in line 18: ${NO_PLACE}`],
    ["GSD, whose states are files", readFixture("gsd.plan"), "01-02.1", `01-02.1 in line 20: ${NO_PLACE}`],
    ["a task that is not there", "- [ ] Sign\n", "9", "9 in line undefined: the plan on the branch has no such task"],
  ])("%s", (_, text, id, note) => {
    expect(changedLines(text, id)).toEqual([note]);
  });

  test("the other tasks are ticked", () => {
    const text = "# Tasks\n\n- [ ] Sign\n  - [ ] Letters\n- [ ] Door\n";
    expect(tick({ file: "TODO.md", text }, "1", "2").ticked).toEqual(["2"]);
  });

  test("Task Master: a subtask without a state", () => {
    const text = '{"tasks": [{"id": 1, "title": "A", "status": "pending", "subtasks": [{"id": 1, "title": "B"}]}]}';
    expect(tick({ file: "tasks.json", text }, "1").ticked).toEqual([]);
  });

  test("a plan of another format than before, and one that cannot be read", () => {
    const text = "- [ ] Sign\n";
    expect(tickTasks({ file: "p", text }, "spec-kit", "auto", new Set(["1"])).problem).toBe(
      "the plan on the branch is read as Markdown checklist, and was spec-kit",
    );
    expect(tickTasks({ file: "p", text: "tasks: 1\n" }, "canonical form", "auto", new Set(["1"])).problem).toBe(
      "the plan on the branch cannot be read: expected a list of tasks in the plan, found a number",
    );
  });
});

test("what is ticked is not ticked again", () => {
  const text = readFixture("spec-kit.plan");
  const once = tick({ file: "plan", text }, "T004").text;
  expect(tick({ file: "plan", text: once }, "T004")).toMatchObject({ ticked: [], refused: [], text: once });
});

/** The state and everything else of each task, as far as a later run looks at it. */
const describeTasks = (text: string) =>
  new Map(
    listAllTasks(read({ file: "plan", text }).plan ?? { version: 1, tasks: [] }).map((task) => [
      task.id,
      { state: task.status ?? "open", rest: [digestText(task), task.name, task.depends_on, task.files, task.duration] },
    ]),
  );

const WINDOWS = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;

test.each(readablePlans)("only the states of the ticked tasks change: %s", (name) => {
  const original = readFixture(name);
  const ids = [...describeTasks(original).keys()];
  fc.assert(
    fc.property(fc.subarray(ids), fc.boolean(), (some, isWindows) => {
      const text = isWindows ? WINDOWS(original) : original;
      const { ticked, edits, text: after } = tick({ file: "plan", text }, ...some);
      const before = describeTasks(text);
      const expected = [...before].map(([id, task]) => [id, ticked.includes(id) ? { ...task, state: "done" } : task]);
      expect([...describeTasks(after)].sort()).toEqual(expected.sort());
      expect(ticked.filter((id) => !some.includes(id) || before.get(id)?.state === "done")).toEqual([]);
      const changed = [...edits.values()].flat().reduce((sum, { length, words }) => sum + words.length - length, 0);
      expect(after.length - text.length).toBe(changed);
      expect(after.split(/(?<=\n)/).length).toBe(text.split(/(?<=\n)/).length);
    }),
    { numRuns: 8 },
  );
});
