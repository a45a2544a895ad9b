import { describe, expect, test } from "vitest";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { takeShare } from "../vitest/environment.ts";

const read = (text: string) => readPlan(text, { file: "plan.md", mode: "auto" });

const LENGTH = takeShare(100_000);
const CHARACTERS = ["`", "*", "|", "-", "[", "#", "(", ")", " ", "~", ":", "1", ".", "a", "'", '"', "{", "\t"];
const PLACES: readonly ((run: string) => string)[] = [
  (run) => run,
  (run) => `- **TASK-1:** a\n${run}\n`,
  (run) => `- **TASK-1:** ${run} x\n`,
  (run) => `- **TASK-1:${run}`,
  (run) => `- **TASK-1:** a\n  - **Estimated:** ${run}!\n`,
  (run) => `- **TASK-1:** a\n\n## Critical Path\n1. TASK-1 ${run} x\n`,
  (run) => `- **TASK-1:** a\n| Task ID | Verification |\n|---|---|\n| TASK-1 | ${run} |\n`,
  (run) => `# Plan\n## Phase 1: ${run}\n\`\`\`yaml\n- task_id: A\n\`\`\`${run} x y\n`,
  (run) => `tasks:\n  - id: A\n    duration: "${run.replace(/["\\]/g, "x")}x!"\n`,
];

/** The time limit is the test's own: a pattern that takes quadratic time on a run of one character takes hours here. */
test.each(CHARACTERS)("a run of %j is read in bounded time wherever it stands", (character) => {
  for (const place of PLACES) {
    const { plan, problems } = read(place(character.repeat(LENGTH)));
    expect(plan !== undefined || problems.length > 0).toBe(true);
  }
});

test("a million tokens are refused", () => {
  expect(read("\n".repeat(1_000_001)).problems.map(({ code }) => code)).toEqual(["plan-too-large"]);
});

describe("a large document is read in bounded time", () => {
  test.each([
    ["bullets", "- **TASK-1:** x\n"],
    ["attributes", "  - **Dependencies:** x\n"],
    ["blanks before a bullet", `${" ".repeat(1000)}\n`],
    ["phases", "**Phase 1**\n- TASK-1\n"],
    ["stars", "- **"],
    ["cells", "| Task | Verification |\n| `x` | \\|"],
    ["backticks", "`".repeat(99)],
  ])("a megabyte of %s", (_, piece) => {
    const head = "- **TASK-0:** x\n  - **Estimated:** 1\n\n";
    const { plan, problems } = read(head + piece.repeat(Math.ceil(1_000_000 / piece.length)));
    expect(plan === undefined).toBe(problems.some(({ severity }) => severity === "error"));
  });

  test("a key that is repeated many times", () => {
    const { plan, problems } = read("tasks: [x]\n".repeat(100_000));
    expect(plan).toBeUndefined();
    expect(problems.some(({ code }) => code === "duplicate-key")).toBe(true);
  });

  test("many edges", () => {
    const edges = Array.from({ length: 50_000 }, (_, i) => [`T${i % 2000}`, `T${2000 + (i % 2999)}`]);
    const nodes = Array.from({ length: 5000 }, (_, i) => ({ id: `T${i}`, duration: 1 }));
    expect(read(JSON.stringify({ nodes, edges })).problems).toEqual([]);
  });
});
