import { createHeap } from "../plan/heap.ts";
import type { Legs } from "./legs.ts";

export interface ListOrder {
  /** The legs in the order in which they start. */
  readonly order: Int32Array;
  /** Hours from the first start to the last end. */
  readonly makespan: number;
}

/**
 * List scheduling (Graham 1966): whenever a runner is free, the ready leg of the highest priority starts on it. Undefined as soon as it is
 * clear that they cannot all end by the deadline. O((legs + waits of groups) log legs).
 */
export function listOrder(legs: Legs, runners: number, deadline = Number.POSITIVE_INFINITY): ListOrder | undefined {
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
