import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hoursOf, improve } from "../../workflows-src/schedule/improve.ts";
import { type OpenTasks, openTasks } from "../../workflows-src/schedule/open-tasks.ts";
import { seriesCuts, wavesOfLanes } from "../../workflows-src/schedule/series-cuts.ts";
import { NEVER, type Shape } from "../../workflows-src/schedule/shape.ts";
import { randomGraph } from "../bench/random-graphs.ts";
import { randomPlans } from "./random-plans.ts";

const SHAPE: Shape = {
  ...{ waves: 2, lane_waves: 2, job: { tasks: 2, minutes: NEVER }, start_up: 0.25, integration: 0.25 },
  ...{ fusing: 0.001, max_parallel: NEVER, one_lane: false },
};
const open = (plan: Parameters<typeof openTasks>[0]): OpenTasks =>
  openTasks(plan, () => true, { runs_on: "ubuntu-latest", minutesOf: () => 60, runner_hours_per_hour: 1 });

/** The least hours of all trees, each tried: any downward-closed cuts into waves and into the waves of lanes. */
function optimum(tasks: OpenTasks, shape: Shape): number {
  const slots = new Int32Array(tasks.tasks.length);
  let least = NEVER;
  const place = (task: number): void => {
    if (task === slots.length) {
      least = Math.min(least, hoursOf(tasks, shape, slots));
      return;
    }
    const from = Math.max(0, ...Array.from(tasks.before[task] ?? [], (other) => slots[other] as number));
    for (let slot = from; slot < shape.waves * shape.lane_waves; slot++) {
      slots[task] = slot;
      place(task + 1);
    }
  };
  place(0);
  return least;
}

describe("cuts", () => {
  test("are never better than the best of all trees, and near it; after improving nearly always the best", () => {
    const ratios = { cut: [] as number[], improved: [] as number[] };
    for (let seed = 1; seed <= 100; seed++) {
      const tasks = open(randomGraph(7, seed));
      const best = optimum(tasks, SHAPE);
      const cuts = seriesCuts(tasks, SHAPE, wavesOfLanes(SHAPE));
      if (cuts === undefined) throw new Error(`seed ${seed} does not fit`);
      const cut = hoursOf(tasks, SHAPE, cuts.slots);
      const improved = improve(tasks, SHAPE, cuts.slots).hours;
      expect(Math.min(cut, improved)).toBeGreaterThanOrEqual(best - 1e-9);
      ratios.cut.push(cut / best);
      ratios.improved.push(improved / best);
    }
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(ratios.cut)).toBeLessThan(1.02);
    expect(mean(ratios.improved)).toBeLessThan(1.002);
  });

  test("are never worse after improving, whatever is improved", () => {
    const shape = { ...SHAPE, waves: 8, lane_waves: 6 };
    fc.assert(
      fc.property(randomPlans({ most: 40 }), fc.integer({ min: 1, max: 6 }), (plan, max_parallel) => {
        const limited = { ...shape, max_parallel };
        const tasks = open(plan);
        const levels = new Int32Array(plan.tasks.length);
        for (const [task, others] of tasks.before.entries())
          for (const other of others) levels[task] = Math.max(levels[task] as number, (levels[other] as number) + 1);
        const { slots, hours } = improve(tasks, limited, levels);
        expect(hours).toBeLessThanOrEqual(hoursOf(tasks, limited, levels) + 1e-9);
        expect(hours).toBeCloseTo(hoursOf(tasks, limited, slots), 6);
      }),
      { numRuns: 60 },
    );
  });
});
