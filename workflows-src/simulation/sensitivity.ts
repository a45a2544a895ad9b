import type { Sampler } from "./sample.ts";

/**
 * Spearman's rank correlation of each task's duration with the makespan, from the makespans in the order of the iterations. In
 * place of a duration's rank stands what the rank estimates: the known probability of a duration up to it. 0 for a task without spread.
 */
export function measureSensitivities(tasks: number, sampler: Sampler, makespans: Float64Array): Float64Array {
  const n = makespans.length;
  const ranks = rankValues(makespans).map((rank) => rank - (n - 1) / 2);
  const variance = ranks.reduce((sum, rank) => sum + rank * rank, 0);
  return Float64Array.from({ length: tasks }, (_, task) => {
    const grades = sampler.probabilities(task, n);
    return grades === undefined || variance === 0 ? 0 : correlation(grades, ranks, variance);
  });
}

/** Pearson's, where the ranks add up to 0 and their squares to `variance`. */
function correlation(grades: Uint32Array, ranks: Float64Array, variance: number): number {
  let sum = 0;
  let squares = 0;
  let both = 0;
  for (let i = 0; i < grades.length; i++) {
    const grade = (grades[i] as number) / 0x100000000;
    sum += grade;
    squares += grade * grade;
    both += grade * (ranks[i] as number);
  }
  return both / Math.sqrt((squares - (sum * sum) / grades.length) * variance);
}

/** Ranks from 0; equal values share the mean of theirs. */
export function rankValues(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const value = (place: number): number => values[order[place] as number] as number;
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && value(last + 1) === value(first)) last++;
    for (let place = first; place <= last; place++) ranks[order[place] as number] = (first + last) / 2;
    first = last + 1;
  }
  return ranks;
}
