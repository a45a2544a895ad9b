import { createHeap, type Heap } from "../plan/heap.ts";
import type { Legs } from "./legs.ts";
import { HOSTED_JOB_MINUTES, LEAST_WAIT_MINUTES, MATRIX_LEGS, RESERVED_MINUTES } from "./limits.ts";

/**
 * Simulates a wave on GitHub, leg by leg: each starts on the runner that is free first, and waits there for the legs that it builds
 * on. In the order of a list schedule on the same number of runners, this is that list schedule.
 */
export interface Replay {
  /** Begins a wave, at 0: all legs of earlier ones have ended. */
  readonly begin: () => void;
  /** Adds the next leg of the wave; it comes after all that it waits for. */
  readonly add: (leg: number) => void;
  /** Hours until the last leg of the wave ends. */
  readonly hours: () => number;
  /** When the leg that was added last gets a runner. */
  readonly assigned: () => number;
  /** When that leg begins to work. */
  readonly start: () => number;
}

/** Creates a replay in which each leg takes its `hours`. */
export function createReplay({ group, before }: Legs, hours: Float64Array, runners: number): Replay {
  /** The wave that each leg was added to, and that each group was seen in. */
  const waveOfLeg = new Int32Array(group.length);
  const waveOfGroup = new Int32Array(before.length);
  const end = new Float64Array(group.length);
  const ready = new Float64Array(before.length);
  let free: Heap = createHeap(runners);
  let wave = 0;
  let last = 0;
  let start = 0;
  let assigned = 0;

  /** A group is ready when all that it waits for have ended; these come before its first leg. */
  const findReady = (own: number): number => {
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
      assigned = 0;
      if (free.size() === runners) {
        assigned = free.least();
        free.pop();
      }
      start = Math.max(assigned, findReady(group[leg] as number));
      const ends = start + (hours[leg] as number);
      waveOfLeg[leg] = wave;
      end[leg] = ends;
      free.push(ends, leg);
      if (ends > last) last = ends;
    },
    hours: () => last,
    assigned: () => assigned,
    start: () => start,
  };
}

/** Hours that legs take. */
export interface Hours {
  readonly planned: number;
  /** The mean of the drawn times. */
  readonly mean: number;
}

/** Computes the hours of a wave of these legs, in the mean of the drawn times. */
export function computeMeanHours(legs: Legs, drawn: readonly Float64Array[], runners: number, wave: Iterable<number>) {
  const total = drawn.reduce((sum, hours) => {
    const replay = createReplay(legs, hours, runners);
    replay.begin();
    for (const leg of wave) replay.add(leg);
    return sum + replay.hours();
  }, 0);
  return total / drawn.length;
}

/** Computes the whole minutes that a leg may wait: the rest of a hosted job after its tasks. */
export const computeWaitMinutes = ({ minutes }: Pick<Legs, "minutes">, leg: number): number =>
  Math.max(LEAST_WAIT_MINUTES, HOSTED_JOB_MINUTES - RESERVED_MINUTES - (minutes[leg] as number));

/** Whether the leg that was added last waits no longer than it may. A ten thousandth of a minute covers errors of rounding. */
export const isWaitAllowed = (legs: Legs, leg: number, replay: Replay): boolean =>
  (replay.start() - replay.assigned()) * 60 <= computeWaitMinutes(legs, leg) + 1e-4;

/**
 * Counts the legs from the start of the order that make a wave in which no leg waits longer than it may, at least one. A leg loses its
 * runner when its tasks' time is over.
 */
export function countFitting(legs: Legs, order: Int32Array, runners: number): number {
  const capped = createReplay(legs, legs.capped_hours, runners);
  capped.begin();
  for (const [place, leg] of order.entries()) {
    if (place === MATRIX_LEGS) return place;
    capped.add(leg);
    if (!isWaitAllowed(legs, leg, capped)) return place;
  }
  return order.length;
}
