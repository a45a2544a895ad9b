import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeRun } from "../../workflows-src/pipeline/artifacts.ts";
import { dispatchEnv, dispatchPlan, runScript, settings } from "./run-script.ts";

const SHOP = "https://github.com/example/shop";

/** Runs the script of the job report after tasks with these verdicts. */
function report(verdicts: Readonly<Record<string, string>>) {
  const { at } = dispatchPlan("tasks: [{id: A, duration: 1}, {id: B, duration: 1}, {id: C, depends_on: [B]}]");
  const env = dispatchEnv(at, JSON.stringify(settings));
  const result = ([task_id, verdict]: [string, string]) => ({
    ...{ task_id, task_name: task_id, verdict, reason: "so", seconds: 1, wave: 1, digest: "" },
    artifacts: [`somas-project-123-wave-1-${task_id}`],
  });
  writeFileSync(join(env.RESULTS_FOLDER, "results.json"), JSON.stringify(Object.entries(verdicts).map(result)));
  writeRun(env.RESULTS_FOLDER, { started: new Date(Date.now() - 120_000).toISOString(), inputs: {} });
  return runScript("report", at, { ...env, REPOSITORY_URL: SHOP, RUN_ID: "77" });
}

test("is done and green only where every task is done", () => {
  const branch = "somas/project-123";
  expect(report({ A: "succeeded", B: "briefed", C: "succeeded_with_warning" })).toMatchObject({
    status: 0,
    outputs: { branch, done: "true" },
  });
  for (const C of [{ C: "no_change" }, {}]) {
    const { status, outputs, stdout } = report({ A: "succeeded", B: "succeeded", ...C });
    expect({ status, outputs }).toEqual({ status: 1, outputs: { branch, done: "false" } });
    expect(stdout).toBe("::error::Not every task is done; the summary of this job says which and why.\n");
  }
});

test("says how long the run took, what waits, and where a person finds the work of what is not done", () => {
  const { summary } = report({ A: "succeeded", B: "blocked" });
  expect(summary).toContain(`[\`somas-project-123-wave-1-B\`](${SHOP}/actions/runs/77#artifacts)`);
  expect(summary).toContain(`[\`somas/project-123\`](${SHOP}/tree/somas/project-123)`);
  expect(summary).toMatch(/^\| From start to end \| 2\.1 h \| 2 min \d\d s \|$/m);
  expect(summary).toMatch(/^\| .* \| `C` \| skipped_dependency/m);
});
