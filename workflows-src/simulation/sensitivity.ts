import type { Sampler } from "./sample.ts";

/**
 * Spearman's rank correlation of each task's duration with the makespan, from the makespans in the order of the iterations. In
 * place of a duration's rank stands what the rank estimates: the known probability of a duration up to it. 0 for a task without spread.
 */
export function sensitivities(tasks: number, sampler: Sampler, makespans: Float64Array): Float64Array {
  const ranks = centred(ranksOf(makespans));
  const grades = new Float64Array(makespans.length);
  return Float64Array.from({ length: tasks }, (_, task) => {
    if (!sampler.grades(task, grades)) return 0;
    const own = centred(grades);
    const both = Math.sqrt(product(own, own) * product(ranks, ranks));
    return both === 0 ? 0 : product(own, ranks) / both;
  });
}

/** Ranks from 0; equal values share the mean of theirs. */
export function ranksOf(values: Float64Array): Float64Array {
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

/** In place: the values less their mean. */
function centred(values: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) - mean;
  return values;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
