import { expect, test } from "vitest";
import { loadPlan } from "../../workflows-src/plan/load-plan.ts";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { columns } from "../../workflows-src/report/columns.ts";
import { scheduleText } from "../../workflows-src/report/schedule-text.ts";
import { planOf, scheduleOf } from "../schedule/plans.ts";

const many = (count: number, line: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => line(index));

/** Phases of tasks, each after the whole phase before it, as SOMAS plans are written. */
const PHASES = `
optimal_execution_plan:
  phase_1:
    parallel_tasks:
      - {task_id: TASK-001, name: Data model, duration: 6}
      - {task_id: TASK-002, name: API contract, duration: 4}
      - {task_id: TASK-003, name: Build, duration: 3}
  phase_2:
    parallel_tasks:
      - {task_id: TASK-004, name: Server, duration: 12, dependencies: [TASK-001, TASK-002]}
      - {task_id: TASK-005, name: Client, duration: 8, dependencies: [TASK-002]}
      - {task_id: TASK-006, name: Pages, duration: 8, dependencies: [TASK-003]}
      - {task_id: TASK-007, name: Search, duration: 5, dependencies: [TASK-001]}
  phase_3:
    parallel_tasks:
      - {task_id: TASK-008, name: Integration tests, duration: 6, dependencies: [TASK-004, TASK-005]}
      - {task_id: TASK-009, name: Release, duration: 2, dependencies: [TASK-008, TASK-006, TASK-007]}
`;

function phases(mode: "phases" | "graph"): Plan {
  const plan = loadPlan({ file: "execution_plan.yml", text: PHASES }, mode);
  expect(plan.source.problems).toEqual([]);
  return plan;
}

/** Rungs of two tasks that both come after both of the rung before. */
const rung = (index: number): string[] =>
  ["L", "R"].map(
    (side) => `${side}${index} ${side === "L" ? 3 : 1}: ${index > 0 ? `L${index - 1} R${index - 1}` : ""}`,
  );

const plans: readonly (readonly [string, Plan])[] = [
  ["one task", planOf("A 3")],
  ["a chain of 40", planOf(...many(40, (index) => `T${index} 2: ${index > 0 ? `T${index - 1}` : ""}`))],
  ["300 tasks side by side", planOf(...many(300, (index) => `T${index} 1`))],
  ["three phases, each after the one before", phases("phases")],
  ["the same by dependencies alone", phases("graph")],
  ["a ladder of diamonds", planOf(...Array.from({ length: 10 }, (_, index) => rung(index)).flat())],
  ["two chains that meet crosswise", planOf("A 1", "B 9: A", "X 9", "Y 1: X", "C 1: B Y", "Z 9: Y A", "D 1: C Z")],
];

test.each(plans)("%s", (_, plan) => {
  const overhead_seconds = 45;
  const text = scheduleText(scheduleOf(plan, { overhead_seconds }), plan, {
    overhead_seconds,
    runner_hours_per_hour: 1,
  });
  expect(text).toMatchSnapshot();
  expect(text.split("\n").length).toBeLessThan(70);
  for (const line of text.split("\n")) expect(columns(line)).toBeLessThanOrEqual(80);
});

test("four at a time: who waits for a runner is late", () => {
  const plan = planOf(...many(6, (index) => `T${index} 2`));
  expect(scheduleText(scheduleOf(plan, { max_parallel: 4 }), plan)).toMatchSnapshot();
});
