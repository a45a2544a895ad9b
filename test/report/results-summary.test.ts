import { expect, test } from "vitest";
import { summarizeResults } from "../../workflows-src/report/results-summary.ts";
import { summarizeResume } from "../../workflows-src/report/resume-summary.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { plan, task } from "../integrate/wave.ts";

const links = { repository: "https://example.org/o/n", run: "https://example.org/o/n/actions/runs/1" };
const result = (task_id: string, of: Partial<TaskResult> = {}): TaskResult => ({
  ...{ task_id, task_name: `Name of ${task_id}`, verdict: "succeeded", reason: "fine", seconds: 90, wave: 1 },
  ...(of.verdict === undefined && { commit: "0123456789abcdef", result_file: `tasks/${task_id}_result.md` }),
  ...of,
});

test("a manager sees what is done, what it took, what needs a person and where the work is", () => {
  const made = plan(
    task("A"),
    task("B", { depends_on: ["A"] }),
    task("C"),
    task("D"),
    task("E", { depends_on: ["D"] }),
  );
  const results = [
    result("A", { usage: { cost_usd: 0.5 }, attempts: 2 }),
    result("B", { verdict: "conflict", reason: "conflicts in `x|y`", tries: 2, held_out: "somas-held/p/B-1234567" }),
    result("C", { verdict: "quota_exhausted", reason: "no money", artifacts: ["somas-p-wave-1-C"] }),
    result("D", { verdict: "rate_limited", reason: "slow", again: true, artifacts: ["somas-p-wave-1-D"] }),
  ];
  expect(summarizeResults({ plan: made, results, branch: "somas/p", seconds: 3700, links })).toMatchSnapshot();
});

test("the time of a task names the part that its setups took", () => {
  const text = summarizeResults({ plan: plan(task("A")), results: [result("A", { setup_seconds: 12 })], branch: "b" });
  expect(text).toMatch(/\| 1 min 30 s \(setup 12 s\) \|/);
});

test("a missing wall is said once, with the number of tasks for each reason", () => {
  const made = plan(task("A"), task("B"), task("C"));
  const results = [result("A", { no_wall: "off" }), result("B", { no_wall: "off" }), result("C", { no_wall: "root" })];
  const text = summarizeResults({ plan: made, results, branch: "somas/p" });
  expect(text.match(/\*\*No wall:\*\*.*/g)).toEqual([
    expect.stringMatching(
      /: 2 tasks because the variable SOMAS_WALL is off, 1 task because .* sudo without a password\.$/,
    ),
  ]);
  expect(summarizeResults({ plan: made, results: [result("A")], branch: "somas/p" })).not.toContain("No wall");
});

test("a run whose tasks are all done asks nothing of anybody", () => {
  const text = summarizeResults({ plan: plan(task("A")), results: [result("A")], branch: "somas/p" });
  expect(text).not.toMatch(/Next|needs a person/);
  expect(text).toContain("### 1 of 1 tasks done, on branch `somas/p`");
});

test("the next step is to start again, and to mend something first only if a task failed", () => {
  const made = plan(task("A"), task("B", { depends_on: ["A"] }));
  const show = (...results: TaskResult[]) => summarizeResults({ plan: made, results, branch: "somas/p" });
  const skipped = result("B", { verdict: "skipped_dependency", reason: "waits for A, which runs again", again: true });
  expect(show(result("A"), skipped)).toContain("**Next:** start the pipeline again or");
  expect(show(result("A", { verdict: "timeout" }), skipped)).toContain(
    "**Next:** when that is mended, start the pipeline",
  );
});

test.each<[string, (id: string) => Partial<TaskResult>]>([
  ["all done", () => ({})],
  ["none done", (id: string) => ({ verdict: "conflict", held_out: `somas-held/p/${id}-1234567` })],
])("the summary of 5,000 tasks, %s, stays below 1 MiB and says what it leaves out", (_, of) => {
  const ids = Array.from({ length: 5000 }, (_, i) => `TASK-${i}`);
  const name = "数据 ".repeat(40);
  const made = plan(...ids.map((id) => task(id, { name })));
  const results = ids.map((id) => result(id, { reason: "r".repeat(300), ...of(id) }));
  results[4321] = result("TASK-4321", { verdict: "timeout", reason: "too slow" });
  const text = summarizeResults({ plan: made, results, branch: "somas/p", links });
  expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
  expect(Buffer.byteLength(text)).toBeGreaterThan(500_000);
  expect(text).toMatch(
    /And \d+ more\. The artifact with the results has each task that ended in its `results\.json`; the others did not start/,
  );
  if (of("x").verdict === undefined) expect(text).toContain("| ❌ | `TASK-4321`");
});

test("what an earlier run did is named with its merge, and what runs again with the reason", () => {
  expect(summarizeResume([], [])).toBe("");
  const again = [{ task_id: "B", reason: "its context changed: SPEC.md#A_B" }];
  expect(summarizeResume([{ task_id: "A", commit: "0123456789" }], again)).toBe(
    "### 1 task done by earlier runs from the same inputs\n\nNot run again, with the merge: `A` (0123456).\n\n- `B` runs again: its context changed: SPEC.md\\#A\\_B\n\n",
  );
});
