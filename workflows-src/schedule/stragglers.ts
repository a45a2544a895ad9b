import type { Legs } from "./legs.ts";
import { meanHours } from "./mean-hours.ts";
import { replay } from "./replay.ts";
import { waitsFit } from "./waits.ts";

/** Legs that end last in a wave and are tried without. */
const TRIED = 12;

export interface WaveOptions {
  readonly runners: number;
  /** All legs. */
  readonly order: Int32Array;
  /** How many of them the wave holds at most. */
  readonly most: number;
  /** How many at least, so that the others fit into the waves after it. */
  readonly least: number;
  /** Hours that the wave may take as planned where the others take this long. */
  readonly latest: (others: number) => number;
}

/**
 * The legs of a wave, in order, without those that would end long after the others, where all legs then end sooner in the mean of the drawn
 * times: nothing in the wave waits for them.
 */
export function withoutStragglers(legs: Legs, drawn: readonly Float64Array[], options: WaveOptions): Int32Array {
  const { runners, order, most, least, latest: latestEnd } = options;
  const wave = order.subarray(0, most);
  const ends = new Float64Array(legs.hours.length);
  const planned = replay(legs, legs.hours, runners);
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
    if (own.length < least || !waitsFit(legs, own, runners)) continue;
    const others = order.filter((leg, place) => !isIn(leg, place));
    const plannedHours = (each: Int32Array) => meanHours(legs, [legs.hours], runners, each);
    if (end !== latest[0] && plannedHours(own) > latestEnd(plannedHours(others))) continue;
    const total = meanHours(legs, drawn, runners, own) + meanHours(legs, drawn, runners, others);
    if (total >= hours) continue;
    hours = total;
    best = own;
  }
  return best;
}
