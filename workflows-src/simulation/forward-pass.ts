import { isSameGroup, type Network } from "./network.ts";

/**
 * A block of iterations: one row per task, one column per iteration. All values are whole numbers of one unit, and their sums stay
 * below 2^52. So nothing is rounded, and a slack of zero is exactly 0.
 */
export interface IterationBlock {
  /** Filled by `draw`. A pass overwrites it. */
  readonly durations: readonly Float64Array[];
  readonly finish: readonly Float64Array[];
  /** One value per iteration. */
  readonly makespan: Float64Array;
}

/** The slack of each task: how much later it may finish without delaying the end. */
export interface Slack {
  /** Added up over the iterations. */
  readonly sum: Float64Array;
  /** The number of iterations with a slack of zero. */
  readonly critical: Uint32Array;
}

/** Called for each row while it is in the processor's cache. */
export interface RowCallbacks {
  /** Writes the durations of a task. */
  readonly draw: (task: number, durations: Float64Array) => void;
  /** Receives the finish times of a task. */
  readonly finished: (task: number, finish: Float64Array) => void;
}

/** Creates a block for `size` tasks and `width` iterations. */
export const createBlock = (size: number, width: number): IterationBlock => ({
  durations: createRows(size, width),
  finish: createRows(size, width),
  makespan: new Float64Array(width),
});

const createRows = (size: number, width: number): Float64Array[] =>
  Array.from({ length: size }, () => new Float64Array(width));

export const createSlack = (size: number): Slack => ({ sum: new Float64Array(size), critical: new Uint32Array(size) });

/** The critical path method with unlimited runners: writes `finish` and `makespan`, adds to `slack`. Linear in tasks, dependencies and iterations. */
export function runForwardPass(
  network: Network,
  block: IterationBlock,
  { draw, finished }: RowCallbacks,
  slack: Slack,
): void {
  const { predecessors, successors } = network;
  const { durations, finish, makespan } = block;
  const zero = new Float64Array(makespan.length);
  const scratch = new Float64Array(makespan.length);
  let start: Float64Array = zero;
  makespan.fill(0);
  for (let task = 0; task < finish.length; task++) {
    const duration = durations[task] as Float64Array;
    draw(task, duration);
    if (!isSameGroup(network, task)) start = findMaximum(finish, predecessors[task] as Int32Array, zero, scratch);
    const own = finish[task] as Float64Array;
    writeSum(own, start, duration);
    finished(task, own);
    if (successors[task]?.length === 0) writeMaximum(makespan, makespan, own);
  }
  // Back from the end, each row of durations becomes the longest path to the end from the start of the task and of those after it in its group.
  for (let task = finish.length - 1; task >= 0; task--) {
    const tail = findMaximum(durations, successors[task] as Int32Array, zero, scratch);
    const path = durations[task] as Float64Array;
    addSlack(slack, task, makespan, finish[task] as Float64Array, tail, path);
    if (isSameGroup(network, task + 1)) writeMaximum(path, path, durations[task + 1] as Float64Array);
  }
}

/** Finds the maximum of the chosen rows in each column, or zero without rows. */
function findMaximum(from: readonly Float64Array[], chosen: Int32Array, zero: Float64Array, scratch: Float64Array) {
  let row = chosen.length === 0 ? zero : (from[chosen[0] as number] as Float64Array);
  for (let i = 1; i < chosen.length; i++) {
    writeMaximum(scratch, row, from[chosen[i] as number] as Float64Array);
    row = scratch;
  }
  return row;
}

/** max(a, b) = (a + b + |a − b|) / 2 has no branch, which a processor could not predict here. */
function writeMaximum(into: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let i = 0; i < into.length; i++) {
    const a = left[i] as number;
    const b = right[i] as number;
    into[i] = (a + b + Math.abs(a - b)) / 2;
  }
}

function writeSum(into: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (left[i] as number) + (right[i] as number);
}

/** Adds up the slack of a task and adds `tail`, the path from its finish to the end, to its duration. One loop is faster than two. */
function addSlack(
  { sum, critical }: Slack,
  task: number,
  makespan: Float64Array,
  finish: Float64Array,
  tail: Float64Array,
  duration: Float64Array,
): void {
  let total = 0;
  let zeros = 0;
  for (let i = 0; i < makespan.length; i++) {
    const path = tail[i] as number;
    const slack = (makespan[i] as number) - (finish[i] as number) - path;
    total += slack;
    zeros += slack === 0 ? 1 : 0;
    duration[i] = (duration[i] as number) + path;
  }
  sum[task] = (sum[task] as number) + total;
  critical[task] = (critical[task] as number) + zeros;
}
