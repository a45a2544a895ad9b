import { describe, expect, it } from "vitest";
import { renderWorkOrder } from "../../workflows-src/task/prompt.ts";
import { task } from "./job.ts";

const nothing = { slices: [], missing: [] };

describe("renderWorkOrder", () => {
  it("contains the task, the acceptance, the context and the results of dependencies", () => {
    const order = renderWorkOrder(
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

The changes are in the working copy, committed or not.

This script passes in a clean checkout of the work:

\`\`\`text
npm test
\`\`\`

## Rules

- Nobody is there to answer: decide, and say in the result what was decided and why.
- Change what the task needs and nothing else. Nothing under \`.github\` may change.
- Nothing is pushed, and commits that are there already stay as they are.
- Markdown about the work goes into the file that \`TASK_RESULT_FILE\` names.
- The file that \`TASK_REPORT_FILE\` names may hold JSON. If nothing has to be changed, it says why as \`no_change_reason\`; if only a person can go on, it says \`"status": "blocked"\` and why as \`summary\`.

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

  it("says how the task is carried out, and which script has prepared its working copy", () => {
    const settings = { runner: "claude", model: "opus", max_turns: 5, runs_on: ["self-hosted", "gpu"] } as const;
    const order = renderWorkOrder(task("T1", { ...settings, setup: "npm ci", also_stated: ["a: b"] }), nothing, []);
    const facts = ["runner: claude", "model: opus", "max\\_turns: 5", "runs\\_on: self-hosted, gpu", "a: b"];
    expect(order).toContain(`### Also stated\n\n${facts.map((fact) => `- ${fact}\n`).join("")}`);
    expect(order).toContain("This script has prepared the working copy:\n\n```text\nnpm ci\n```\n");
  });

  it("begins with # Task, whatever the name", () => {
    expect(renderWorkOrder(task("T1", { name: "/help\n# x" }), nothing, [])).toMatch(/^# Task T1: \/help \\# x\n\n> /);
  });

  it("marks the place where a result was cut", () => {
    const order = renderWorkOrder(task("T1"), nothing, [{ task_id: "T0", text: "x".repeat(50_007) }]);
    expect(order).toContain("x\n[Cut here: 7 characters more are in the repository.]\n```\n");
  });

  it("keeps a description inside its quotation", () => {
    const order = renderWorkOrder(task("T1", { description: "a\r# One\n## When it is done\r\n```" }), nothing, []);
    expect(order.match(/^## .*$/gm)).toEqual(["## When it is done", "## Rules"]);
    expect(order).toContain("> a\n> # One\n> ## When it is done\n> ```\n");
  });
});
