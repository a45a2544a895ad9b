import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeRun } from "../../workflows-src/inline/run-file.ts";
import { dispatchPlan, runScript, settings } from "./run-script.ts";

const SHOP = "https://github.com/example/shop";

/** Runs the script of the job report after tasks with these verdicts. */
function report(verdicts: Readonly<Record<string, string>>) {
  const { at } = dispatchPlan("tasks: [{id: A, duration: 1}, {id: B, duration: 1}, {id: C, depends_on: [B]}]");
  const results = join(at.root, "results.json");
  const result = ([task_id, verdict]: [string, string]) => ({
    ...{ task_id, task_name: task_id, verdict, reason: "so", seconds: 1, wave: 1, digest: "" },
    artifacts: [`somas-project-123-wave-1-${task_id}`],
  });
  writeFileSync(results, JSON.stringify(Object.entries(verdicts).map(result)));
  writeRun(results, { started: new Date(Date.now() - 120_000).toISOString(), inputs: {} });
  return runScript("report", at, {
    ...{ SETTINGS: JSON.stringify(settings), PLAN_FILE: join(at.root, "plan/plan.json"), RESULTS_FILE: results },
    ...{ REPOSITORY_URL: SHOP, RUN_ID: "77" },
  });
}

test("is done only where every task is", () => {
  const branch = "somas/project-123";
  expect(report({ A: "succeeded", B: "briefed", C: "succeeded_with_warning" }).outputs).toEqual({
    branch,
    done: "true",
  });
  expect(report({ A: "succeeded", B: "succeeded", C: "no_change" }).outputs).toEqual({ branch, done: "false" });
  expect(report({ A: "succeeded", B: "succeeded" }).outputs).toEqual({ branch, done: "false" });
});

test("says how long the run took, what waits, and where a person finds the work of what is not done", () => {
  const { status, summary } = report({ A: "succeeded", B: "blocked" });
  expect(status).toBe(0);
  expect(summary).toContain(`[\`somas-project-123-wave-1-B\`](${SHOP}/actions/runs/77#artifacts)`);
  expect(summary).toContain(`[\`somas/project-123\`](${SHOP}/tree/somas/project-123)`);
  expect(summary).toMatch(/^\| From start to end \| 2\.1 h \| 2 min \d\d s \|$/m);
  expect(summary).toMatch(/^\| .* \| `C` \| skipped_dependency/m);
});
