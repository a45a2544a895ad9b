import { createHeap } from "../plan/heap.ts";
import type { IterationBlock, RowCallbacks, Slack } from "./forward-pass.ts";
import { isSameGroup, type Network } from "./network.ts";

export interface ListSchedule {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** For each task the one that its runner carried out before, or −1. */
  readonly previous: Int32Array;
  /** The tasks in the order in which they start. */
  readonly order: Int32Array;
  readonly makespan: number;
}

/**
 * List scheduling (Graham 1966): whenever a runner is free, the ready task with the highest priority starts on it. Durations are
 * positive, and the result has their unit. O((tasks + dependencies) log tasks).
 */
export function computeListSchedule(network: Network, durations: Float64Array, max_parallel: number): ListSchedule {
  const { predecessors, successors, priority } = network;
  const count = durations.length;
  /** The number of tasks that the first task of each group still waits for. */
  const waiting = Int32Array.from(predecessors, (before) => before.length);
  const ready = createHeap(count);
  const running = createHeap(count);
  const idle: number[] = [];
  const start = new Float64Array(count);
  const finish = new Float64Array(count);
  const previous = new Int32Array(count);
  const order = new Int32Array(count);
  const makeReady = (task: number): void => ready.push(priority[task] as number, task);
  for (let task = 0; task < count; task++) if (waiting[task] === 0) makeReady(task);

  let now = 0;
  for (let started = 0; started < count; ) {
    while (ready.size() > 0 && running.size() < max_parallel) {
      const task = ready.pop();
      order[started++] = task;
      // The runner that became free last. If the task had to wait for a runner, it waited for this one.
      previous[task] = idle.pop() ?? -1;
      start[task] = now;
      finish[task] = now + (durations[task] as number);
      running.push(finish[task] as number, task);
    }
    now = running.least();
    do {
      const task = running.pop();
      idle.push(task);
      for (const first of successors[task] as Int32Array) {
        waiting[first] = (waiting[first] as number) - 1;
        if (waiting[first] !== 0) continue;
        makeReady(first);
        for (let other = first + 1; isSameGroup(network, other); other++) makeReady(other);
      }
    } while (running.least() === now);
  }
  return { start, finish, previous, order, makespan: finish.reduce((latest, end) => Math.max(latest, end), 0) };
}

/** Like `runForwardPass` with `max_parallel` runners. The order of tasks on each runner limits slack as dependencies do. */
export function runListPass(
  network: Network,
  block: IterationBlock,
  rows: RowCallbacks,
  slack: Slack,
  max_parallel: number,
): void {
  const { durations, finish, makespan } = block;
  for (const [task, row] of durations.entries()) rows.draw(task, row);
  const column = new Float64Array(durations.length);
  /** For each task the longest path to the end from its finish. */
  const tail = new Float64Array(durations.length);
  /** For the first task of each group the longest path to the end from the start of any task of the group. */
  const groupPath = new Float64Array(durations.length);
  const firstOf = new Int32Array(durations.length);
  for (let task = 1; task < firstOf.length; task++)
    firstOf[task] = isSameGroup(network, task) ? (firstOf[task - 1] as number) : task;
  for (let i = 0; i < makespan.length; i++) {
    for (const [task, row] of durations.entries()) column[task] = row[i] as number;
    const schedule = computeListSchedule(network, column, max_parallel);
    tail.fill(0);
    groupPath.fill(0);
    for (let rank = column.length - 1; rank >= 0; rank--) {
      const task = schedule.order[rank] as number;
      // Tasks that wait for this one start after it, so their paths are known.
      for (const first of network.successors[task] as Int32Array)
        tail[task] = Math.max(tail[task] as number, groupPath[first] as number);
      const path = (tail[task] as number) + (column[task] as number);
      const before = schedule.previous[task] as number;
      if (before >= 0) tail[before] = Math.max(tail[before] as number, path);
      const first = firstOf[task] as number;
      groupPath[first] = Math.max(groupPath[first] as number, path);
    }
    makespan[i] = schedule.makespan;
    for (const [task, row] of finish.entries()) {
      const end = schedule.finish[task] as number;
      row[i] = end;
      const rest = schedule.makespan - end - (tail[task] as number);
      slack.sum[task] = (slack.sum[task] as number) + rest;
      if (rest === 0) slack.critical[task] = (slack.critical[task] as number) + 1;
    }
  }
  for (const [task, row] of finish.entries()) rows.finished(task, row);
}
