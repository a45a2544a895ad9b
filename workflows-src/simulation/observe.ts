import { type Counts, counts } from "./counts.ts";
import { forwardPass, type Pass, rows } from "./forward-pass.ts";
import { listPass } from "./list-schedule.ts";
import type { Network } from "./network.ts";
import type { Sampler } from "./sample.ts";

/** What is summed up for a task over all iterations, in the sampler's units. */
export interface Observed {
  /** Iterations in which the task had no slack. */
  critical: number;
  slack: number;
  readonly finish: Counts;
}

/** Values of one kind that are handled at a time: they fit the processor's cache. */
const BLOCK = 32_768;

/** Carries the plan out once per iteration, a block of iterations at a time. `makespans` are in the order of the iterations. */
export function observe(
  network: Network,
  sampler: Sampler,
  { iterations, max_parallel }: { readonly iterations: number; readonly max_parallel?: number | undefined },
): { readonly makespans: Float64Array; readonly tasks: readonly Observed[] } {
  const count = network.tasks.length;
  const makespans = new Float64Array(iterations);
  const tasks = observers(network, sampler, max_parallel);
  const width = Math.min(iterations, Math.max(16, Math.floor(BLOCK / count)));
  const whole = block(count, width);
  for (let first = 0; first < iterations; first += width) {
    const { durations, into } = first + width <= iterations ? whole : block(count, iterations - first);
    for (const [task, row] of durations.entries()) sampler.durations(task, first, row);
    carryOut(network, durations, into, max_parallel);
    makespans.set(into.makespan, first);
    for (const [task, observed] of tasks.entries()) {
      const slack = into.slack[task] as Float64Array;
      for (let i = 0; i < slack.length; i++) {
        if (slack[i] === 0) observed.critical++;
        observed.slack += slack[i] as number;
      }
      observed.finish.add(into.finish[task] as Float64Array);
    }
  }
  return { makespans, tasks };
}

/** One block of iterations of these durations. */
export function pass(network: Network, durations: readonly Float64Array[], max_parallel: number | undefined): Pass {
  const { into } = block(durations.length, durations[0]?.length ?? 0);
  carryOut(network, durations, into, max_parallel);
  return into;
}

function carryOut(network: Network, durations: readonly Float64Array[], into: Pass, max_parallel?: number): void {
  if (max_parallel === undefined || max_parallel >= durations.length) forwardPass(network, durations, into);
  else listPass(network, durations, into, max_parallel);
}

const block = (count: number, width: number) => ({
  durations: rows(count, width),
  into: { finish: rows(count, width), slack: rows(count, width), makespan: new Float64Array(width) },
});

/**
 * No task ends before its optimistic end on unlimited runners. With m runners none ends later than the pessimistic one plus all
 * pessimistic work / m: whenever a runner is idle, one of the tasks it waits for is running (Graham 1966).
 */
function observers(network: Network, sampler: Sampler, max_parallel: number | undefined): Observed[] {
  const { least, most } = sampler;
  const earliest = pass(network, least.map(single), undefined).finish;
  const latest = pass(network, most.map(single), undefined).finish;
  const delay = max_parallel === undefined ? 0 : most.reduce((sum, units) => sum + units, 0) / max_parallel;
  return network.tasks.map((_, task) => ({
    ...{ critical: 0, slack: 0 },
    finish: counts(earliest[task]?.[0] as number, (latest[task]?.[0] as number) + delay),
  }));
}

const single = (units: number): Float64Array => Float64Array.of(units);
