import { describe, expect, test } from "vitest";
import type { Plan } from "../../workflows-src/plan/plan.ts";
import { simulatePlan } from "../../workflows-src/simulation/simulate.ts";
import type { Estimate } from "../../workflows-src/simulation/statistics.ts";
import { betaCdf, moments, shapeOf } from "./beta.ts";
import { options, planOf, shuffled, task } from "./plans.ts";

/** Four standard errors: once in 16,000 times, and the seed is fixed. */
function expectWithin(figure: Estimate, exact: number): void {
  expect(figure.standard_error).toBeGreaterThan(0);
  expect(Math.abs(figure.value - exact) / figure.standard_error).toBeLessThan(4);
}

const chain = (length: number): Plan =>
  planOf(
    ...Array.from({ length }, (_, i) =>
      task(`T${i}`, [1 + (i % 3), 2 + (i % 3), 5 + 2 * (i % 3)], i === 0 ? [] : [`T${i - 1}`]),
    ),
  );

describe("the makespan", () => {
  test.each([1, 10, 100])("of a chain of %i tasks has the sums of their means and variances", (length) => {
    const plan = chain(length);
    const { makespan } = simulatePlan(plan, options({ iterations: 20_000 }));
    const sums = plan.tasks.map(({ duration }) => moments(duration));
    expectWithin(
      makespan.mean,
      sums.reduce((sum, { mean }) => sum + mean, 0),
    );
    expectWithin(makespan.standard_deviation, Math.sqrt(sums.reduce((sum, { variance }) => sum + variance, 0)));
  });

  test.each([2, 20])("of %i independent equal tasks is distributed like their maximum", (count) => {
    const tasks = Array.from({ length: count }, (_, i) => task(`T${i}`, [2, 4, 12]));
    const { makespan } = simulatePlan(planOf(...tasks), options({ iterations: 20_000 }));
    const { alpha, beta } = shapeOf(tasks[0]?.duration as Plan["tasks"][0]["duration"]);
    const one = betaCdf(alpha, beta);
    const cdf = (x: number): number => one(x) ** count;
    const integral = (of: (x: number) => number): number => {
      const steps = 20_000;
      return Array.from({ length: steps }, (_, i) => of((i + 0.5) / steps) / steps).reduce(
        (sum, value) => sum + value,
        0,
      );
    };
    const mean = integral((x) => 1 - cdf(x));
    const square = integral((x) => 2 * x * (1 - cdf(x)));
    const quantile = (p: number): number => {
      let [low, high] = [0, 1];
      for (let i = 0; i < 50; i++)
        if (cdf((low + high) / 2) < p) low = (low + high) / 2;
        else high = (low + high) / 2;
      return low;
    };
    expectWithin(makespan.mean, 2 + 10 * mean);
    expectWithin(makespan.standard_deviation, 10 * Math.sqrt(square - mean * mean));
    for (const [name, p] of Object.entries({ p5: 0.05, p10: 0.1, p50: 0.5, p80: 0.8, p90: 0.9, p95: 0.95 } as const))
      expectWithin(makespan[name as "p5"], 2 + 10 * quantile(p));
  });

  test("has standard errors as large as its figures vary from seed to seed", () => {
    const plan = planOf(
      task("A", [1, 2, 6]),
      task("B", [1, 3, 4]),
      task("C", [1, 2, 9], ["A"]),
      task("D", [1, 1, 3], ["B"]),
    );
    const runs = Array.from(
      { length: 300 },
      (_, seed) => simulatePlan(plan, options({ seed, iterations: 400 })).makespan,
    );
    for (const name of ["mean", "standard_deviation", "p5", "p10", "p50", "p80", "p90", "p95"] as const) {
      const values = runs.map((run) => run[name].value);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
      const claimed = runs.reduce((sum, run) => sum + run[name].standard_error, 0) / runs.length;
      expect(claimed / deviation, name).toBeGreaterThan(0.8);
      expect(claimed / deviation, name).toBeLessThan(1.25);
    }
  });

  test("of tasks without spread is exact, and so is everything about it", () => {
    const plan = planOf(
      task("A", [2, 2, 2]),
      task("B", [5, 5, 5], ["A"]),
      task("C", [3, 3, 3], ["A"]),
      task("D", [1, 1, 1], ["B", "C"]),
    );
    const { makespan, tasks, histogram } = simulatePlan(plan, options());
    expect(Object.values(makespan)).toEqual([8, 0, 8, 8, 8, 8, 8, 8].map((value) => ({ value, standard_error: 0 })));
    expect(histogram).toEqual({ from: 8, to: 8, counts: [1000] });
    const shown = tasks.map(({ task_id, criticality, slack, finish_p90, sensitivity, p50 }) => [
      task_id,
      criticality,
      slack,
      finish_p90,
      sensitivity,
      p50.start,
      p50.critical,
    ]);
    expect(shown).toEqual([
      ["A", 1, 0, 2, 0, 0, true],
      ["B", 1, 0, 7, 0, 2, true],
      ["C", 0, 2, 5, 0, 2, false],
      ["D", 1, 0, 8, 0, 7, true],
    ]);
  });

  test("grows by the start-up time of every job on the way", () => {
    const plan = planOf(task("A", [2, 2, 2]), task("B", [5, 5, 5], ["A"]));
    const { makespan, strategies } = simulatePlan(plan, options({ overhead_seconds: 1800 }));
    expect([makespan.mean.value, strategies.critical_path, strategies.sequential]).toEqual([8, 8, 8]);
  });
});

