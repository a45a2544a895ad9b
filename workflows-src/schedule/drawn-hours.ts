import type { Legs } from "./legs.ts";

/** Times of a leg lie between these parts of its estimate, as those between half of it and two and a half times it do around their mean. */
const LEAST = 1 / 3;
const MOST = 5 / 3;

/** Pairs of draws for few legs. The more legs there are, the fewer it takes; of a thousand and more, the estimates themselves are enough. */
const PAIRS = 4;
const LEGS_OF_A_PAIR = 250;

/**
 * Sets of hours that the legs could really take, the same ones every time for the same legs. They come in pairs, in which a leg takes as
 * much longer in one set as it takes less in the other.
 */
export function drawnHours({ hours, rank }: Pick<Legs, "hours" | "rank">): Float64Array[] {
  const pairs = Math.min(PAIRS, Math.floor((PAIRS * LEGS_OF_A_PAIR) / hours.length));
  if (pairs === 0) return [hours];
  const random = randomNumbers();
  return Array.from({ length: pairs }, () => {
    const drawn = Float64Array.from(hours, random);
    const scaled = (part: (drawn: number) => number): Float64Array =>
      hours.map((value, leg) => value * (LEAST + (MOST - LEAST) * part(drawn[rank[leg] as number] as number)));
    return [scaled((part) => part), scaled((part) => 1 - part)];
  }).flat();
}

/** Numbers between 0 and 1 (Park, Miller 1988). */
function randomNumbers(): () => number {
  let state = 42;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
