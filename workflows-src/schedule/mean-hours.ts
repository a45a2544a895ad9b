import type { Legs } from "./legs.ts";
import { replay } from "./replay.ts";

/** What a wave of these legs takes in the mean of the drawn times, in hours. */
export function meanHours(legs: Legs, drawn: readonly Float64Array[], runners: number, wave: Iterable<number>): number {
  const total = drawn.reduce((sum, hours) => {
    const replayed = replay(legs, hours, runners);
    replayed.begin();
    for (const leg of wave) replayed.add(leg);
    return sum + replayed.hours();
  }, 0);
  return total / drawn.length;
}
