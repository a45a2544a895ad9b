import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { ReportedTask, RunReport } from "../../workflows-src/local/report.ts";
import type { PlanToRun } from "../../workflows-src/pipeline/plan-to-run.ts";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { describeEndOfRun, quoteShellWord } from "../../workflows-src/report/end-of-run.ts";
import { createTerminalView } from "../../workflows-src/report/terminal.ts";
import { estimateSecondsLeft } from "../../workflows-src/report/time-left.ts";
import type { PlannedWave, Schedule } from "../../workflows-src/schedule/wave.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { countColumns, formatSeconds, pad, shorten } from "../../workflows-src/text/columns.ts";
import { temporaryFolder } from "../git/repository.ts";
import { leg, plan, task } from "../integrate/wave.ts";

const PLAN = plan(task("A", { name: "First\x1b[31m\nthing" }), task("B", { name: "数据 model", depends_on: ["A"] }));
const loadedPlan = (read: Plan): PlanToRun => ({
  ...read,
  source: { file: "plan.yml", mode: "auto", fallback: false, problems: [] },
  refused: false,
});
const result = { task_id: "A", task_name: "First\x1b[31m\nthing", reason: "fine", digest: "", wave: 1 } as const;

const planned = (number: number, ...ids: string[]): PlannedWave => {
  const legs = ids.map((id) => ({ ...leg(id), assigned: 0, start: 0, hours: 1 }));
  return { number, runners: 2, legs, hours: 1, idle_hours: 0 };
};
const SCHEDULE: Schedule = {
  runners: 2,
  waves: [planned(1, "A", "A2"), planned(2, "B")],
  left: ["C"],
  makespan: 2,
  idle_hours: 0,
};

function show(isTTY: boolean) {
  let text = "";
  const view = createTerminalView({ isTTY, columns: 80, rows: 10, write: (part: string) => (text += part) }, false);
  view.onEvent({
    type: "plan",
    plan: loadedPlan(PLAN),
    uncommitted: true,
  });
  view.onEvent({ type: "schedule", schedule: SCHEDULE });
  view.onEvent({ type: "started", task_id: "A", log: "/tmp/A.log" });
  const integrated = (of: Partial<TaskResult> & Pick<TaskResult, "verdict" | "seconds">) =>
    view.onEvent({ type: "integrated", result: { ...result, ...of }, head: "" });
  integrated({ verdict: "conflict", reason: "conflicts in x", seconds: 2, setup_seconds: 0.5, again: true });
  view.onEvent({ type: "started", task_id: "A", log: "/tmp/A.log" });
  integrated({ verdict: "succeeded", seconds: 4 });
  view.close();
  return text;
}

test("without a terminal there are plain lines, one each time a task is integrated", () => {
  expect(show(false)).toBe(`  Plan        plan.yml · 2 tasks, as it is in the work tree (not committed)
  Estimate    2.0 h of work on the critical path (A → B), 2.0 h in all
  Waves       2 on GitHub: 2 + 1 tasks, and 1 in a further run; here each task is integrated when it ends

  ✗ A  First [31m thing  conflict  2.0 s (setup 0.5 s)
    conflicts in x; runs again
  ✓ A  First [31m thing  succeeded  4.0 s
`);
});

test("on a terminal the live part is drawn again and gone at the end, and the lines stay", () => {
  // A terminal of a few lines: new lines, "cursor up and clear below", and showing or hiding the cursor.
  const ESCAPE = String.fromCharCode(27);
  const screen = [""];
  for (const part of show(true).split(new RegExp(`(${ESCAPE}\\[[?\\d]+[AJlh]|${ESCAPE}\\[J|\\n)`))) {
    const up = part.startsWith(ESCAPE) && part.endsWith("A") ? Number(part.slice(2, -1)) : 0;
    if (up > 0) screen.splice(screen.length - 1 - up, up + 1, "");
    else if (part === "\n") screen.push("");
    else if (!part.startsWith(ESCAPE)) screen[screen.length - 1] += part;
  }
  expect(screen.join("\n")).toBe(show(false));
  expect(show(true)).toContain("0 of 2 · ");
  expect(show(true)).toContain("1 of 2 · ");
  expect(show(true)).not.toContain("2 of 2 · ");
});

