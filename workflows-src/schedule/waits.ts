import type { Legs } from "./legs.ts";
import { HOSTED_JOB_MINUTES, LEAST_WAIT_MINUTES, MATRIX_LEGS, RESERVED_MINUTES } from "./limits.ts";
import { replay } from "./replay.ts";

/** Whole minutes that a leg may wait: what its tasks leave of a hosted job. */
export const waitMinutes = ({ minutes }: Pick<Legs, "minutes">, leg: number): number =>
  Math.max(LEAST_WAIT_MINUTES, HOSTED_JOB_MINUTES - RESERVED_MINUTES - (minutes[leg] as number));

/** Whether no leg of a wave, in this order, would wait longer than it may. */
export const waitsFit = (legs: Legs, wave: Int32Array, runners: number): boolean =>
  countFitting(legs, wave, runners) === wave.length;

/**
 * How many legs from the start of the order make a wave in which none waits longer than it may, at least one. A runner is taken from a leg
 * when its tasks' time is over.
 */
export function countFitting(legs: Legs, order: Int32Array, runners: number): number {
  const capped = replay(legs, legs.capped_hours, runners);
  capped.begin();
  for (const [place, leg] of order.entries()) {
    if (place === MATRIX_LEGS) return place;
    capped.add(leg);
    if (!mayWait(legs, leg, capped.wait())) return place;
  }
  return order.length;
}

/** A minute's ten thousandth covers errors of rounding. */
export const mayWait = (legs: Legs, leg: number, hours: number): boolean => hours * 60 <= waitMinutes(legs, leg) + 1e-4;
