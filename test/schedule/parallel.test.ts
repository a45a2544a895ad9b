import fc from "fast-check";
import { expect, test } from "vitest";
import { divide, type LegHours } from "../../workflows-src/schedule/parallel.ts";

const hours = fc.integer({ min: 1, max: 9 });
const legs: fc.Arbitrary<LegHours> = fc
  .record({
    jobs: fc.array(hours, { maxLength: 12 }),
    lanes: fc.array(fc.array(fc.array(hours, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), {
      maxLength: 5,
    }),
  })
  .filter(({ jobs, lanes }) => jobs.length + lanes.length > 0);

test("together the matrices never run more jobs than they may, and of the ways to divide them none is sooner", () => {
  fc.assert(
    fc.property(legs, fc.integer({ min: 2, max: 16 }), (given, max_parallel) => {
      const found = divide(given, max_parallel);
      expect(atOnce(given, found)).toBeLessThanOrEqual(max_parallel);
      expect(found.hours).toBeCloseTo(hoursOf(given, found), 9);
      for (let jobs = 1; jobs <= max_parallel; jobs++)
        for (let lanes = 1; lanes <= max_parallel; lanes++)
          for (let lane = 1; lane <= max_parallel; lane++) {
            const other = { jobs, lanes, lane: given.lanes.map(() => lane) };
            const fits =
              (given.jobs.length > 0 ? jobs : 0) + (given.lanes.length > 0 ? lanes * lane : 0) <= max_parallel;
            if (fits) expect(found.hours).toBeLessThanOrEqual(hoursOf(given, other) + 1e-9);
          }
    }),
    { numRuns: 300 },
  );
});

test("a wide lane beside narrow ones has more runners than they", () => {
  const wide = [
    [1, 1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1, 1],
  ];
  const narrow = [[1], [1], [1], [1]];
  expect(divide({ jobs: [4, 4], lanes: [narrow, wide, narrow] }, 7)).toEqual({
    ...{ jobs: 2, lanes: 3, lane: [1, 3, 1], hours: 4 },
  });
});

test("one runner is not enough for two matrices", () => {
  expect(() => divide({ jobs: [1], lanes: [[[1]]] }, 1)).toThrow("1 at a time are not enough for jobs and lanes");
});

type Division = Omit<ReturnType<typeof divide>, "hours">;

function atOnce({ jobs, lanes }: LegHours, { jobs: own, lanes: places, lane }: Division): number {
  const widest = lanes.map((waves, index) =>
    Math.max(...waves.map((wave) => Math.min(wave.length, lane[index] as number))),
  );
  const most = widest.sort((a, b) => b - a).slice(0, places);
  return Math.min(jobs.length, own) + most.reduce((sum, width) => sum + width, 0);
}

function hoursOf({ jobs, lanes }: LegHours, division: Division): number {
  const matrix = (all: readonly number[], places: number): number => {
    const ends = Array.from({ length: Math.min(places, all.length) }, () => 0);
    for (const leg of all) ends.push((ends.sort((a, b) => a - b).shift() as number) + leg);
    return Math.max(0, ...ends);
  };
  const ofLanes = lanes.map((waves, index) =>
    waves.reduce((sum, wave) => sum + matrix(wave, division.lane[index] as number), 0),
  );
  return Math.max(matrix(jobs, division.jobs), matrix(ofLanes, division.lanes));
}
