import { isSameGroup, type Network } from "./network.ts";

/**
 * A block of iterations: one row per task, one column per iteration. Everything is in one unit and whole numbers whose sums stay
 * below 2^52, so nothing is rounded and no slack is exactly 0.
 */
export interface IterationBlock {
  /** Filled by `draw` and used up: afterwards not defined. */
  readonly durations: readonly Float64Array[];
  readonly finish: readonly Float64Array[];
  /** One value per iteration. */
  readonly makespan: Float64Array;
}

/** Per task, added up over iterations: how much later it may finish without delaying the end, and how often that is nothing. */
export interface Slack {
  readonly sum: Float64Array;
  readonly critical: Uint32Array;
}

/** What is done to a row while it is in the processor's cache. */
export interface RowCallbacks {
  /** Writes a task's durations. */
  readonly draw: (task: number, durations: Float64Array) => void;
  /** Takes a task's finish times. */
  readonly finished: (task: number, finish: Float64Array) => void;
}

/** A block for `size` tasks. */
export const createBlock = (size: number, width: number): IterationBlock => ({
  durations: rows(size, width),
  finish: rows(size, width),
  makespan: new Float64Array(width),
});

const rows = (size: number, width: number): Float64Array[] =>
  Array.from({ length: size }, () => new Float64Array(width));

export const createSlack = (size: number): Slack => ({ sum: new Float64Array(size), critical: new Uint32Array(size) });

/** The critical path method with unlimited runners: fills `finish` and `makespan`, adds to `slack`. Linear in tasks, dependencies and iterations. */
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
    if (!isSameGroup(network, task)) start = maximumOf(finish, predecessors[task] as Int32Array, zero, scratch);
    const own = finish[task] as Float64Array;
    writeSum(own, start, duration);
    finished(task, own);
    if (successors[task]?.length === 0) writeMaximum(makespan, makespan, own);
  }
  // Back from the end, a row of durations becomes the longest way to the end from the start of the task and those behind it in its group.
  for (let task = finish.length - 1; task >= 0; task--) {
    const tail = maximumOf(durations, successors[task] as Int32Array, zero, scratch);
    const way = durations[task] as Float64Array;
    addSlack(slack, task, makespan, finish[task] as Float64Array, tail, way);
    if (isSameGroup(network, task + 1)) writeMaximum(way, way, durations[task + 1] as Float64Array);
  }
}

/** The largest of the chosen rows in each column; zero where none is chosen. */
function maximumOf(from: readonly Float64Array[], chosen: Int32Array, zero: Float64Array, scratch: Float64Array) {
  let row = chosen.length === 0 ? zero : (from[chosen[0] as number] as Float64Array);
  for (let i = 1; i < chosen.length; i++) {
    writeMaximum(scratch, row, from[chosen[i] as number] as Float64Array);
    row = scratch;
  }
  return row;
}

/** max(a, b) = (a + b + |a − b|) / 2: without a branch, which no processor could foresee here. */
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

/** Adds up the slack of a task with the way `tail` from its finish to the end, and `tail` to its duration: one loop, which is faster than two. */
function addSlack(
  { sum, critical }: Slack,
  task: number,
  makespan: Float64Array,
  finish: Float64Array,
  tail: Float64Array,
  duration: Float64Array,
): void {
  let total = 0;
  let none = 0;
  for (let i = 0; i < makespan.length; i++) {
    const way = tail[i] as number;
    const slack = (makespan[i] as number) - (finish[i] as number) - way;
    total += slack;
    none += slack === 0 ? 1 : 0;
    duration[i] = (duration[i] as number) + way;
  }
  sum[task] = (sum[task] as number) + total;
  critical[task] = (critical[task] as number) + none;
}
