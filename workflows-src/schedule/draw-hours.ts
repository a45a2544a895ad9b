import type { Legs } from "./legs.ts";

/** Drawn times of a leg lie between these shares of its estimate: as a draw between half and two and a half, relative to its mean. */
const LEAST = 1 / 3;
const MOST = 5 / 3;

/** Pairs of draws for few legs. More legs need fewer; a thousand legs and more need only the estimates themselves. */
const PAIRS = 4;
const LEGS_OF_A_PAIR = 250;

/**
 * Draws sets of hours that the legs could really take, the same sets every time for the same legs. They come in pairs, in which a leg
 * takes as much longer in one set as it takes less in the other.
 */
export function drawHours({ hours, rank }: Pick<Legs, "hours" | "rank">): Float64Array[] {
  const pairs = Math.min(PAIRS, Math.floor((PAIRS * LEGS_OF_A_PAIR) / hours.length));
  if (pairs === 0) return [hours];
  const random = createRandomNumbers();
  return Array.from({ length: pairs }, () => {
    const drawn = Float64Array.from(hours, random);
    const scale = (share: (drawn: number) => number): Float64Array =>
      hours.map((value, leg) => value * (LEAST + (MOST - LEAST) * share(drawn[rank[leg] as number] as number)));
    return [scale((share) => share), scale((share) => 1 - share)];
  }).flat();
}

/** Numbers between 0 and 1 (Park, Miller 1988). */
function createRandomNumbers(): () => number {
  let state = 42;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
