import { describe, expect, test } from "vitest";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { findCriticalPath } from "../../workflows-src/simulation/critical-path.ts";
import { planOf } from "../schedule/plans.ts";

/** Durations without spread, so that means are whole hours. */
const exact = (plan: Plan): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) => {
    const { most_likely } = task.duration;
    return { ...task, duration: { optimistic: most_likely, most_likely, pessimistic: most_likely } };
  }),
});

const plan = exact(planOf("A 2", "B 5: A", "C 3: A", "D 1: B C", "E 4"));

describe("the critical path", () => {
  test("is the longest chain", () => {
    const { makespan, tasks, standard_deviation } = findCriticalPath(plan);
    expect({ makespan, tasks, standard_deviation }).toEqual({
      makespan: 8,
      tasks: ["A", "B", "D"],
      standard_deviation: 0,
    });
  });

  test("leaves slack to the other tasks", () => {
    const { timing } = findCriticalPath(plan);
    expect(Object.fromEntries([...timing].map(([id, { start, slack }]) => [id, [start, slack]]))).toEqual({
      A: [0, 0],
      B: [2, 0],
      C: [2, 2],
      D: [7, 0],
      E: [0, 4],
    });
  });

  test("adds PERT means and variances along the way", () => {
    const { makespan, standard_deviation } = findCriticalPath(planOf("A 6", "B 6: A"));
    expect(makespan).toBeCloseTo((2 * (3 + 24 + 12)) / 6);
    expect(standard_deviation).toBeCloseTo(Math.sqrt(2 * ((12 - 3) / 6) ** 2));
  });
});
