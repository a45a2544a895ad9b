import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { Plan, Task } from "../../workflows-src/plan/plan.ts";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";
import { toExecutionPlan } from "../../workflows-src/simulation/execution-plan.ts";
import { simulatePlan } from "../../workflows-src/simulation/simulate.ts";
import { options, planOf, shuffled, task } from "./plans.ts";

const plan = planOf(
  ...[task("A", [1, 2, 3]), task("B", [4, 5, 6], ["A"]), task("C", [1, 3, 4], ["A"])],
  ...[task("D", [1, 1, 1], ["B", "C"]), task("E", [1, 4, 15], [], "HIGH")],
);

test("the execution plan in the older shape reads back as the same tasks", () => {
  const [first, ...rest] = planOf(...plan.tasks).tasks as [Task, ...Task[]];
  const extra = { run: "make", verify: "make test", agent: "coder", runs_on: "linux", files: ["src/**"] };
  const whole: Plan = { ...plan, tasks: [{ ...first, ...extra, context_requirements: ["SPEC.md#A"] }, ...rest] };
  const text = JSON.stringify(toExecutionPlan(whole, simulatePlan(whole, options())));
  const again = readPlan(text, { file: "execution_plan.yml", mode: "auto" });
  expect(again.problems).toEqual([]);
  const sorted = (of: Plan | undefined) => of?.tasks.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(sorted(again.plan)).toEqual(sorted(whole));
});

test("the execution plan holds the simulation, whatever the order in the file", () => {
  const { optimal_execution_plan: _, ...rest } = toExecutionPlan(plan, simulatePlan(plan, options())) as Record<
    string,
    unknown
  >;
  expect(rest).toMatchSnapshot();
  expect(toExecutionPlan(shuffled(plan), simulatePlan(shuffled(plan), options()))).toMatchObject(rest);
});

test("phases of thousands of tasks fit into the execution plan, and read back as the same", () => {
  const ids = (phase: string) => Array.from({ length: 320 }, (_, i) => `${phase}${1000 + i}`);
  const first = ids("A").map((id) => task(id, [1, 2, 3]));
  const second = ids("B").map((id) => task(id, [1, 2, 3], ids("A")));
  const late = [task("C", [1, 2, 3], ["A1000", "B1001"]), task("D", [1, 2, 3], ["B1001"])];
  const large = planOf(...first, ...second, ...late);
  const text = stringify(toExecutionPlan(large, simulatePlan(large, options({ iterations: 10 }))));
  const again = readPlan(text, { file: "execution_plan.yml", mode: "auto" });
  expect(again.problems).toEqual([]);
  expect(again.plan?.tasks).toEqual(large.tasks);
  expect(text.length).toBeLessThan(500_000);
});

test("figures of a plan in minutes keep their digits", () => {
  const minutes = planOf(task("A", [1 / 60, 2 / 60, 3 / 60]));
  const { simulation_results } = toExecutionPlan(minutes, simulatePlan(minutes, options())) as {
    simulation_results: Record<string, number>;
  };
  expect(simulation_results.mean_hours).toBeCloseTo(2 / 60, 3);
  expect(simulation_results.standard_deviation).toBeGreaterThan(0.001);
});

test("where no task is critical often, those that are so most often are the critical path", () => {
  const equal = planOf(task("A", [1, 2, 3]), task("B", [1, 2, 3]), task("C", [1, 2, 3]));
  const { critical_path } = toExecutionPlan(equal, simulatePlan(equal, options())) as {
    critical_path: { probability: number }[];
  };
  expect(critical_path.length).toBeGreaterThan(0);
  expect(critical_path[0]?.probability).toBeLessThan(0.5);
});
