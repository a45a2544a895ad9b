import { joins, type Network } from "./network.ts";

/**
 * A block of iterations: one row per task, one column per iteration. Everything is in one unit and whole numbers whose sums stay
 * below 2^52, so nothing is rounded and no slack is exactly 0.
 */
export interface Block {
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
export interface Rows {
  /** Writes a task's durations. */
  readonly draw: (task: number, durations: Float64Array) => void;
  /** Takes a task's finish times. */
  readonly ended: (task: number, finish: Float64Array) => void;
}

/** A block for `size` tasks. */
export const block = (size: number, width: number): Block => ({
  durations: rows(size, width),
  finish: rows(size, width),
  makespan: new Float64Array(width),
});

const rows = (size: number, width: number): Float64Array[] =>
  Array.from({ length: size }, () => new Float64Array(width));

export const noSlack = (size: number): Slack => ({ sum: new Float64Array(size), critical: new Uint32Array(size) });

/** The critical path method with unlimited runners: fills `finish` and `makespan`, adds to `slack`. Linear in tasks, dependencies and iterations. */
export function forwardPass(network: Network, block: Block, { draw, ended }: Rows, slack: Slack): void {
  const { predecessors, successors } = network;
  const { durations, finish, makespan } = block;
  const zero = new Float64Array(makespan.length);
  const scratch = new Float64Array(makespan.length);
  let start: Float64Array = zero;
  makespan.fill(0);
  for (let task = 0; task < finish.length; task++) {
    const duration = durations[task] as Float64Array;
    draw(task, duration);
    if (!joins(network, task)) start = latest(finish, predecessors[task] as Int32Array, zero, scratch);
    const own = finish[task] as Float64Array;
    add(own, start, duration);
    ended(task, own);
    if (successors[task]?.length === 0) larger(makespan, makespan, own);
  }
  // Back from the end, a row of durations becomes the longest way to the end from the start of the task and those behind it in its group.
  for (let task = finish.length - 1; task >= 0; task--) {
    const tail = latest(durations, successors[task] as Int32Array, zero, scratch);
    const way = durations[task] as Float64Array;
    back(slack, task, makespan, finish[task] as Float64Array, tail, way);
    if (joins(network, task + 1)) larger(way, way, durations[task + 1] as Float64Array);
  }
}

/** The largest of the chosen rows in each column; zero where none is chosen. */
function latest(from: readonly Float64Array[], chosen: Int32Array, zero: Float64Array, scratch: Float64Array) {
  let row = chosen.length === 0 ? zero : (from[chosen[0] as number] as Float64Array);
  for (let i = 1; i < chosen.length; i++) {
    larger(scratch, row, from[chosen[i] as number] as Float64Array);
    row = scratch;
  }
  return row;
}

/** max(a, b) = (a + b + |a − b|) / 2: without a branch, which no processor could foresee here. */
function larger(into: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let i = 0; i < into.length; i++) {
    const a = left[i] as number;
    const b = right[i] as number;
    into[i] = (a + b + Math.abs(a - b)) / 2;
  }
}

function add(into: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (left[i] as number) + (right[i] as number);
}

/** Adds up the slack of a task with the way `tail` from its finish to the end, and `tail` to its duration: one loop, which is faster than two. */
function back(
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
