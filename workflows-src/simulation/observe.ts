import { type Counts, count, counts } from "./counts.ts";
import { type Block, block, forwardPass, noSlack, type Rows, type Slack } from "./forward-pass.ts";
import { listPass } from "./list-schedule.ts";
import type { Network } from "./network.ts";
import type { Sampler } from "./sample.ts";

/** What all iterations add up to, in the sampler's units. */
export interface Observed {
  /** In the order of the iterations. */
  readonly makespans: Float64Array;
  readonly slack: Slack;
  /** For each task. */
  readonly finish: readonly Counts[];
}

/** Iterations that are handled at a time: many enough that a row is worth a call, few enough that rows stay in the cache. */
const WIDTH = 512;

/** Carries the plan out once per iteration, a block of iterations at a time. */
export function observe(
  network: Network,
  sampler: Sampler,
  { iterations, max_parallel }: { readonly iterations: number; readonly max_parallel?: number | undefined },
): Observed {
  const size = network.tasks.length;
  const makespans = new Float64Array(iterations);
  const slack = noSlack(size);
  const finish = finishCounts(network, sampler, max_parallel);
  const width = Math.min(iterations, WIDTH);
  const whole = block(size, width);
  for (let first = 0; first < iterations; first += width) {
    const part = first + width <= iterations ? whole : block(size, iterations - first);
    const draw = (task: number, durations: Float64Array): void => sampler.durations(task, first, durations);
    const ended = (task: number, row: Float64Array): void => count(finish[task] as Counts, row);
    carryOut(network, part, { draw, ended }, slack, max_parallel);
    makespans.set(part.makespan, first);
  }
  return { makespans, slack, finish };
}

/** One iteration with these durations. */
export function once(network: Network, durations: readonly number[], max_parallel: number | undefined) {
  const single = block(durations.length, 1);
  const slack = noSlack(durations.length);
  const draw = (task: number, row: Float64Array): void => row.set([durations[task] as number]);
  carryOut(network, single, { draw, ended: () => {} }, slack, max_parallel);
  const finish = Float64Array.from(single.finish, (row) => row[0] as number);
  return { finish, slack: slack.sum, makespan: single.makespan[0] as number };
}

function carryOut(network: Network, block: Block, rows: Rows, slack: Slack, max_parallel: number | undefined): void {
  if (max_parallel === undefined || max_parallel >= block.durations.length) forwardPass(network, block, rows, slack);
  else listPass(network, block, rows, slack, max_parallel);
}

/**
 * No task ends before its optimistic end on unlimited runners. With m runners none ends later than the pessimistic one plus all
 * pessimistic work / m: whenever a runner is idle, one of the tasks it waits for is running (Graham 1966).
 */
function finishCounts(network: Network, sampler: Sampler, max_parallel: number | undefined): Counts[] {
  const earliest = once(network, sampler.least, undefined).finish;
  const latest = once(network, sampler.most, undefined).finish;
  const delay = max_parallel === undefined ? 0 : sampler.most.reduce((sum, units) => sum + units, 0) / max_parallel;
  return network.tasks.map((_, task) => counts(earliest[task] as number, (latest[task] as number) + delay));
}
