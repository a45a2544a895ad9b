import type { Legs } from "./legs.ts";
import { MATRIX_LEGS } from "./limits.ts";
import { replay } from "./replay.ts";
import { mayWait } from "./waits.ts";

/** What legs take, in hours. */
export interface Hours {
  readonly planned: number;
  /** The mean of the drawn times. */
  readonly mean: number;
}

/** A wave of the legs between two places of the order. */
export interface Segment {
  /** What it takes in the mean of the drawn times, in hours. */
  readonly hours: number;
  /** Hours that it takes as planned. */
  readonly planned: number;
  /** Hours that a wave must be allowed to take as planned; 0 where this one is no longer than its longest leg. */
  readonly needs: number;
}

/** The waves into which an order can be cut. */
export interface Segments {
  /** Where it can be cut: numbers of legs before the cut, from 0 to all of them. */
  readonly places: readonly number[];
  /** For each place the waves that begin there, by the number of places that they end behind it, less 1. */
  readonly waves: readonly (readonly Segment[])[];
  /** For each place what all legs behind it take without another cut. */
  readonly rest: readonly Hours[];
}

/** Segments between every `step`th place, each of at most 256 legs, none of which waits longer than it may. */
export function segmentsOf(
  legs: Legs,
  drawn: readonly Float64Array[],
  runners: number,
  { order, step }: { readonly order: Int32Array; readonly step: number },
): Segments {
  const count = order.length;
  const places = Array.from({ length: Math.ceil(count / step) + 1 }, (_, place) => Math.min(count, place * step));
  const planned = replay(legs, legs.hours, runners);
  const capped = replay(legs, legs.capped_hours, runners);
  const replays = drawn.map((hours) => replay(legs, hours, runners));
  const hours = (): Hours => ({
    planned: planned.hours(),
    mean: replays.reduce((sum, each) => sum + each.hours(), 0) / replays.length,
  });
  const rest: Hours[] = [];
  const waves = places.slice(0, -1).map((from) => {
    for (const each of [planned, capped, ...replays]) each.begin();
    const segments: Segment[] = [];
    let longest = 0;
    let fits = true;
    for (let place = from; place < count; place++) {
      const leg = order[place] as number;
      for (const each of [planned, ...replays]) each.add(leg);
      const isPlace = (place + 1) % step === 0 || place + 1 === count;
      if (!fits) continue;
      capped.add(leg);
      longest = Math.max(longest, legs.hours[leg] as number);
      fits = place - from < MATRIX_LEGS && mayWait(legs, leg, capped.wait());
      if (!fits || !isPlace) continue;
      const own = hours();
      segments.push({ hours: own.mean, planned: own.planned, needs: own.planned > longest ? own.planned : 0 });
    }
    rest.push(hours());
    return segments;
  });
  return { places, waves, rest: [...rest, { planned: 0, mean: 0 }] };
}
