import { createHeap, type Heap } from "../plan/heap.ts";
import type { Legs } from "./legs.ts";

/**
 * What GitHub does with a wave, leg by leg: each starts on the runner that is free first, and waits there for the legs that it comes
 * after. In the order of a list schedule on as many runners this is that list schedule (`test/schedule/list-order.test.ts`).
 */
export interface Replay {
  /** Begins a wave, at 0: all legs of earlier ones have ended. */
  readonly begin: () => void;
  /** The next leg of the wave; it comes after all that it waits for. */
  readonly add: (leg: number) => void;
  /** Hours until the last leg of the wave ends. */
  readonly hours: () => number;
  /** Hours for which the leg that was added last waits on its runner. */
  readonly wait: () => number;
  /** When that leg begins to work. */
  readonly start: () => number;
}

/** `hours` are those of each leg. */
export function replay({ group, before }: Legs, hours: Float64Array, runners: number): Replay {
  /** The wave that each leg was added to, and that each group was seen in. */
  const waveOfLeg = new Int32Array(group.length);
  const waveOfGroup = new Int32Array(before.length);
  const end = new Float64Array(group.length);
  const ready = new Float64Array(before.length);
  let free: Heap = createHeap(runners);
  let wave = 0;
  let last = 0;
  let start = 0;
  let wait = 0;

  /** A group is ready when all that it waits for have ended; these stand before its first leg. */
  const readyAt = (own: number): number => {
    if (waveOfGroup[own] === wave) return ready[own] as number;
    let latest = 0;
    for (const leg of before[own] as Int32Array)
      if (waveOfLeg[leg] === wave && (end[leg] as number) > latest) latest = end[leg] as number;
    waveOfGroup[own] = wave;
    ready[own] = latest;
    return latest;
  };
  return {
    begin() {
      wave++;
      last = 0;
      free = createHeap(runners);
    },
    add(leg) {
      let taken = 0;
      if (free.size() === runners) {
        taken = free.least();
        free.pop();
      }
      start = Math.max(taken, readyAt(group[leg] as number));
      wait = start - taken;
      const ends = start + (hours[leg] as number);
      waveOfLeg[leg] = wave;
      end[leg] = ends;
      free.push(ends, leg);
      if (ends > last) last = ends;
    },
    hours: () => last,
    wait: () => wait,
    start: () => start,
  };
}
