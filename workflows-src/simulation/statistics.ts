/** A number estimated from iterations, and the standard error that their limited count leaves on it. */
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

/** The distribution that independent values come from. `sorted` ascends and is not empty. */
export function estimateDistribution(sorted: Float64Array): Distribution {
  const quantile = (p: number): Estimate => quantileFigure(sorted, p);
  return {
    ...estimateMoments(sorted),
    ...{ p5: quantile(0.05), p10: quantile(0.1), p50: quantile(0.5) },
    ...{ p80: quantile(0.8), p90: quantile(0.9), p95: quantile(0.95) },
  };
}

/**
 * Standard errors: of the mean s / √n; of the standard deviation √((m₄ − s⁴ (n − 3) / (n − 1)) / n) / (2 s), which is the
 * one of the variance (m₄ the fourth central moment) through the derivative of the root.
 */
export function estimateMoments(values: Float64Array): Record<"mean" | "standard_deviation", Estimate> {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const powers = { second: 0, fourth: 0 };
  for (const value of values) {
    const square = (value - mean) * (value - mean);
    powers.second += square;
    powers.fourth += square * square;
  }
  const variance = powers.second / Math.max(1, n - 1);
  const deviation = Math.sqrt(variance);
  const ofVariance = (powers.fourth / n - (variance * variance * (n - 3)) / Math.max(1, n - 1)) / n;
  return {
    mean: { value: mean, standard_error: deviation / Math.sqrt(n) },
    standard_deviation: {
      value: deviation,
      standard_error: deviation === 0 ? 0 : Math.sqrt(Math.max(0, ofVariance)) / (2 * deviation),
    },
  };
}

/**
 * A quantile between the two nearest order statistics (type 7 of Hyndman and Fan 1996). Its standard error is half of the
 * distance between the order statistics one standard deviation √(n p (1 − p)) below and above (Woodruff 1952).
 */
function quantileFigure(sorted: Float64Array, p: number): Estimate {
  const last = sorted.length - 1;
  const value = (place: number): number => {
    const index = Math.min(Math.max(place, 0), last);
    const below = sorted[Math.floor(index)] as number;
    return below + (index % 1) * ((sorted[Math.ceil(index)] as number) - below);
  };
  const spread = Math.sqrt(sorted.length * p * (1 - p));
  return { value: value(p * last), standard_error: (value(p * last + spread) - value(p * last - spread)) / 2 };
}
