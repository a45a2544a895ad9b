import { exp, ln } from "./arithmetic.ts";
import { valueAt } from "./value-at.ts";

/** Cells of equal probability. The first and the last are divided again, because quantiles change fast there. */
const CELLS = 1024;
const TAIL = 64;
const LOWER = CELLS + 1;
const UPPER = LOWER + TAIL + 1;

/** The density is integrated over this many intervals of 0…1, narrow towards both ends: x = s²(3 − 2s) for equal steps of s. */
const INTERVALS = 2048;
const X = Float64Array.from(
  { length: INTERVALS + 1 },
  (_, i) => (i * i * (3 - (2 * i) / INTERVALS)) / INTERVALS / INTERVALS,
);
const LN_X = X.map((x) => (x === 0 ? -1e6 : ln(x)));

/**
 * Builds a table of quantiles of the PERT-beta distribution on 0…1 with this mode: alpha = 1 + 4 mode, beta = 5 − 4 mode, density
 * x^(4 mode) (1 − x)^(4 − 4 mode) up to a factor (Malcolm, Roseboom, Clark, Fazar 1959). Exact to about 1e-5.
 */
export function buildBetaTable(mode: number): Float32Array {
  const cumulative = new Float64Array(INTERVALS + 1);
  let densityBefore = computeDensity(mode, 0);
  for (let i = 1; i <= INTERVALS; i++) {
    const here = computeDensity(mode, i);
    cumulative[i] = valueAt(cumulative, i - 1) + ((valueAt(X, i) - valueAt(X, i - 1)) * (densityBefore + here)) / 2;
    densityBefore = here;
  }
  const table = new Float32Array(UPPER + TAIL + 1);
  writeQuantiles(cumulative, table.subarray(0, LOWER), 0, 1);
  writeQuantiles(cumulative, table.subarray(LOWER, UPPER), 0, 1 / CELLS);
  writeQuantiles(cumulative, table.subarray(UPPER), 1 - 1 / CELLS, 1);
  return table;
}

/** Looks up the quantile of the probability `bits` / 2^32. */
export function lookUpQuantile(table: Float32Array, bits: number): number {
  const cell = bits >>> 22;
  if (cell === 0) return interpolate(table, LOWER + (bits >>> 16), (bits & 0xffff) / 0x10000);
  if (cell === CELLS - 1) return interpolate(table, UPPER + ((bits >>> 16) & (TAIL - 1)), (bits & 0xffff) / 0x10000);
  return interpolate(table, cell, (bits & 0x3fffff) / 0x400000);
}

function interpolate(table: Float32Array, index: number, part: number): number {
  const low = table[index] as number;
  return low + part * ((table[index + 1] as number) - low);
}

/** x^a is exp(a ln x), with 0^0 = 1. The grid is symmetric: ln(1 − x) is the logarithm at the mirrored point. */
function computeDensity(mode: number, i: number): number {
  const rising = mode === 0 ? 0 : 4 * mode * valueAt(LN_X, i);
  const falling = mode === 1 ? 0 : (4 - 4 * mode) * valueAt(LN_X, INTERVALS - i);
  return exp(rising + falling);
}

/** Writes the quantiles of equally spaced probabilities, with a distribution that is linear in each interval. */
function writeQuantiles(cumulative: Float64Array, into: Float32Array, from: number, to: number): void {
  const total = valueAt(cumulative, INTERVALS);
  const steps = into.length - 1;
  let i = 0;
  for (let step = 0; step <= steps; step++) {
    const sum = (from + ((to - from) * step) / steps) * total;
    while (i < INTERVALS - 1 && valueAt(cumulative, i + 1) < sum) i++;
    const mass = valueAt(cumulative, i + 1) - valueAt(cumulative, i);
    const part = mass > 0 ? Math.min(1, (sum - valueAt(cumulative, i)) / mass) : 0;
    into[step] = valueAt(X, i) + part * (valueAt(X, i + 1) - valueAt(X, i));
  }
}
