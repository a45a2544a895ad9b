import type { Legs } from "./legs.ts";
import { computeMeanHours, countFitting, createReplay } from "./replay.ts";

/** The number of end times, from the last one on, that are tried as the end of the wave. */
const TRIED = 12;

export interface StragglerOptions {
  readonly runners: number;
  /** All legs. */
  readonly order: Int32Array;
  /** The most legs that the wave holds. */
  readonly most: number;
  /** The fewest, so that the others fit into the waves after it. */
  readonly least: number;
  /** The hours that the wave may take as planned where the others take `others`. */
  readonly latest: (others: number) => number;
}

/**
 * Returns the legs of a wave, in order, without those that would end long after the others, where all legs then end sooner in the mean of
 * the drawn times: nothing in the wave waits for them.
 */
export function dropStragglers(legs: Legs, drawn: readonly Float64Array[], options: StragglerOptions): Int32Array {
  const { runners, order, most, least, latest: latestEnd } = options;
  const wave = order.subarray(0, most);
  const ends = new Float64Array(legs.hours.length);
  const planned = createReplay(legs, legs.hours, runners);
  planned.begin();
  for (const leg of wave) {
    planned.add(leg);
    ends[leg] = planned.start() + (legs.hours[leg] as number);
  }
  const latest = [...new Set(Array.from(wave, (leg) => ends[leg] as number))].sort((a, b) => b - a).slice(0, TRIED);
  let best = wave;
  let hours = Number.POSITIVE_INFINITY;
  for (const end of latest) {
    const isIn = (leg: number, place: number): boolean => place < most && (ends[leg] as number) <= end;
    const own = order.filter(isIn);
    if (own.length < least || countFitting(legs, own, runners) < own.length) continue;
    const others = order.filter((leg, place) => !isIn(leg, place));
    const measurePlanned = (part: Int32Array) => computeMeanHours(legs, [legs.hours], runners, part);
    if (end !== latest[0] && measurePlanned(own) > latestEnd(measurePlanned(others))) continue;
    const total = computeMeanHours(legs, drawn, runners, own) + computeMeanHours(legs, drawn, runners, others);
    if (total >= hours) continue;
    hours = total;
    best = own;
  }
  return best;
}
