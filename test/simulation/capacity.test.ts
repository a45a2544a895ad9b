import { describe, expect, test } from "vitest";
import { buildNetwork } from "../../workflows-src/simulation/network.ts";
import { simulatePlan } from "../../workflows-src/simulation/simulate.ts";
import { compareStrategies } from "../../workflows-src/simulation/strategies.ts";
import { computeTaskTimeout } from "../../workflows-src/simulation/timeout.ts";
import { options, planOf, task } from "./plans.ts";

const four = planOf(...["A", "B", "C", "D"].map((id) => task(id, [3, 3, 3])));

describe("capacity", () => {
  test("is the makespan against the number of runners, up to as many as can be busy", () => {
    const { capacity } = simulatePlan(four, options());
    expect(
      capacity.points.map(({ max_parallel, makespan, runner_hours }) => [max_parallel, makespan.value, runner_hours]),
    ).toEqual([
      [1, 12, 12],
      [2, 6, 12],
      [3, 6, 18],
      [4, 3, 12],
    ]);
    expect([capacity.knee, capacity.busy_hours]).toEqual([4, 12]);
  });

  test("has its knee where more runners save at most 5 %", () => {
    const long = planOf(
      task("L", [96, 96, 96]),
      ...["A", "B", "C"].map((id) => task(id, [32, 32, 32])),
      task("S", [4, 4, 4]),
    );
    const { capacity } = simulatePlan(long, options());
    expect(capacity.points.map(({ makespan }) => makespan.value)).toEqual([196, 100, 96, 96, 96]);
    expect(capacity.knee).toBe(2);
  });

  test("of many runners is shown in steps", () => {
    const wide = planOf(...Array.from({ length: 300 }, (_, i) => task(`T${i}`, [1, 2, 3])));
    const { points } = simulatePlan(wide, options({ iterations: 20 })).capacity;
    const counts = points.map(({ max_parallel }) => max_parallel);
    expect(counts.slice(0, 33)).toEqual(Array.from({ length: 33 }, (_, i) => (i < 32 ? i + 1 : 40)));
    expect([counts.at(-1), counts.length < 45]).toEqual([300, true]);
  });

  test("given as max_parallel limits the simulation itself", () => {
    const limited = simulatePlan(four, options({ max_parallel: 2 }));
    expect([limited.makespan.mean.value, limited.p50_makespan, limited.strategies.list]).toEqual([6, 6, 6]);
    expect(simulatePlan(four, options({ max_parallel: 4 })).makespan).toEqual(simulatePlan(four, options()).makespan);
    const random = planOf(
      ...Array.from({ length: 30 }, (_, i) => task(`T${i}`, [1, 2, 9], i < 6 ? [] : [`T${i - 6}`])),
    );
    const mean = (max_parallel?: number) => simulatePlan(random, options({ max_parallel })).makespan.mean.value;
    expect(mean(2)).toBeGreaterThan(mean(4));
    expect(mean(4)).toBeGreaterThan(mean());
    for (const { finish_p90, criticality } of simulatePlan(random, options({ max_parallel: 2 })).tasks) {
      expect(finish_p90).toBeGreaterThan(0);
      expect(criticality).toBeGreaterThan(0);
    }
  });
});

test("the ways to carry a plan out are compared with most likely durations", () => {
  const plan = planOf(
    ...[task("A", [1, 2, 3]), task("B", [1, 6, 7], ["A"]), task("C", [1, 5, 6])],
    ...[task("D", [1, 4, 9], ["C"]), task("E", [1, 1, 2], ["B", "D"])],
  );
  const network = buildNetwork(plan);
  const rest = { sequential: 18, levels: 12, list: 10, critical_path: 10 };
  expect(compareStrategies(network, { overhead_seconds: 0 })).toEqual(rest);
  expect(compareStrategies(network, { overhead_seconds: 0, max_parallel: 1 })).toEqual({
    ...rest,
    levels: 18,
    list: 18,
  });
  expect(compareStrategies(network, { overhead_seconds: 3600 })).toEqual({
    sequential: 23,
    levels: 15,
    list: 13,
    critical_path: 13,
  });
});

test("a level of more tasks than runners takes several rounds", () => {
  const network = buildNetwork(planOf(...["A", "B", "C", "D", "E"].map((id) => task(id, [3, 3, 3]))));
  expect(compareStrategies(network, { overhead_seconds: 0, max_parallel: 2 }).levels).toBe(9);
});

describe("the timeout of a task", () => {
  const minutes = (most_likely: number, limit: number): number =>
    computeTaskTimeout({ optimistic: 0.8 * most_likely, most_likely, pessimistic: 1.5 * most_likely }, limit, 1);

  test("is never more than the limit, and the limit where the estimate is human work", () => {
    expect([minutes(8, 60), minutes(1, 60), minutes(0.01, 10)]).toEqual([60, 60, 10]);
  });

  test("is three times the P90 of a short task, and at least half an hour", () => {
    expect(minutes(1, 350)).toBeGreaterThan(3 * 60);
    expect(minutes(1, 350)).toBeLessThan(3 * 60 * 1.5);
    expect(minutes(2 / 60, 350)).toBe(30);
  });
});