test("a run without a terminal shows every minute what runs, its last line, and where its log is", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const log = join(temporaryFolder(), "B.log");
  writeFileSync(log, "first\nsecond\n\n");
  let text = "";
  const view = createTerminalView({ columns: 80, write: (part: string) => (text += part) }, false);
  const source = { file: "plan.yml", fallback: false, problems: [] };
  view.onEvent({ type: "schedule", schedule: SCHEDULE });
  view.onEvent({ type: "plan", plan: { ...PLAN, source } as never, uncommitted: false });
  view.onEvent({ type: "started", task_id: "A", log: "/nowhere" });
  vi.advanceTimersByTime(59_000);
  view.onEvent({ type: "integrated", result: { ...result, verdict: "succeeded", seconds: 59 }, head: "" });
  view.onEvent({ type: "started", task_id: "B", log });
  text = "";
  vi.advanceTimersByTime(62_000);
  view.close();
  vi.advanceTimersByTime(600_000);
  expect(text.replaceAll(log, "LOG")).toBe(`  … 1 of 2 · 1 min 00 s · about 58 s left
      B  数据 model        1.0 s  LOG: second
  … 1 of 2 · 2 min 00 s
      B  数据 model        1 min 01 s  LOG: second
`);
});

test("a task that is not done shows its last lines", () => {
  let text = "";
  const view = createTerminalView({ write: (part: string) => (text += part) }, false);
  const tail = ["1", "2", "3", "4", "5", "6\x1b[31m"];
  view.onEvent({ type: "integrated", result: { ...result, verdict: "verify_failed", seconds: 1 }, head: "", tail });
  view.close();
  expect(text).toMatch(/verify_failed {2}1\.0 s\n {4}fine\n {4}│ 2\n {4}│ 3\n {4}│ 4\n {4}│ 5\n {4}│ 6 \[31m\n$/);
});

test("the time that is left follows the pace of the run, and leaves out what waits for a failed task", () => {
  const long = { duration: { optimistic: 1, most_likely: 4, pessimistic: 9 } };
  const made = plan(
    task("A"),
    task("B", { ...long, depends_on: ["A"] }),
    task("C", { depends_on: ["B"] }),
    task("D", long),
  );
  const none = { done: new Map(), failed: new Set<string>(), running: new Map(), places: 2 };
  expect(estimateSecondsLeft(made.tasks, none)).toBeUndefined();
  const done = new Map([["A", 10]]);
  // B and then C: 40 s and 10 s.
  expect(estimateSecondsLeft(made.tasks, { ...none, done })).toBe(50);
  expect(estimateSecondsLeft(made.tasks, { ...none, done, places: 1 })).toBe(90);
  expect(estimateSecondsLeft(made.tasks, { ...none, done, running: new Map([["B", 15]]) })).toBe(40);
  expect(
    estimateSecondsLeft(made.tasks, { ...none, done, failed: new Set(["B"]), running: new Map([["D", 60]]) }),
  ).toBe(0);
});

test("widths count columns, and cut text says so", () => {
  expect(countColumns("数据 é́x")).toBe(7);
  expect(pad("数", 4)).toBe("数  ");
  expect(shorten("数据数据", 5)).toBe("数据…");
  expect([0.04, 9.94, 59.4, 61, 3600].map(formatSeconds)).toEqual([
    "0.0 s",
    "9.9 s",
    "59 s",
    "1 min 01 s",
    "1 h 00 min",
  ]);
});

const NOTHING_MORE = { held_out: null, artifacts: [], cost_usd: null, attempts: 1, tries: 1 };
const REPORT: RunReport = {
  project_id: "p",
  branch: "somas/p",
  base: "b",
  head: "h",
  plan: loadedPlan(PLAN),
  repository: "/tmp/it's here",
  kept: "/tmp/kept",
  seconds: 75,
  tasks: [
    {
      task_id: "A",
      task_name: "First",
      verdict: "briefed",
      wave: 1,
      seconds: 1,
      result_file: "tasks/A_result.md",
      commit: "c",
      reason: "",
      runner: "brief",
      earlier: false,
      ...NOTHING_MORE,
    },
    {
      task_id: "B",
      task_name: "Second",
      verdict: "verify_failed",
      wave: 2,
      seconds: 70,
      result_file: null,
      commit: null,
      reason: "verify said no",
      runner: "command",
      earlier: false,
      ...NOTHING_MORE,
    },
    {
      task_id: "C",
      task_name: "Third",
      verdict: "skipped_dependency",
      wave: null,
      seconds: 0,
      result_file: null,
      commit: null,
      reason: "waits for B",
      runner: null,
      earlier: false,
      ...NOTHING_MORE,
    },
  ],
};

test("the end says what is done, where it is and what to do next", () => {
  expect(describeEndOfRun(REPORT, false)).toMatchInlineSnapshot(`
    "
    1 of 3 tasks done or briefed in 1 min 15 s

        Task  Name    Verdict             Wave  Time
      ○ A     First   briefed             1     1.0 s
      ✗ B     Second  verify_failed       2     1 min 10 s
      - C     Third   skipped_dependency

      ✗ B: verify said no
        To do: read its log, then mend the task, its verify or what it builds on
      - Skipped C: waits for B

      ○ 1 work order was written; nobody has carried it out yet. The result files are the work orders.

      Branch        somas/p in /tmp/it's here
      Result files  tasks/ on that branch
      Kept          /tmp/kept (results, bundles and logs of what is not on the branch)

      Next
        git -C '/tmp/it'\\''s here' log --first-parent --oneline somas/p
        git -C '/tmp/it'\\''s here' show somas/p:tasks/A_result.md
        and the same command again: what is done is not run again
    "
  `);
  const [first, ...others] = REPORT.tasks as [ReportedTask, ...ReportedTask[]];
  const conflict: ReportedTask = {
    ...first,
    verdict: "conflict",
    ...{ commit: null, result_file: null, held_out: "somas-held/p/A-1234567", tries: 2 },
    ...{ cost_usd: 1.25, reason: "conflicts in x", artifacts: ["somas-p-wave-1-A"] },
  };
  expect(describeEndOfRun({ ...REPORT, tasks: [conflict, ...others] }, false)).toMatchInlineSnapshot(`
    "
    0 of 3 tasks done in 1 min 15 s for $1.25

        Task  Name    Verdict             Wave  Time        Attempts  Cost
      ✗ A     First   conflict            1     1.0 s       2         $1.25
      ✗ B     Second  verify_failed       2     1 min 10 s
      - C     Third   skipped_dependency

      ✗ A: conflicts in x
        Its work is on the branch somas-held/p/A-1234567
        Its work is in /tmp/kept/somas-p-wave-1-A
        Its log is /tmp/kept/somas-p-wave-1-A/logs/A.log
        To do: merge its branch by hand, or let it depend on the task it conflicts with
      ✗ B: verify said no
        To do: read its log, then mend the task, its verify or what it builds on
      - Skipped C: waits for B

      Kept          /tmp/kept (results, bundles and logs of what is not on the branch)

      Next
        git -C '/tmp/it'\\''s here' switch somas/p
        git -C '/tmp/it'\\''s here' merge somas-held/p/A-1234567
        git -C '/tmp/it'\\''s here' switch -
        and the same command again: what is done is not run again
    "
  `);
  const more = ["D", "E", "F", "G"].map((task_id) => ({
    ...(others[1] as ReportedTask),
    task_id,
    reason: "waits for C",
  }));
  expect(describeEndOfRun({ ...REPORT, tasks: [...REPORT.tasks, ...more] }, false)).toContain(
    "\n  - Skipped C: waits for B\n  - Skipped D, E, F and G: waits for C\n",
  );
  expect(quoteShellWord("a b")).toBe("'a b'");
  expect(quoteShellWord("/tmp/x-1")).toBe("/tmp/x-1");
});
