import { createHeap } from "../plan/heap.ts";
import type { Legs } from "./legs.ts";
import { MATRIX_LEGS, RUNNERS_SHARE } from "./limits.ts";
import { computeMeanHours, type Hours } from "./replay.ts";

export interface ListOrder {
  /** The legs in the order in which they start. */
  readonly order: Int32Array;
  /** Hours from the first start to the last end. */
  readonly makespan: number;
}

/**
 * List scheduling (Graham 1966): whenever a runner is free, the ready leg of the highest priority starts on it. Undefined as soon as
 * some leg cannot end by the deadline. O((legs + waits of groups) log legs).
 */
function computeListOrder(legs: Legs, runners: number, deadline = Number.POSITIVE_INFINITY): ListOrder | undefined {
  const { hours, before, members, behind, path, rank } = legs;
  const count = hours.length;
  const waiting = Int32Array.from(before, (others) => others.length);
  const ready = createHeap(count);
  const running = createHeap(count);
  const order = new Int32Array(count);
  const release = (group: number): void => {
    for (const leg of members[group] as Int32Array) ready.push(rank[leg] as number, leg);
  };
  for (const [group, others] of waiting.entries()) if (others === 0) release(group);

  let now = 0;
  let work = hours.reduce((sum, value) => sum + value, 0);
  for (let started = 0; running.size() > 0 || started < count; ) {
    while (ready.size() > 0 && running.size() < runners) {
      const leg = ready.pop();
      if (now + (path[leg] as number) > deadline) return undefined;
      order[started++] = leg;
      work -= hours[leg] as number;
      running.push(now + (hours[leg] as number), leg);
    }
    now = running.least();
    if (now + work / runners > deadline) return undefined;
    do {
      for (const group of behind[running.pop()] as Int32Array) {
        waiting[group] = (waiting[group] as number) - 1;
        if (waiting[group] === 0) release(group);
      }
    } while (running.least() === now);
  }
  return { order, makespan: now };
}

export interface FewestRunners {
  readonly runners: number;
  readonly order: Int32Array;
  /** Hours of all legs with the most runners that are allowed. */
  readonly least: Hours;
}

/**
 * Finds the fewest runners with which all legs take at most `RUNNERS_SHARE` longer than with the most that are allowed: as planned, and in
 * the mean of the drawn times.
 */
export function findFewestRunners(legs: Legs, drawn: readonly Float64Array[], max_parallel: number): FewestRunners {
  const most = Math.min(max_parallel, MATRIX_LEGS, legs.hours.length);
  const best = computeListOrder(legs, most) as ListOrder;
  const least = { planned: best.makespan, mean: computeMeanHours(legs, drawn, most, best.order) };
  const work = legs.hours.reduce((sum, hours) => sum + hours, 0);
  const deadline = (1 + RUNNERS_SHARE) * best.makespan;
  for (let runners = Math.max(1, Math.floor(work / deadline)); runners < most; runners++) {
    const order = computeListOrder(legs, runners, deadline)?.order;
    if (order === undefined) continue;
    if (computeMeanHours(legs, drawn, runners, order) <= (1 + RUNNERS_SHARE) * least.mean)
      return { runners, order, least };
  }
  return { runners: most, order: best.order, least };
}