describe("correlation", () => {
  const equal = (risk: "LOW" | "HIGH") => (id: string, i: number, ids: string[]) =>
    task(id, [1, 2, 6], i === 0 ? [] : [ids[i - 1] as string], risk);
  const { variance } = moments(task("A", [1, 2, 6]).duration);

  test.each([0, 0.3, 1])("of %f moves the tasks of a risk class together by that much", (correlation) => {
    const plan = planOf(...["A", "B", "C", "D", "E"].map(equal("HIGH")));
    const { makespan } = simulatePlan(plan, options({ iterations: 40_000, correlation }));
    expectWithin(makespan.mean, 5 * moments(task("A", [1, 2, 6]).duration).mean);
    // Variances of independent tasks add up, standard deviations of tasks that move together do.
    expectWithin(makespan.standard_deviation, Math.sqrt(((1 - correlation) * 5 + correlation * 25) * variance));
  });

  test("does not reach from one risk class to another", () => {
    const low = equal("LOW");
    const plan = planOf(low("A", 0, []), equal("HIGH")("B", 1, ["A", "B"]));
    const { makespan } = simulatePlan(plan, options({ iterations: 40_000, correlation: 1 }));
    expectWithin(makespan.standard_deviation, Math.sqrt(2 * variance));
  });
});

describe("a simulation", () => {
  const tasks = Array.from({ length: 40 }, (_, i) =>
    task(
      `T${i}`,
      [1 + (i % 4), 4 + (i % 5), 8 + (i % 7)],
      i < 5 ? [] : [`T${i - 5}`, `T${(i * 3) % (i - 4)}`].filter((id, at, ids) => ids.indexOf(id) === at),
      (["LOW", "MEDIUM", "HIGH"] as const)[i % 3] as "LOW",
    ),
  );
  const plan = planOf(...tasks);

  test.each([{}, { correlation: 0.4 }, { max_parallel: 3, overhead_seconds: 60 }])(
    "is the same for another order in the file and another run: %o",
    (more) => {
      const text = JSON.stringify(simulatePlan(plan, options({ iterations: 700, ...more })));
      expect(JSON.stringify(simulatePlan(shuffled(plan), options({ iterations: 700, ...more })))).toBe(text);
      expect(JSON.stringify(simulatePlan(shuffled(plan, 3), options({ iterations: 700, ...more })))).toBe(text);
      expect(JSON.stringify(simulatePlan(plan, options({ iterations: 700, seed: 43, ...more })))).not.toBe(text);
    },
  );

  test("of phases is the same whether their tasks share a list of dependencies or each states its own, in any order", () => {
    const ids = (phase: string) => Array.from({ length: 9 }, (_, i) => `${phase}${i}`);
    const phase = (name: string, before: readonly string[]) => ids(name).map((id) => task(id, [1, 2, 9], before));
    const shared = planOf(...phase("A", []), ...phase("B", ids("A")), ...phase("C", ids("B")));
    const turned = {
      ...shared,
      tasks: shared.tasks.map((one, i) => ({ ...one, depends_on: one.depends_on.toSorted(() => (i % 2) - 0.5) })),
    };
    for (const more of [{}, { max_parallel: 4 }])
      expect(simulatePlan(turned, options(more))).toEqual(simulatePlan(shared, options(more)));
    const { makespan } = simulatePlan(shared, options());
    const alone = simulatePlan(planOf(...phase("A", [])), options()).makespan;
    expect(Math.abs(makespan.mean.value - 3 * alone.mean.value)).toBeLessThan(12 * alone.mean.standard_error);
  });

  test("gives these figures on every machine and Node version", () => {
    const { makespan, tasks } = simulatePlan(plan, options({ correlation: 0.2 }));
    expect({ ...makespan.mean, p90: makespan.p90.value, last: tasks.at(-1) }).toMatchSnapshot();
  });

  test("ranks tasks by the rank correlation with the makespan", () => {
    const wide = simulatePlan(
      planOf(task("A", [1, 5, 20]), task("B", [4, 5, 6], ["A"]), task("C", [1, 1, 2])),
      options({ iterations: 20_000 }),
    );
    const [a, c, b] = wide.tasks.map(({ sensitivity }) => sensitivity);
    expect(wide.tasks.map(({ task_id }) => task_id)).toEqual(["A", "C", "B"]);
    expect(a).toBeGreaterThan(0.95);
    expect(b).toBeGreaterThan(0.05);
    expect(b).toBeLessThan(0.3);
    expect(Math.abs(c as number)).toBeLessThan(0.03);
  });

  test("says by when a task is done with 90 % certainty", () => {
    const { tasks } = simulatePlan(chain(3), options({ iterations: 20_000 }));
    expect(tasks[0]?.finish_p90).toBeCloseTo(tasks[0]?.duration_p90 as number, 1);
    const last = simulatePlan(chain(3), options({ iterations: 20_000 }));
    expect(last.tasks.at(-1)?.finish_p90).toBeCloseTo(last.makespan.p90.value, 1);
  });

  test("refuses options that are out of range, all at once", () => {
    const wrong = { iterations: 0, seed: 0.5, correlation: 2, max_parallel: 0, overhead_seconds: -1 };
    expect(() => simulatePlan(plan, wrong)).toThrow(
      /iterations must.*seed must.*correlation must.*max_parallel must.*overhead_seconds must/,
    );
    expect(() => simulatePlan(plan, options({ correlation: Number.NaN }))).toThrow(RangeError);
  });
});

test.each([-1, 2 ** 32, 2 ** 53])("the seed %i, which would count as another one, is refused", (seed) => {
  expect(() => simulatePlan(planOf(task("A", [1, 2, 3])), options({ seed }))).toThrow(
    `seed must be a whole number from 0 to 4294967295, not ${seed}`,
  );
});
