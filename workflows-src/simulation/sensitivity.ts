import type { Sampler } from "./sample.ts";
import { valueAt } from "./value-at.ts";

/**
 * Measures Spearman's rank correlation of each task's duration with the makespan; 0 for a task without spread. `makespans` are in the order
 * of the iterations. Ranks of durations are replaced by the probabilities that they estimate, which are known exactly.
 */
export function measureSensitivities(tasks: number, sampler: Sampler, makespans: Float64Array): Float64Array {
  const n = makespans.length;
  const ranks = rankValues(makespans).map((rank) => rank - (n - 1) / 2);
  const variance = ranks.reduce((sum, rank) => sum + rank * rank, 0);
  return Float64Array.from({ length: tasks }, (_, task) => {
    const probabilities = sampler.probabilities(task, n);
    return probabilities === undefined || variance === 0 ? 0 : computeCorrelation(probabilities, ranks, variance);
  });
}

/** Computes Pearson's correlation, where the ranks add up to 0 and their squares to `variance`. */
function computeCorrelation(probabilities: Uint32Array, ranks: Float64Array, variance: number): number {
  let sum = 0;
  let squares = 0;
  let both = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const probability = (probabilities[i] as number) / 0x100000000;
    sum += probability;
    squares += probability * probability;
    both += probability * (ranks[i] as number);
  }
  return both / Math.sqrt((squares - (sum * sum) / probabilities.length) * variance);
}

/** Ranks values from 0. Equal values share the mean of their ranks. */
function rankValues(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => valueAt(values, a) - valueAt(values, b));
  const value = (rank: number): number => valueAt(values, valueAt(order, rank));
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && value(last + 1) === value(first)) last++;
    for (let rank = first; rank <= last; rank++) ranks[valueAt(order, rank)] = (first + last) / 2;
    first = last + 1;
  }
  return ranks;
}
