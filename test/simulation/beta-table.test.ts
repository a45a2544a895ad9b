import { describe, expect, test } from "vitest";
import { exp, ln } from "../../workflows-src/simulation/arithmetic.ts";
import { buildBetaTable, lookUpQuantile } from "../../workflows-src/simulation/beta-table.ts";
import { createSampler, findDurationQuantile } from "../../workflows-src/simulation/sample.ts";
import { betaCdf, moments } from "./beta.ts";
import { task } from "./plans.ts";

const MODES = [0, 0.001, 0.05, 0.2, 1 / 3, 0.5, 0.7, 0.95, 1];
const SAMPLE = { seed: 42, correlation: 0, overhead_seconds: 0 };

test("the logarithm and the exponential are those of Math, but for the last bits", () => {
  for (const x of [1, 0.999, 0.75, 0.5, 0.4999, 0.1, 1e-3, 1e-9, 1e-300]) {
    expect(ln(x)).toBeCloseTo(Math.log(x), 12);
    if (x > 1e-13) expect(exp(Math.log(x)) / x).toBeCloseTo(1, 11);
  }
  expect([exp(0), exp(-1e6), ln(1)]).toEqual([1, 0, 0]);
});

describe.each(MODES)("PERT-beta with the mode at %f", (mode) => {
  const cdf = betaCdf(1 + 4 * mode, 5 - 4 * mode);

  test("has the quantiles of the exact distribution, in the tails too", () => {
    const table = buildBetaTable(mode);
    let worst = 0;
    for (let i = 0; i <= 4096; i++) {
      const bits = Math.min(0xffffffff, i * 0x100000);
      worst = Math.max(worst, Math.abs(cdf(lookUpQuantile(table, bits)) - bits / 2 ** 32));
    }
    expect(worst).toBeLessThan(2e-4);
    for (const p of [1e-4, 5e-4]) {
      expect(cdf(lookUpQuantile(table, Math.floor(p * 2 ** 32))) / p).toBeCloseTo(1, 1);
      expect((1 - cdf(lookUpQuantile(table, Math.floor((1 - p) * 2 ** 32)))) / p).toBeCloseTo(1, 1);
    }
  });

  test("has a sample that the test of Kolmogorov and Smirnov does not refuse", () => {
    const n = 50_000;
    const samples = createSampler([task("A", [2, 2 + 10 * mode, 12])], SAMPLE);
    const hours = new Float64Array(n);
    samples.drawDurations(0, 0, hours);
    const sorted = hours.map((units) => units / samples.units_per_hour).sort();
    const distance = sorted.reduce((most, value, i) => {
      const exact = cdf((value - 2) / 10);
      return Math.max(most, Math.abs(exact - i / n), Math.abs(exact - (i + 1) / n));
    }, 0);
    // A sample of the right distribution is farther away once in a thousand times.
    expect(distance * Math.sqrt(n)).toBeLessThan(1.95);
  });
});

test("an estimate without spread is sampled as it is", () => {
  const samples = createSampler([task("A", [3, 3, 3]), task("B", [0.1, 0.1, 0.1])], SAMPLE);
  const row = new Float64Array(4);
  samples.drawDurations(0, 0, row);
  expect([...row].map((units) => units / samples.units_per_hour)).toEqual([3, 3, 3, 3]);
  samples.drawDurations(1, 0, row);
  expect((row[0] as number) / samples.units_per_hour).toBeCloseTo(0.1, 12);
});

test("a duration's percentiles are those of the distribution", () => {
  const { duration } = task("A", [2, 4, 12]);
  const { alpha, beta } = { alpha: 1.8, beta: 4.2 };
  for (const p of [0.1, 0.5, 0.9])
    expect(betaCdf(alpha, beta)((findDurationQuantile(duration, p) - 2) / 10)).toBeCloseTo(p, 4);
});

test("draws do not depend on when or for which block they are made", () => {
  const samples = createSampler([task("A", [1, 2, 6]), task("B", [1, 2, 6])], SAMPLE);
  const whole = new Float64Array(100);
  const part = new Float64Array(30);
  samples.drawDurations(1, 0, whole);
  samples.drawDurations(0, 0, part);
  samples.drawDurations(1, 50, part);
  expect([...part]).toEqual([...whole.slice(50, 80)]);
});

test("tasks are drawn independently of each other and of the iteration before", () => {
  const n = 100_000;
  const samples = createSampler([task("A", [0, 2, 6]), task("B", [0, 2, 6])], SAMPLE);
  const a = new Float64Array(n);
  const b = new Float64Array(n);
  samples.drawDurations(0, 0, a);
  samples.drawDurations(1, 0, b);
  const { mean, variance } = moments(task("A", [0, 2, 6]).duration);
  const covariance = (other: Float64Array, lag: number): number =>
    a.reduce(
      (sum, value, i) =>
        sum +
        (value / samples.units_per_hour - mean) * ((other[(i + lag) % n] as number) / samples.units_per_hour - mean),
      0,
    ) /
    n /
    variance;
  for (const rho of [covariance(b, 0), covariance(a, 1), covariance(b, 1), covariance(a, 2)])
    expect(Math.abs(rho)).toBeLessThan(4 / Math.sqrt(n));
});
