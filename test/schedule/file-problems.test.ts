import { expect, test } from "vitest";
import { loadPlan } from "../../workflows-src/plan/load-plan.ts";
import { addFileDependencies, findFileProblems } from "../../workflows-src/schedule/file-problems.ts";
import { buildNetwork } from "../../workflows-src/simulation/network.ts";
import { compareStrategies } from "../../workflows-src/simulation/strategies.ts";
import { scheduleOf } from "./plans.ts";

const TEXT = `tasks:
  - {id: A, duration: 5, files: [src/api/**]}
  - {id: B, duration: 2, files: ["**/*.ts"]}
  - {id: C, duration: 6}
  - {id: D, duration: 1, depends_on: [B], files: [docs/**/*.md]}
  - {id: E, duration: 6, files: [docs/a.md]}
`;
const load = (text: string) => loadPlan({ file: "plan.yml", text }, "auto", findFileProblems);

test("each pair is a warning where the one that waits stands, with what that costs", () => {
  expect(load(TEXT).source.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    "3:10 tasks A and B touch the same files (src/api/**; **/*.ts), so B waits for A: that costs 1 h",
    "5:10 tasks E and D touch the same files (docs/a.md; docs/**/*.md), so D waits for E: that costs no time",
  ]);
});

test("more than fifty pairs are counted", () => {
  const tasks = Array.from({ length: 60 }, (_, i) => `  - {id: T${i}, duration: 1, files: [a.ts]}\n`);
  const { problems } = load(`tasks:\n${tasks.join("")}`).source;
  expect(problems).toHaveLength(51);
  expect(problems.at(-1)?.message).toBe("9 more pairs of tasks touch the same files");
});

test("what a simulation knows is what the schedule keeps apart, and the plan itself does not change", () => {
  const plan = load(TEXT);
  expect(addFileDependencies(plan).tasks.map(({ id, depends_on }) => `${id}: ${depends_on.join(" ")}`.trim())).toEqual([
    "A:",
    "B: A",
    "C:",
    "D: B E",
    "E:",
  ]);
  const { list } = compareStrategies(buildNetwork(addFileDependencies(plan)), { overhead_seconds: 0, max_parallel: 2 });
  expect(scheduleOf(plan, { max_parallel: 2 }).makespan).toBeGreaterThanOrEqual(list);
  expect(plan.tasks.find(({ id }) => id === "B")?.depends_on).toEqual([]);
  const apart = load("tasks: [{id: A, duration: 1, files: [a]}, {id: B, duration: 1, files: [b]}]");
  expect(addFileDependencies(apart)).toBe(apart);
});
