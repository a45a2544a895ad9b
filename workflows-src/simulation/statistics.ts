import { valueAt } from "./value-at.ts";

/** A number estimated from the iterations, with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly standard_error: number;
}

/** The distribution of a makespan, in hours. The 90 % interval is p5…p95, the median p50. */
export interface Distribution {
  readonly mean: Estimate;
  readonly standard_deviation: Estimate;
  readonly p5: Estimate;
  readonly p10: Estimate;
  readonly p50: Estimate;
  readonly p80: Estimate;
  readonly p90: Estimate;
  readonly p95: Estimate;
}

/** Estimates the distribution of independent values. `sorted` ascends and is not empty. */
export function estimateDistribution(sorted: Float64Array): Distribution {
  const quantile = (p: number): Estimate => estimateQuantile(sorted, p);
  return {
    ...estimateMoments(sorted),
    p5: quantile(0.05),
    p10: quantile(0.1),
    p50: quantile(0.5),
    p80: quantile(0.8),
    p90: quantile(0.9),
    p95: quantile(0.95),
  };
}

/**
 * The standard error of the mean is s / √n. That of the standard deviation is √((m₄ − s⁴ (n − 3) / (n − 1)) / n) / (2 s), with the
 * fourth central moment m₄: the standard error of the variance times the derivative of the root.
 */
export function estimateMoments(values: Float64Array): Record<"mean" | "standard_deviation", Estimate> {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let secondPowers = 0;
  let fourthPowers = 0;
  for (const value of values) {
    const square = (value - mean) * (value - mean);
    secondPowers += square;
    fourthPowers += square * square;
  }
  const variance = secondPowers / Math.max(1, n - 1);
  const deviation = Math.sqrt(variance);
  const ofVariance = (fourthPowers / n - (variance * variance * (n - 3)) / Math.max(1, n - 1)) / n;
  return {
    mean: { value: mean, standard_error: deviation / Math.sqrt(n) },
    standard_deviation: {
      value: deviation,
      standard_error: deviation === 0 ? 0 : Math.sqrt(Math.max(0, ofVariance)) / (2 * deviation),
    },
  };
}

/**
 * A quantile between the two nearest order statistics (type 7 of Hyndman and Fan 1996). Its standard error is half the
 * distance between the order statistics that are one standard deviation √(n p (1 − p)) below and above (Woodruff 1952).
 */
function estimateQuantile(sorted: Float64Array, p: number): Estimate {
  const last = sorted.length - 1;
  const value = (rank: number): number => {
    const index = Math.min(Math.max(rank, 0), last);
    const below = valueAt(sorted, Math.floor(index));
    return below + (index % 1) * (valueAt(sorted, Math.ceil(index)) - below);
  };
  const spread = Math.sqrt(sorted.length * p * (1 - p));
  return { value: value(p * last), standard_error: (value(p * last + spread) - value(p * last - spread)) / 2 };
}
