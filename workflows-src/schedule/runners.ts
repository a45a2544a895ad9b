import type { Legs } from "./legs.ts";
import { MATRIX_LEGS, RUNNERS_SHARE } from "./limits.ts";
import { type ListOrder, listOrder } from "./list-order.ts";
import { meanHours } from "./mean-hours.ts";
import type { Hours } from "./segments.ts";

export interface Runners extends ListOrder {
  readonly runners: number;
  /** What all legs take with as many runners as are allowed. */
  readonly least: Hours;
}

/**
 * The fewest runners with which all legs take at most `RUNNERS_SHARE` longer than with as many as are allowed: as planned, and in the mean of
 * the drawn times.
 */
export function fewestRunners(legs: Legs, drawn: readonly Float64Array[], max_parallel: number): Runners {
  const most = Math.min(max_parallel, MATRIX_LEGS, legs.hours.length);
  const best = listOrder(legs, most) as ListOrder;
  const least = { planned: best.makespan, mean: meanHours(legs, drawn, most, best.order) };
  const work = legs.hours.reduce((sum, hours) => sum + hours, 0);
  const deadline = (1 + RUNNERS_SHARE) * best.makespan;
  for (let runners = Math.max(1, Math.floor(work / deadline)); runners < most; runners++) {
    const found = listOrder(legs, runners, deadline);
    if (found === undefined) continue;
    if (meanHours(legs, drawn, runners, found.order) <= (1 + RUNNERS_SHARE) * least.mean)
      return { ...found, runners, least };
  }
  return { ...best, runners: most, least };
}
