import type { Network } from "./network.ts";

/**
 * A block of iterations: one row per task, one column per iteration. Everything is in one unit and whole numbers whose sums stay
 * below 2^52, so nothing is rounded and no slack is exactly 0.
 */
export interface Block {
  /** Used up: afterwards not defined. */
  readonly durations: readonly Float64Array[];
  readonly finish: readonly Float64Array[];
  /** One value per iteration. */
  readonly makespan: Float64Array;
}

/** Takes one task's slack per iteration: how much later it may finish without delaying the end. The row is valid during the call only. */
export type OnSlack = (task: number, slack: Float64Array) => void;

/** A block for `size` tasks. */
export const block = (size: number, width: number): Block => ({
  durations: rows(size, width),
  finish: rows(size, width),
  makespan: new Float64Array(width),
});

const rows = (size: number, width: number): Float64Array[] =>
  Array.from({ length: size }, () => new Float64Array(width));

/** The critical path method with unlimited runners: fills `finish` and `makespan`. Linear in tasks, dependencies and iterations. */
export function forwardPass({ predecessors, successors }: Network, block: Block, onSlack: OnSlack): void {
  const { durations, finish, makespan } = block;
  makespan.fill(0);
  for (let task = 0; task < finish.length; task++) {
    const own = finish[task] as Float64Array;
    latest(own, finish, predecessors[task] as Int32Array);
    add(own, durations[task] as Float64Array);
    if (successors[task]?.length === 0) raise(makespan, own);
  }
  // Back from the end, a row of durations becomes the longest way from the task's start to the end.
  const tail = new Float64Array(makespan.length);
  const slack = new Float64Array(makespan.length);
  for (let task = finish.length - 1; task >= 0; task--) {
    latest(tail, durations, successors[task] as Int32Array);
    add(durations[task] as Float64Array, tail);
    slackOf(makespan, finish[task] as Float64Array, tail, slack);
    onSlack(task, slack);
  }
}

/** The largest of the chosen rows in each column; 0 where none is chosen. */
function latest(into: Float64Array, from: readonly Float64Array[], chosen: Int32Array): void {
  if (chosen.length === 0) into.fill(0);
  else into.set(from[chosen[0] as number] as Float64Array);
  for (let i = 1; i < chosen.length; i++) raise(into, from[chosen[i] as number] as Float64Array);
}

/** max(a, b) = (a + b + |a − b|) / 2: without a branch, which no processor could foresee here. */
function raise(target: Float64Array, values: Float64Array): void {
  for (let i = 0; i < target.length; i++) {
    const a = target[i] as number;
    const b = values[i] as number;
    target[i] = (a + b + Math.abs(a - b)) / 2;
  }
}

function add(target: Float64Array, values: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + (values[i] as number);
}

function slackOf(makespan: Float64Array, finish: Float64Array, tail: Float64Array, into: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (makespan[i] as number) - (finish[i] as number) - (tail[i] as number);
}
