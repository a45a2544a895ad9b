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
    expect(findCriticalPath(plan)).toEqual({ makespan: 8, tasks: ["A", "B", "D"] });
  });

  test("goes through the smaller of two ids with equal ends", () => {
    expect(findCriticalPath(exact(planOf("B 2", "A 2", "C 1: B A"))).tasks).toEqual(["A", "C"]);
  });

  test("adds PERT means along the way", () => {
    expect(findCriticalPath(planOf("A 6", "B 6: A")).makespan).toBeCloseTo((2 * (3 + 24 + 12)) / 6);
  });
});
