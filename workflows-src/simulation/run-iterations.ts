import { type BinCounts, countValues, createBinCounts } from "./bin-counts.ts";
import {
  createBlock,
  createSlack,
  type IterationBlock,
  type RowCallbacks,
  runForwardPass,
  type Slack,
} from "./forward-pass.ts";
import { runListPass } from "./list-schedule.ts";
import type { Network } from "./network.ts";
import type { Sampler } from "./sample.ts";

/** The results of all iterations, in the sampler's units. */
export interface IterationResults {
  /** In the order of the iterations. */
  readonly makespans: Float64Array;
  readonly slack: Slack;
  /** For each task. */
  readonly finish: readonly BinCounts[];
}

/** Iterations of a block: enough that a row is worth a call, and few enough that rows stay in the cache. */
const WIDTH = 512;

/** Carries the plan out once in each iteration, a block of iterations at a time. */
export function runIterations(
  network: Network,
  sampler: Sampler,
  { iterations, max_parallel }: { readonly iterations: number; readonly max_parallel?: number | undefined },
): IterationResults {
  const size = network.tasks.length;
  const makespans = new Float64Array(iterations);
  const slack = createSlack(size);
  const finish = createFinishCounts(network, sampler, max_parallel);
  const width = Math.min(iterations, WIDTH);
  const whole = createBlock(size, width);
  for (let first = 0; first < iterations; first += width) {
    const part = first + width <= iterations ? whole : createBlock(size, iterations - first);
    const draw = (task: number, durations: Float64Array): void => sampler.drawDurations(task, first, durations);
    const finished = (task: number, row: Float64Array): void => countValues(finish[task] as BinCounts, row);
    runBlock(network, part, { draw, finished }, slack, max_parallel);
    makespans.set(part.makespan, first);
  }
  return { makespans, slack, finish };
}

/** Carries the plan out once with these durations. */
export function runOnce(network: Network, durations: readonly number[], max_parallel: number | undefined) {
  const single = createBlock(durations.length, 1);
  const slack = createSlack(durations.length);
  const draw = (task: number, row: Float64Array): void => row.set([durations[task] as number]);
  runBlock(network, single, { draw, finished: () => {} }, slack, max_parallel);
  const finish = Float64Array.from(single.finish, (row) => row[0] as number);
  return { finish, slack: slack.sum, makespan: single.makespan[0] as number };
}

function runBlock(
  network: Network,
  block: IterationBlock,
  rows: RowCallbacks,
  slack: Slack,
  max_parallel: number | undefined,
): void {
  if (max_parallel === undefined || max_parallel >= block.durations.length) runForwardPass(network, block, rows, slack);
  else runListPass(network, block, rows, slack, max_parallel);
}

/**
 * Bins between the bounds of each task's finish. The lower bound is the finish with optimistic durations on unlimited runners.
 * The upper one is that with pessimistic durations; m runners add at most all pessimistic work / m (Graham 1966).
 */
function createFinishCounts(network: Network, sampler: Sampler, max_parallel: number | undefined): BinCounts[] {
  const earliest = runOnce(network, sampler.least, undefined).finish;
  const latest = runOnce(network, sampler.most, undefined).finish;
  const delay = max_parallel === undefined ? 0 : sampler.most.reduce((sum, units) => sum + units, 0) / max_parallel;
  return network.tasks.map((_, task) => createBinCounts(earliest[task] as number, (latest[task] as number) + delay));
}
