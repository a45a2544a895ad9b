import { describe, expect, test } from "vitest";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";

function read(text: string) {
  const { plan, problems } = readPlan(text, { file: "plan", mode: "auto" });
  const settled = plan?.settled ?? [];
  return {
    errors: problems.filter(({ severity }) => severity === "error").map(({ message }) => message),
    waits: Object.fromEntries((plan?.tasks ?? []).map(({ id, depends_on }) => [id, depends_on])),
    states: Object.fromEntries(settled.map(({ id, status }) => [id, status])),
    files: Object.fromEntries([...(plan?.tasks ?? []), ...settled].map(({ id, files }) => [id, files])),
  };
}

describe("plans that people edited by hand", () => {
  test("spec-kit: struck tasks, ids in brackets, and an order in other words", () => {
    const { errors, waits, states } = read(`# Tasks: Shop

## Phase 1: Setup

- [x] T001 Skeleton
- [ ] ~~T002 An old idea~~
- [ ] [T003] [P] Model in src/a.ts
- [ ] T004 [P] Service in src/b.ts (after T003)
- [ ] T005 [P] Page in src/c.ts (requires T009 of another list)
`);
    expect(errors).toEqual([]);
    expect(states).toEqual({ T001: "done", T002: "cancelled" });
    expect(Object.keys(waits)).toEqual(["T003", "T004", "T005"]);
    expect(waits.T004).toContain("T003");
    expect(waits.T005).not.toContain("T003");
  });

  test("OpenSpec: boxes without a number between numbered ones, and a heading inside of a group", () => {
    const { errors, waits } = read(`## 1. Build

- [ ] 1.1 Table
- [ ] A late idea
- [ ] 1.2 Page

## 2. Docs

- [ ] Write
### More
- [ ] Print
`);
    expect(errors).toEqual([]);
    expect(waits).toEqual({ "1.1": [], "1.3": ["1.1"], "1.2": ["1.3"], "2.1": ["1.2"], "2.2": ["2.1"] });
  });

  test("Kiro: the tasks below a starred heading are optional, and two boxes may have the same words", () => {
    const { errors, waits, states } = read(`# Implementation Plan

- [ ] 1. Build
- [ ] Checkpoint
- [ ]* 2. Tests
  - [ ] 2.1 Units
- [ ] Checkpoint
`);
    expect(errors).toEqual([]);
    expect(states).toEqual({ "2.1": "optional" });
    expect(waits).toEqual({ "1": [], checkpoint: ["1"], "checkpoint-2": ["checkpoint"] });
  });

  test("headings: fields without bold, where their values can be nothing else", () => {
    const { errors, waits, states } = read(`# Plan

## Task 1: Setup
Status: Done

Status: this is a sentence.

## Task 2: API
Depends on: Task 1 (done)
After: the login works

## Task 3: Page
- Dependencies: Task 1 and Task 2

## Task 4: Print
**Depends on:** all above
`);
    expect(errors).toEqual([]);
    expect(states).toEqual({ "task-1": "done" });
    expect(waits).toEqual({ "task-2": [], "task-3": ["task-2"], "task-4": ["task-2", "task-3"] });
  });

  test("bullets: fields without bold, and a struck task keeps its id", () => {
    const { errors, waits, states } = read(`# Tasks

- [ ] API-1: One
- [ ] API-2: Two
  - depends on: API-1
- [ ] ~~API-3: Three~~
- [ ] API-4: Four
  - **Depends on:** API-3
`);
    expect(errors).toEqual([]);
    expect(states).toEqual({ "API-3": "cancelled" });
    expect(waits).toEqual({ "API-1": [], "API-2": ["API-1"], "API-4": [] });
  });

  test.each(["Out of scope", "Non-goals", "Success metrics"])("a list below the heading %s holds no tasks", (title) => {
    expect(read(`# Plan\n\n## Now\n\n- [ ] Build\n\n## ${title}\n\n- [ ] A thousand readers\n`).waits).toEqual({
      1: [],
    });
  });

  test("superpowers: several files in one bullet, and a note with a comma", () => {
    const { files } = read(`# Cards Implementation Plan

### Task 1: Table

**Files:**
- Modify: \`src/a.ts:10-24\`, \`src/b.ts\`
- Create: \`src/c.ts\` (with \`open()\`, \`close.it()\`)
`);
    expect(files).toEqual({ "task-1": ["src/a.ts", "src/b.ts", "src/c.ts"] });
  });

  test("MS Project: a share without a sign, and a blank row", () => {
    const { errors, waits, states } = read(
      "ID,Task Name,Duration,Predecessors,Percent Complete\n1,A,1 day,,100\n2,,,,\n3,B,1 day,1,0\n",
    );
    expect(errors).toEqual([]);
    expect(states).toEqual({ 1: "done" });
    expect(waits).toEqual({ 3: [] });
  });

  test("steps without ids: a number means the step of this place", () => {
    const { errors, waits } = read(
      JSON.stringify({
        steps: [{ action: "Dig" }, { action: "Sow" }, { description: "Water", depends_on: [1, "step 2"] }],
      }),
    );
    expect(errors).toEqual([]);
    expect(waits).toEqual({ "step-1": [], "step-2": [], "step-3": ["step-1", "step-2"] });
  });
});
