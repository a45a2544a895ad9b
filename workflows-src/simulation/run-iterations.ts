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

/** What all iterations add up to, in the sampler's units. */
export interface IterationResults {
  /** In the order of the iterations. */
  readonly makespans: Float64Array;
  readonly slack: Slack;
  /** For each task. */
  readonly finish: readonly BinCounts[];
}

/** Iterations that are handled at a time: many enough that a row is worth a call, few enough that rows stay in the cache. */
const WIDTH = 512;

/** Carries the plan out once per iteration, a block of iterations at a time. */
export function runIterations(
  network: Network,
  sampler: Sampler,
  { iterations, max_parallel }: { readonly iterations: number; readonly max_parallel?: number | undefined },
): IterationResults {
  const size = network.tasks.length;
  const makespans = new Float64Array(iterations);
  const slack = createSlack(size);
  const finish = finishCounts(network, sampler, max_parallel);
  const width = Math.min(iterations, WIDTH);
  const whole = createBlock(size, width);
  for (let first = 0; first < iterations; first += width) {
    const part = first + width <= iterations ? whole : createBlock(size, iterations - first);
    const draw = (task: number, durations: Float64Array): void => sampler.drawDurations(task, first, durations);
    const finished = (task: number, row: Float64Array): void => countValues(finish[task] as BinCounts, row);
    carryOut(network, part, { draw, finished }, slack, max_parallel);
    makespans.set(part.makespan, first);
  }
  return { makespans, slack, finish };
}

/** One iteration with these durations. */
export function runOnce(network: Network, durations: readonly number[], max_parallel: number | undefined) {
  const single = createBlock(durations.length, 1);
  const slack = createSlack(durations.length);
  const draw = (task: number, row: Float64Array): void => row.set([durations[task] as number]);
  carryOut(network, single, { draw, finished: () => {} }, slack, max_parallel);
  const finish = Float64Array.from(single.finish, (row) => row[0] as number);
  return { finish, slack: slack.sum, makespan: single.makespan[0] as number };
}

function carryOut(
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
 * No task ends before its optimistic end on unlimited runners. With m runners none ends later than the pessimistic one plus all
 * pessimistic work / m: whenever a runner is idle, one of the tasks it waits for is running (Graham 1966).
 */
function finishCounts(network: Network, sampler: Sampler, max_parallel: number | undefined): BinCounts[] {
  const earliest = runOnce(network, sampler.least, undefined).finish;
  const latest = runOnce(network, sampler.most, undefined).finish;
  const delay = max_parallel === undefined ? 0 : sampler.most.reduce((sum, units) => sum + units, 0) / max_parallel;
  return network.tasks.map((_, task) => createBinCounts(earliest[task] as number, (latest[task] as number) + delay));
}
