import type { Network } from "./network.ts";

/** What became of the tasks in a block of iterations: one row per task, one column per iteration, in the unit of the durations. */
export interface Pass {
  readonly finish: readonly Float64Array[];
  /** How much later the task may finish without delaying the end; exactly 0 where it is critical and durations are whole. */
  readonly slack: readonly Float64Array[];
  /** One value per iteration. */
  readonly makespan: Float64Array;
}

export const rows = (count: number, width: number): Float64Array[] =>
  Array.from({ length: count }, () => new Float64Array(width));

/** The critical path method with unlimited runners, for all iterations of a block at once. Linear in tasks, dependencies and iterations. */
export function forwardPass(
  { predecessors, successors }: Network,
  durations: readonly Float64Array[],
  into: Pass,
): void {
  const { finish, slack, makespan } = into;
  makespan.fill(0);
  for (const [task, own] of finish.entries()) {
    own.fill(0);
    for (const before of predecessors[task] as Int32Array) raise(own, finish[before] as Float64Array);
    add(own, durations[task] as Float64Array);
    raise(makespan, own);
  }
  // From the end: first the longest way from a task's start, which its predecessors need; the slack once they have it.
  for (let task = slack.length - 1; task >= 0; task--) {
    const own = slack[task] as Float64Array;
    own.fill(0);
    for (const after of successors[task] as Int32Array) raise(own, slack[after] as Float64Array);
    add(own, durations[task] as Float64Array);
  }
  for (const [task, own] of slack.entries()) {
    const end = finish[task] as Float64Array;
    const duration = durations[task] as Float64Array;
    for (let i = 0; i < own.length; i++)
      own[i] = (makespan[i] as number) - (end[i] as number) + (duration[i] as number) - (own[i] as number);
  }
}

function raise(target: Float64Array, values: Float64Array): void {
  for (let i = 0; i < target.length; i++) {
    const value = values[i] as number;
    if (value > (target[i] as number)) target[i] = value;
  }
}

function add(target: Float64Array, values: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + (values[i] as number);
}
