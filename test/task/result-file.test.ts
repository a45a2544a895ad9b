import { describe, expect, it } from "vitest";
import { type ResultContent, renderResult, resultPath } from "../../workflows-src/task/result-file.ts";

const result: ResultContent = {
  task_id: "TASK-001",
  task_name: "API",
  verdict: "succeeded",
  reason: "changed 1 file",
  runner: "command",
  seconds: 1.5,
  changes: ["M a.ts"],
  notes: [],
  output: ["ok"],
};

describe("renderResult", () => {
  it("describes a task completely", () => {
    expect(
      renderResult({ ...result, notes: ["context X is missing"], report: "# Mine\n" }),
    ).toBe(`# Result of TASK-001: API

- Verdict: **succeeded**
- Reason: changed 1 file
- Runner: command
- Time: 1.5 s
- Note: context X is missing

## Changed files

\`\`\`text
M a.ts
\`\`\`

## Last lines of the output

\`\`\`text
ok
\`\`\`

## What the runner wrote

# Mine
`);
  });

  it("keeps every text in its place", () => {
    const hostile = "x\n# Verdict\n```\n<!-- | **succeeded**";
    const text = renderResult({
      ...result,
      task_name: hostile,
      reason: hostile,
      notes: [hostile],
      output: ["````", "# Verdict", "\u001b[31mred\u001b[0m\u0007"],
    });
    expect(text).toContain("# Result of TASK-001: x \\# Verdict \\`\\`\\` \\<!-- \\| \\*\\*succeeded\\*\\*\n");
    expect(text).toContain("`````text\n````\n# Verdict\nred\n`````\n");
    expect(text.match(/^# .*/gm)).toEqual([expect.stringMatching(/^# Result/), "# Verdict"]);
  });

  it("has a limited size", () => {
    const changes = Array.from({ length: 5000 }, (_, i) => `A file-${i}`);
    const text = renderResult({ ...result, changes, report: "x".repeat(2_000_000) });
    expect(text).toContain("A file-199\nand 4800 more\n");
    expect(text).toMatch(/Cut after 500000 characters\.\n$/);
  });
});

it("resultPath is where other tasks look for it", () => {
  expect(resultPath("project-1", "TASK-001")).toBe(".somas/projects/project-1/artifacts/tasks/TASK-001_result.md");
});
