import { describe, expect, test } from "vitest";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { MATRIX_LEGS } from "../../workflows-src/schedule/limits.ts";
import { buildNetwork } from "../../workflows-src/simulation/network.ts";
import { compareStrategies } from "../../workflows-src/simulation/strategies.ts";
import { plainGraph } from "../bench/random-graphs.ts";
import { planOf, scheduleOf } from "./plans.ts";

describe("large plans", () => {
  test.each(["chain", "independent"] as const)(
    "5,000 tasks that are a %s fit into a run, or say what is left",
    (shape) => {
      const { waves, left } = scheduleOf(plainGraph(5000, shape), { overhead_seconds: 45, minutesOf: () => 30 });
      const placed = waves.flatMap(({ legs }) => legs.flatMap(({ tasks }) => tasks));
      expect(placed.length + left.length).toBe(5000);
      expect(waves.every(({ legs }) => legs.length <= MATRIX_LEGS)).toBe(true);
      expect(left).toEqual([]);
    },
  );

  test.each([
    [10, 500],
    [50, 100],
  ])("%i phases of %i tasks fit into a run, and their barriers cost at most 15 percent", (count, size) => {
    const phase = (number: number) => Array.from({ length: size }, (_, index) => `P${number}-${index}`);
    const lines = Array.from({ length: count }, (_, number) =>
      phase(number).map((id, index) => ({ id, hours: 0.5 + ((number * 31 + index * 17) % 41) / 10, number })),
    ).flat();
    const before = Array.from({ length: count }, (_, number) => (number > 0 ? phase(number - 1) : []));
    const tasks = planOf(...lines.map(({ id, hours }) => `${id} ${hours}`)).tasks.map((task, index) => ({
      ...task,
      depends_on: before[lines[index]?.number ?? 0] ?? [],
    }));
    const plan: Plan = { version: 1, tasks };
    const options = { max_parallel: 20, overhead_seconds: 45 };
    const { left, makespan } = scheduleOf(plan, options);
    expect(left).toEqual([]);
    expect(makespan / compareStrategies(buildNetwork(plan), options).list).toBeLessThan(1.15);
  });
});
