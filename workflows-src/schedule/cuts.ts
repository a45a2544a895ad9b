import type { Hours, Segments } from "./segments.ts";

export interface CutOptions {
  /** The most waves that there may be. */
  readonly waves: number;
  /** Hours from the end of a wave to the start of the next one. */
  readonly integration: number;
  /** Hours that a wave may take as planned, unless its longest leg takes longer. */
  readonly wave_hours: number;
  /** For each place the latest hours at which a wave may have ended there and been integrated. */
  readonly latest: (place: number) => Hours;
}

/** No place is too late. */
export const ANY_TIME = (): Hours => ({ planned: Number.POSITIVE_INFINITY, mean: Number.POSITIVE_INFINITY });

/** Hours; sums of the same times differ by less. Of ways that are equally long, the one whose first waves are longest is taken. */
const ROUNDING = 1e-9;

/** An order cut into waves. */
export interface Cuts {
  /** Where each wave ends, by index in `places`. */
  readonly ends: readonly number[];
  /** Hours, the integrations between waves included. */
  readonly hours: number;
}

/**
 * For each place, by the number of waves, the soonest way to get there (dynamic programming): the best of all ways to one wave less, and
 * from there in one wave. Undefined where there is no way.
 */
export function soonestCuts({ places, waves }: Pick<Segments, "places" | "waves">, options: CutOptions) {
  const end = places.length - 1;
  const hours = Array.from({ length: options.waves + 1 }, () =>
    new Float64Array(end + 1).fill(Number.POSITIVE_INFINITY),
  );
  const planned = hours.map((row) => new Float64Array(row.length));
  const from = hours.map(() => new Int32Array(end + 1));
  const latest = places.map((_, place) => options.latest(place));
  (hours[0] as Float64Array)[0] = 0;
  for (const [place, segments] of waves.entries()) {
    for (let used = 0; used < options.waves; used++) {
      const start = (hours[used] as Float64Array)[place] as number;
      if (start === Number.POSITIVE_INFINITY) continue;
      const plannedStart = (planned[used] as Float64Array)[place] as number;
      const [next, nextPlanned] = [hours[used + 1] as Float64Array, planned[used + 1] as Float64Array];
      const cameFrom = from[used + 1] as Int32Array;
      for (const [index, segment] of segments.entries()) {
        if (segment.needs > options.wave_hours) continue;
        const to = place + index + 1;
        const integration = to < end ? options.integration : 0;
        const total = start + segment.hours + integration;
        const plannedTotal = plannedStart + segment.planned + integration;
        const limit = latest[to] as Hours;
        if (total > (next[to] as number) + ROUNDING || total > limit.mean || plannedTotal > limit.planned) continue;
        next[to] = total;
        nextPlanned[to] = plannedTotal;
        cameFrom[to] = place;
      }
    }
  }
  return (place: number, count: number): Cuts | undefined => {
    const total = hours[count]?.[place];
    if (total === undefined || total === Number.POSITIVE_INFINITY) return undefined;
    const ends: number[] = [];
    for (let to = place, used = count; used > 0; to = (from[used--] as Int32Array)[to] as number) ends.unshift(to);
    return { ends, hours: total };
  };
}
