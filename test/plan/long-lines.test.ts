import { expect, test } from "vitest";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { takeShare } from "../vitest/environment.ts";

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
    const { plan, problems } = readPlan(place(character.repeat(LENGTH)), { file: "plan.md", mode: "auto" });
    expect(plan !== undefined || problems.length > 0).toBe(true);
  }
});
