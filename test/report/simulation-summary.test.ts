import { expect, test } from "vitest";
import { summarizeSimulation } from "../../workflows-src/report/simulation-summary.ts";
import { simulatePlan } from "../../workflows-src/simulation/simulate.ts";
import { options, planOf, task } from "../simulation/plans.ts";
import { waves } from "./schedules.ts";

const summary = (plan: ReturnType<typeof planOf>, more = {}) =>
  summarizeSimulation(plan, simulatePlan(plan, options(more)), waves(plan, { size: 256 }));

test("the summary of a small plan", () => {
  const plan = planOf(
    task("A", [2, 4, 6]),
    task("B", [4, 5, 12], ["A"], "HIGH"),
    task("C", [1, 3, 4], ["A"]),
    task("D", [1, 1, 1], ["B", "C"]),
  );
  expect(summary(plan)).toMatchSnapshot();
});

test("nothing of a plan is markup in the summary, be it Markdown, HTML or Mermaid", () => {
  const names = [
    "x :crit, a1, 0, 5\nsection Mine",
    'click A href "javascript:1"; %% #quot; `code` | **bold**',
    "<img src=x onerror=1> </details> $x$",
    "```\nend",
  ];
  const text = summary(
    planOf(...names.map((name, i) => ({ ...task(["A", "section", "click", "title"][i] as string, [1, 2, 3]), name }))),
  );
  const [, chart = ""] = /```mermaid\n([^`]*)\n```/.exec(text) ?? [];
  const [head, format, axis, ...rows] = chart.split("\n");
  expect([head, format?.trim(), axis?.trim(), rows.length]).toEqual(["gantt", "dateFormat x", "axisFormat %s", 4]);
  for (const row of rows) expect(row).toMatch(/^ {4}▸ [\p{L}\p{N} ._()/+-]+:(crit, )?\d+, \d+$/u);
  const prose = text.replace(/```[\s\S]*?```/g, "");
  expect(prose.replace(/<\/?sub>/g, "")).not.toMatch(/(?<!\\)<|(?<!\\)\*\*bold|(?<!\\)`code/);
});

test("the summary of the largest plan is small, says what it leaves out, and its chart is below Mermaid's limit", () => {
  const name = "名前 <b>|".repeat(200);
  const tasks = Array.from({ length: 5000 }, (_, i) => ({
    ...task(`${"T".repeat(58)}-${i}`, [1, 2, 3], [], "CRITICAL"),
    name,
  }));
  const text = summary(planOf(...tasks), { iterations: 20 });
  expect(Buffer.byteLength(text)).toBeLessThan(100_000);
  expect(text).toContain("the 50 most often critical of 5000 tasks");
  expect(text).toContain("more* |");
  expect(/```mermaid[\s\S]*?```/.exec(text)?.[0].length).toBeLessThan(50_000);
});

test("a plan of one task without spread has a summary too", () => {
  expect(summary(planOf(task("A", [0.5, 0.5, 0.5])))).toContain("### 1 task: 30 min as likely as not");
});
