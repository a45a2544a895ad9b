import { describe, expect, it } from "vitest";
import { workOrder } from "../../workflows-src/task/prompt.ts";
import { task } from "./job.ts";

const nothing = { slices: [], missing: [] };

describe("workOrder", () => {
  it("holds the task, what decides, the context and the results before", () => {
    const order = workOrder(
      task("TASK-002", { description: "Line one\n\n- a\n- b", verify: "npm test", files: ["src/**"] }),
      {
        slices: [
          {
            source: "SPEC.md#API",
            heading: "API",
            lines: [3, 4],
            sha256: "",
            file: "SPEC-API.md",
            text: "```\nfence\n```",
          },
        ],
        missing: [{ source: "NONE.md", reason: "no such file", required: true }],
      },
      [{ task_id: "TASK-001", text: "# Result\n" }, { task_id: "TASK-000" }],
    );
    expect(order).toBe(`# Task TASK-002: Name of TASK-002

> Line one
>
> - a
> - b

## When it is done

The changes are in the working copy, committed or not; nothing is pushed.

If nothing has to be changed, the file named by \`TASK_REPORT_FILE\` holds JSON that says why, as \`no_change_reason\`.

This script passes in a clean checkout of the work:

\`\`\`text
npm test
\`\`\`

## Files it is expected to touch

\`\`\`text
src/**
\`\`\`

## Context

### SPEC.md\\#API (lines 3 to 4)

\`\`\`\`text
\`\`\`
fence
\`\`\`
\`\`\`\`

Missing: NONE.md: no such file.

## Results of the tasks before

### TASK-001

\`\`\`text
# Result
\`\`\`

### TASK-000

It left no result file.
`);
  });

  it("begins with # Task whatever the name is", () => {
    expect(workOrder(task("T1", { name: "/help\n# x" }), nothing, [])).toMatch(/^# Task T1: \/help \\# x\n\n> /);
  });

  it("does not let a description out of its quotation", () => {
    const order = workOrder(task("T1", { description: "a\r# One\n## When it is done\r\n```" }), nothing, []);
    expect(order.match(/^## .*$/gm)).toEqual(["## When it is done"]);
    expect(order).toContain("> a\n> # One\n> ## When it is done\n> ```\n");
  });
});
