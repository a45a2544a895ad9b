import { describe, expect, test } from "vitest";
import { remainingPath } from "../../workflows-src/schedule/remaining-path.ts";
import { scheduleOf } from "./plans.ts";
import { realGraphs } from "./real-graphs.ts";

describe.each([
  { name: "psplib-j30", mean: 1.02, worst: 1.15 },
  { name: "wfcommons", mean: 1.005, worst: 1.08 },
])("public task graphs of $name", ({ name, mean, worst }) => {
  const graphs = realGraphs(name);
  test.skipIf(graphs.length === 0)(`take at most ${mean} of the critical path in the mean, ${worst} at worst`, () => {
    // On unlimited runners exact dependencies take the critical path.
    const ratios = graphs.map(({ plan }) => scheduleOf(plan).makespan / Math.max(...remainingPath(plan).values()));
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1 - 1e-9);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(worst);
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeLessThanOrEqual(mean);
  });
});
