import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readRunnerReport } from "../../workflows-src/task/runner-report.ts";
import { task, Workshop } from "./job.ts";

const folder = mkdtempSync(join(tmpdir(), "somas-report-test-"));
const file = join(folder, "report.json");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (report: unknown) => {
  writeFileSync(file, typeof report === "string" ? report : JSON.stringify(report));
  return readRunnerReport(file);
};

describe("readRunnerReport", () => {
  it("reads all fields", () => {
    expect(read({ status: "succeeded", summary: "Did it.", cost_usd: 0.5, tokens: 12, more: [] })).toEqual({
      summary: "Did it.",
      usage: { cost_usd: 0.5, tokens: 12 },
      warnings: [],
    });
    expect(read({})).toEqual({ warnings: [] });
    expect(readRunnerReport(join(folder, "none"))).toEqual({ warnings: [] });
  });

  it("believes a status that speaks against the work", () => {
    expect(read({ status: "blocked", summary: "Which\nkey?" }).judged).toEqual({
      verdict: "blocked",
      reason: "the runner needs a person: Which key?",
    });
    expect(read({ status: "failed" }).judged).toEqual({
      verdict: "runner_error",
      reason: "the runner reports a failure: it gives no reason",
    });
  });

  it("uses the summary of a declared no-op as the reason", () => {
    expect(read({ no_change_reason: "was\nthere" }).noChangeReason).toBe("was there");
    expect(read({ status: "no_change", summary: "was there" }).noChangeReason).toBe("was there");
    expect(read({ status: "succeeded", summary: "was there" }).noChangeReason).toBeUndefined();
    expect(read({ no_change_reason: "  " }).noChangeReason).toBeUndefined();
  });

  it.each([["oops"], ["[]"], ["null"], ['"text"'], [""]])("warns if the report is not an object: %s", (text) => {
    expect(read(text)).toEqual({ warnings: ["the runner's report is not a JSON object"] });
  });

  it("warns of every unusable field and uses the others", () => {
    expect(read({ status: "done", summary: 1, no_change_reason: [], cost_usd: -1, tokens: "many" })).toEqual({
      warnings: [
        'the runner\'s report has a status that is not one of succeeded, no_change, blocked, failed: "done"',
        "the runner's report has a summary that is not text: 1",
        "the runner's report has a no_change_reason that is not text: []",
        "the runner's report has a cost_usd that is not a number from 0: -1",
        'the runner\'s report has a tokens that is not a number from 0: "many"',
      ],
    });
    expect(read('{"cost_usd":1e999,"tokens":null,"summary":"x"}')).toMatchObject({
      summary: "x",
      warnings: [expect.stringContaining("cost_usd")],
    });
  });
});

describe("in a task", () => {
  it.each<[string, string, object]>([
    [
      "blocked, whatever it changed",
      '{"status":"blocked","summary":"no access"}',
      { verdict: "blocked", reason: "the runner needs a person: no access" },
    ],
    ["failed, whatever its exit code", '{"status":"failed","summary":"no idea"}', { verdict: "runner_error" }],
    ["succeeded, which verify decides", '{"status":"succeeded"}', { verdict: "verify_failed" }],
    ["what it used", '{"cost_usd":0.5,"tokens":7}', { verdict: "verify_failed", usage: { cost_usd: 0.5, tokens: 7 } }],
  ])("reports %s", async (_, report, expected) => {
    const workshop = new Workshop();
    const run = `echo a > a; printf '%s' '${report}' > "$TASK_REPORT_FILE"`;
    const [result] = await workshop.run([task("TASK-001", { run, verify: "false" })]);
    expect(result).toMatchObject(expected);
    workshop.remove();
  });

  it("puts the summary into the result file if there is no other text", async () => {
    const workshop = new Workshop();
    const run = `echo a > a; echo '{"summary":"Made a."}' > "$TASK_REPORT_FILE"`;
    const [result] = await workshop.run([task("TASK-001", { run })]);
    if (result) expect(workshop.resultFile(result)).toContain("## What the runner wrote\n\nMade a.");
    expect(result?.verdict).toBe("succeeded");
    workshop.remove();
  });
});
