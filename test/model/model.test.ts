import fc from "fast-check";
import { expect, test } from "vitest";
import { violations } from "./check.ts";
import { scenarios } from "./scenarios.ts";
import { workflows } from "./workflows.ts";

const real = workflows();

test.each([
  ["as the project schedules it", { size: 25, lanes: false, cancelled: false }, 100],
  ["in any valid waves and lanes", { size: 25, lanes: true, cancelled: false }, 100],
  ["cancelled at any time", { size: 15, lanes: false, cancelled: true }, 100],
  ["cancelled at any time, with lanes", { size: 15, lanes: true, cancelled: true }, 100],
])("the pipeline runs what the reference runs, %s", async (_, shape, numRuns) => {
  await fc.assert(
    fc.asyncProperty(scenarios(shape), async (scenario) => {
      expect(await violations(real, scenario)).toEqual([]);
    }),
    { numRuns },
  );
});
