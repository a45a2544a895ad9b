/**
 * ECMAScript leaves the last bits of Math.exp, Math.log and Math.pow to the engine. These functions use +, −, × and ÷ only,
 * which IEEE 754 specifies to the last bit, so a seed gives the same bytes on every machine and Node version.
 */

/** ln x for 0 < x ≤ 1, to about 1e-15: x = m / 2^k with ½ < m ≤ 1, and ln m = 2 artanh((m − 1) / (m + 1)). */
export function ln(x: number): number {
  let m = x;
  let k = 0;
  for (; m <= 0.5; k++) m *= 2;
  const z = (m - 1) / (m + 1);
  let sum = 0;
  for (let n = 33; n >= 1; n -= 2) sum = sum * z * z + 1 / n;
  return 2 * z * sum - k * Math.LN2;
}

/** e^x for x ≤ 0, to about 1e-12 if x > −30: the series of e^(x / 1024), squared ten times. Smaller values do not matter here. */
export function exp(x: number): number {
  if (x < -700) return 0;
  const y = x / 1024;
  let power = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + (y / 4) * (1 + (y / 5) * (1 + (y / 6) * (1 + y / 7))))));
  for (let squared = 0; squared < 10; squared++) power *= power;
  return power;
}
