import { describe, expect, test } from "vitest";
import type { Mode } from "../../workflows-src/plan/plan.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";

const PLAN = `optimal_execution_plan:
  phase_1:
    sequential_tasks: [{ task_id: A, duration: 1 }]
  phase_2:
    parallel_tasks: [{ task_id: B, duration: 1 }, { task_id: C, duration: 1, depends_on: [A] }]
    sequential_tasks: [{ task_id: D, duration: 1 }, { task_id: E, duration: 1 }, { task_id: F, duration: 1, depends_on: [A] }]
  phase_3:
    parallel_tasks: []
  phase_4:
    parallel_tasks: [{ task_id: G, duration: 1 }, { task_id: H, duration: 1, depends_on: [C] }]
`;

const waits = (mode: Mode, text = PLAN) => {
  const { plan, problems } = readPlan(text, { file: "f", mode });
  expect(problems).toEqual([]);
  return Object.fromEntries(plan?.tasks.map(({ id, depends_on }) => [id, depends_on.join(" ")]) ?? []);
};

describe("modes", () => {
  test("auto: stated dependencies, else the phase before; sequential tasks in their order", () => {
    expect(waits("auto")).toEqual({ A: "", B: "A", C: "A", D: "A", E: "D", F: "A E", G: "B C D E F", H: "C" });
  });

  test("phases: the phase before and stated dependencies", () => {
    expect(waits("phases")).toEqual({
      A: "",
      B: "A",
      C: "A",
      D: "A",
      E: "D",
      F: "A E",
      G: "B C D E F",
      H: "B C D E F",
    });
  });

  test("graph: stated dependencies; sequential tasks in their order", () => {
    expect(waits("graph")).toEqual({ A: "", B: "", C: "A", D: "", E: "D", F: "A E", G: "", H: "C" });
  });

  test("first-phase: the first phase with parallel tasks, without what the others hold", () => {
    expect(waits("first-phase")).toEqual({ B: "", C: "", D: "", E: "D", F: "E" });
  });

  test("first-phase: without any parallel tasks there is nothing to run", () => {
    const text = "optimal_execution_plan:\n  phase_1:\n    sequential_tasks: [{ task_id: A, duration: 1 }]\n";
    expect(readPlan(text, { file: "f", mode: "first-phase" }).problems.map(({ code }) => code)).toEqual([
      "no-parallel-phase",
    ]);
  });

  test("a chain whose first task states its dependencies still waits for the phase before from the next on", () => {
    const text = `phase_1: { tasks: [{ id: A, duration: 1 }, { id: B, duration: 1 }] }
phase_2: { sequential_tasks: [{ id: C, duration: 1, depends_on: [A] }, { id: D, duration: 1 }, { id: E, duration: 1 }] }
`;
    expect(waits("auto", text)).toEqual({ A: "", B: "", C: "A", D: "C A B", E: "D" });
  });

  test("phases without tasks that wait for all phases before them pass these on in bounded time", () => {
    const empty = Array.from(
      { length: 40 },
      (_, index) =>
        `  ${index + 1}: { tasks: [], depends_on: [${Array.from({ length: index + 1 }, (_, before) => before)}] }\n`,
    );
    const text = `phases:\n  0: { tasks: [{ id: A, duration: 1 }] }\n${empty.join("")}  41: { tasks: [{ id: B, duration: 1 }], depends_on: [40] }\n`;
    expect(waits("auto", text)).toEqual({ A: "", B: "A" });
  });
});
