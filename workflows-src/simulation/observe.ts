import { type Counts, count, counts } from "./counts.ts";
import { type Block, block, forwardPass, type OnSlack } from "./forward-pass.ts";
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
  const size = network.tasks.length;
  const makespans = new Float64Array(iterations);
  const tasks = observers(network, sampler, max_parallel);
  const width = Math.min(iterations, Math.max(16, Math.floor(BLOCK / size)));
  const whole = block(size, width);
  for (let first = 0; first < iterations; first += width) {
    const part = first + width <= iterations ? whole : block(size, iterations - first);
    for (let task = 0; task < size; task++) sampler.durations(task, first, part.durations[task] as Float64Array);
    const onSlack = (task: number, slack: Float64Array): void => addSlack(tasks[task] as Observed, slack);
    carryOut(network, part, onSlack, max_parallel);
    makespans.set(part.makespan, first);
    for (let task = 0; task < size; task++) count((tasks[task] as Observed).finish, part.finish[task] as Float64Array);
  }
  return { makespans, tasks };
}

function addSlack(observed: Observed, slack: Float64Array): void {
  let { critical, slack: sum } = observed;
  for (let i = 0; i < slack.length; i++) {
    critical += slack[i] === 0 ? 1 : 0;
    sum += slack[i] as number;
  }
  Object.assign(observed, { critical, slack: sum });
}

/** One iteration with these durations. */
export function once(network: Network, durations: readonly number[], max_parallel: number | undefined) {
  const single = block(durations.length, 1);
  const slacks = new Float64Array(durations.length);
  for (const [task, row] of single.durations.entries()) row[0] = durations[task] as number;
  carryOut(network, single, (task, slack) => slacks.set(slack, task), max_parallel);
  const finish = Float64Array.from(single.finish, (row) => row[0] as number);
  return { finish, slack: slacks, makespan: single.makespan[0] as number };
}

function carryOut(network: Network, block: Block, onSlack: OnSlack, max_parallel: number | undefined): void {
  if (max_parallel === undefined || max_parallel >= block.durations.length) forwardPass(network, block, onSlack);
  else listPass(network, block, onSlack, max_parallel);
}

/**
 * No task ends before its optimistic end on unlimited runners. With m runners none ends later than the pessimistic one plus all
 * pessimistic work / m: whenever a runner is idle, one of the tasks it waits for is running (Graham 1966).
 */
function observers(network: Network, sampler: Sampler, max_parallel: number | undefined): Observed[] {
  const { least, most } = sampler;
  const earliest = once(network, least, undefined).finish;
  const latest = once(network, most, undefined).finish;
  const delay = max_parallel === undefined ? 0 : most.reduce((sum, units) => sum + units, 0) / max_parallel;
  return network.tasks.map((_, task) => ({
    ...{ critical: 0, slack: 0 },
    finish: counts(earliest[task] as number, (latest[task] as number) + delay),
  }));
}
