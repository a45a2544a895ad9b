import type { Duration } from "../../workflows-src/plan/plan.ts";

/** The reference for the tests: PERT-beta by numerical integration, independent of the project's tables. */
export const shapeOf = ({ optimistic: O, most_likely: M, pessimistic: P }: Duration) => ({
  alpha: 1 + (4 * (M - O)) / (P - O),
  beta: 1 + (4 * (P - M)) / (P - O),
});

export function moments(duration: Duration): { mean: number; variance: number } {
  const { optimistic: O, most_likely: M, pessimistic: P } = duration;
  if (O === P) return { mean: O, variance: 0 };
  const { alpha, beta } = shapeOf(duration);
  const sum = alpha + beta;
  return { mean: (O + 4 * M + P) / 6, variance: ((alpha * beta) / (sum * sum * (sum + 1))) * (P - O) ** 2 };
}

/**
 * The regularised incomplete beta function on a grid of x: with x = sin² t the density is 2 sin(t)^(2 alpha − 1) cos(t)^(2 beta − 1),
 * which Simpson's rule integrates well. Returns the function, linear between grid points.
 */
export function betaCdf(alpha: number, beta: number): (x: number) => number {
  const steps = 20_000;
  const width = Math.PI / 2 / steps;
  const density = (t: number): number => Math.sin(t) ** (2 * alpha - 1) * Math.cos(t) ** (2 * beta - 1);
  const sums = [0];
  for (let i = 0; i < steps; i++) {
    const t = i * width;
    const simpson = density(t) + 4 * density(t + width / 2) + Math.abs(density(t + width));
    sums.push((sums[i] as number) + simpson);
  }
  const total = sums[steps] as number;
  return (x) => {
    const place = Math.asin(Math.sqrt(Math.min(1, Math.max(0, x)))) / width;
    const below = Math.min(steps - 1, Math.floor(place));
    const low = sums[below] as number;
    return (low + (place - below) * ((sums[below + 1] as number) - low)) / total;
  };
}
