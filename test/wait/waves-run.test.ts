import fc from "fast-check";
import { expect, test } from "vitest";
import { type Simulated, simulateWave } from "./simulated-wave.ts";
import { randomWaves, seededRandom } from "./waves.ts";

const seeds = fc.integer();
const WEEK = 7 * 24 * 60;

const gaveUp = ({ results }: Simulated): string[] => [...results].flatMap(([id, { ready }]) => (ready ? [] : [id]));

test("real legs on simulated runners end long before their limit, in any order and whichever die", async () => {
  await fc.assert(
    fc.asyncProperty(randomWaves("any", 10), seeds, fc.boolean(), async (wave, seed, handsOver) => {
      const random = seededRandom(seed);
      const dead = new Set(wave.legs.filter(() => random() < 0.1).map(({ id }) => id));
      const workMinutes = () => 60 * random();
      const simulated = await simulateWave({ ...wave, random, workMinutes, dead, handsOver, wait_minutes: WEEK });
      expect(simulated.results.size).toBe(wave.legs.length);
      expect(simulated.lines.filter((line) => line.includes("limit"))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("real legs that start in list order all start and get their artifacts", async () => {
  await fc.assert(
    fc.asyncProperty(randomWaves("list", 10), seeds, async (wave, seed) => {
      const random = seededRandom(seed);
      const simulated = await simulateWave({ ...wave, random, workMinutes: () => 60 * random(), wait_minutes: WEEK });
      expect(gaveUp(simulated)).toEqual([]);
      for (const { id, after } of wave.legs) {
        const artifacts = after.map((leg) => ({ leg, id: Number(leg.slice(2)) + 1 }));
        expect(simulated.results.get(id)).toEqual({ ready: true, artifacts });
      }
    }),
    { numRuns: 60 },
  );
});

/** Each leg builds on two of the forty before it. */
function largeWave(random: () => number) {
  const near = (index: number) => Math.max(0, Math.floor(index - 1 - 40 * random()));
  const legs = Array.from({ length: 256 }, (_, index) => ({
    id: `T-${index}`,
    title: `T-${index} · Title`,
    after: index < 10 ? [] : [...new Set([near(index), near(index)])].map((before) => `T-${before}`),
  }));
  return { legs, runners: 20, random, wait_minutes: 600, handsOver: true };
}

test.each([
  ["tasks of 5 minutes", 5, 0],
  ["tasks of 15 minutes, 1,000 jobs of earlier waves", 15, 1000],
])("256 legs on 20 runners keep within half of the rate limit: %s", async (_, minutes, otherJobs) => {
  const random = seededRandom(1);
  const wave = largeWave(random);
  const starts = wave.legs.map((__, index) => index);
  const workMinutes = () => minutes * (0.5 + random());
  const simulated = await simulateWave({ ...wave, starts, workMinutes, otherJobs });
  expect(gaveUp(simulated)).toEqual([]);
  expect(simulated.counted_per_hour).toBeLessThan(500);
});

test("a stuck wave continues within minutes", async () => {
  const random = seededRandom(2);
  const legs = Array.from({ length: 24 }, (_, index) => ({
    id: `T-${index}`,
    title: `T-${index} · Title`,
    after: index === 0 ? [] : ["T-0"],
  }));
  const starts = legs.map((_, index) => index).reverse();
  const options = { random, wait_minutes: 600, workMinutes: () => 5, handsOver: true };
  const simulated = await simulateWave({ legs, starts, runners: 4, ...options });
  expect(simulated.results.get("T-0")?.ready).toBe(true);
  expect(gaveUp(simulated).length).toBeLessThanOrEqual(20);
  expect(simulated.minutes).toBeLessThan(2.5 * 60);
});
