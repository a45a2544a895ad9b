import { expect, test } from "vitest";
import type { Task } from "../../workflows-src/plan/plan.ts";
import type { Problem } from "../../workflows-src/plan/problem.ts";
import { createHoursFormat } from "../../workflows-src/report/hours.ts";
import type { Preview } from "../../workflows-src/report/preview.ts";
import { drawPreview } from "../../workflows-src/report/preview-terminal.ts";
import { SIMULATION_DEFAULTS } from "../../workflows-src/simulation/options.ts";
import { simulatePlan } from "../../workflows-src/simulation/simulate.ts";
import { countColumns } from "../../workflows-src/text/columns.ts";
import { randomPlan } from "../bench/plans.ts";
import { waves } from "./schedules.ts";

const ESCAPE = String.fromCharCode(27);

function previewOf(tasks: readonly Task[], problems: readonly Problem[] = [], fallback = false): Preview {
  const source = { file: "plan.yml", mode: "auto", fallback, problems } as const;
  const plan = { version: 1, tasks, source } as const;
  return { plan, simulation: simulatePlan(plan, { ...SIMULATION_DEFAULTS, iterations: 200 }), schedule: waves(plan) };
}

const task = (id: string, hours: number, depends_on: readonly string[] = []): Task => ({
  ...{ id, name: `Name of ${id}`, description: "", depends_on, risk: "LOW", context_requirements: [], files: [] },
  duration: { optimistic: hours, most_likely: hours, pessimistic: hours },
});

test.each([60, 80, 100, 140, 300])(
  "with 200 tasks and %i columns no line is wider, and what is cut is said",
  (width) => {
    const text = drawPreview(previewOf(randomPlan(200, 2).tasks), width, false);
    const chart = text.split("\n").filter((line) => /[█▒▁─]|TASK-\d/.test(line));
    expect(chart.length).toBeGreaterThan(50);
    for (const line of chart) expect(countColumns(line), line).toBeLessThanOrEqual(Math.min(width, 140));
    expect(text).toContain("and 160 more, which are critical less often");
    expect(text).not.toContain(ESCAPE);
  },
);

test("bars stand where the tasks run, critical ones filled, slack behind the others", () => {
  const text = drawPreview(previewOf([task("A", 10), task("B", 5), task("C", 10, ["A", "B"])]), 100, false);
  const bar = (id: string): string => text.match(new RegExp(`^  ${id} .*0\\.0  ?(.*)$`, "m"))?.[1] ?? "";
  const [a, c] = [bar("A"), bar("C")];
  expect(a.trim()).toMatch(/^█+$/);
  expect(c.trim()).toMatch(/^█+$/);
  expect(c.lastIndexOf(" ")).toBe(a.lastIndexOf("█"));
  expect(text).toMatch(/^ {2}B .* 0 % +5\.0 +▒+·+$/m);
  expect(text).toContain("Always 20.0 h");
});

test("problems come first, their text cannot steer the terminal, and colours are there only if asked for", () => {
  const place = { file: "plan.yml", line: 3, column: 7 };
  const problem = { code: "cycle", severity: "error", ...place, message: `bad ${ESCAPE}[31m name` } as const;
  const hostile = { ...task("A", 1), name: `x${ESCAPE}[2J` };
  const text = drawPreview(previewOf([hostile], [problem], true), 100, false);
  expect(text).toContain("plan.yml:3:7: error[cycle] bad [31m name");
  const first = text.indexOf("Nothing of the plan was understood: one task, A, stands in for it.");
  expect(first).toBeGreaterThan(0);
  expect(text.indexOf("error[cycle]")).toBeGreaterThan(first);
  expect(text.indexOf("error[cycle]")).toBeLessThan(text.indexOf("Makespan"));
  expect(text).not.toContain(ESCAPE);
  const coloured = drawPreview(previewOf([hostile]), 100, true);
  expect(coloured).toContain(`${ESCAPE}[31m█`);
  expect(coloured).not.toContain(`${ESCAPE}[2J`);
});

test.each([
  [2000, 3, "3.0 h"],
  [2000, 1999.6, "2000 h"],
  [12, -1e-12, "0.0 h"],
  [1, 0.5, "30.0 min"],
  [0.01, 0.005, "18.0 s"],
])("where the longest is %f h, %f h are %s", (longest, hours, text) => {
  expect(createHoursFormat(longest).text(hours)).toBe(text);
});
