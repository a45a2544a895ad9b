import type { Legs } from "./legs.ts";
import { CHECKPOINTS_SHARE, MATRIX_LEGS, SPARE_WAVES } from "./limits.ts";
import { createReplay, type Hours, isWaitAllowed } from "./replay.ts";

/** A wave of the legs between two places of the order. */
interface Segment {
  /** Its hours in the mean of the drawn times. */
  readonly hours: number;
  /** Its hours as planned. */
  readonly planned: number;
  /** Hours that a wave must be allowed to take as planned; 0 where this one is no longer than its longest leg. */
  readonly needs: number;
}

/** The waves into which an order can be cut. */
export interface Segments {
  /** Where it can be cut: numbers of legs before the cut, from 0 to all of them. */
  readonly places: readonly number[];
  /** For each place the waves that begin there, by the number of places after it at which they end, less 1. */
  readonly waves: readonly (readonly Segment[])[];
  /** For each place the hours of all legs after it without another cut. */
  readonly rest: readonly Hours[];
}

/** Measures the segments between every `step`th place, each of at most 256 legs, none of which waits longer than it may. */
export function measureSegments(
  legs: Legs,
  drawn: readonly Float64Array[],
  runners: number,
  { order, step }: { readonly order: Int32Array; readonly step: number },
): Segments {
  const count = order.length;
  const places = Array.from({ length: Math.ceil(count / step) + 1 }, (_, place) => Math.min(count, place * step));
  const planned = createReplay(legs, legs.hours, runners);
  const capped = createReplay(legs, legs.capped_hours, runners);
  const replays = drawn.map((hours) => createReplay(legs, hours, runners));
  const measure = (): Hours => ({
    planned: planned.hours(),
    mean: replays.reduce((sum, replay) => sum + replay.hours(), 0) / replays.length,
  });
  const rest: Hours[] = [];
  const waves = places.slice(0, -1).map((from) => {
    for (const replay of [planned, capped, ...replays]) replay.begin();
    const segments: Segment[] = [];
    let longest = 0;
    let fits = true;
    for (let place = from; place < count; place++) {
      const leg = order[place] as number;
      for (const replay of [planned, ...replays]) replay.add(leg);
      if (!fits) continue;
      capped.add(leg);
      longest = Math.max(longest, legs.hours[leg] as number);
      fits = place - from < MATRIX_LEGS && isWaitAllowed(legs, leg, capped);
      if (!fits || ((place + 1) % step !== 0 && place + 1 !== count)) continue;
      const own = measure();
      segments.push({ hours: own.mean, planned: own.planned, needs: own.planned > longest ? own.planned : 0 });
    }
    rest.push(measure());
    return segments;
  });
  return { places, waves, rest: [...rest, { planned: 0, mean: 0 }] };
}

/** Hours; sums of the same times differ by less. Of ways that are equally long, the one whose first waves are longest is taken. */
const ROUNDING = 1e-9;

/** An order cut into waves. */
interface Cuts {
  /** Where each wave ends, by index in `places`. */
  readonly ends: readonly number[];
  /** Hours, the integrations between waves included. */
  readonly hours: number;
}

export interface CheckpointOptions {
  readonly waves_left: number;
  readonly checkpoint_hours: number;
  /** Hours from the end of a wave to the start of the next one. */
  readonly integration: number;
  /** The least hours that all legs can take. */
  readonly least: Hours;
}

/**
 * Chooses where waves end: as many waves as cost at most `CHECKPOINTS_SHARE`, and of these ways the soonest; where limits force more, the
 * soonest of all. At no checkpoint more than that share of the progress until then has been lost. Undefined where not all legs fit.
 */
export function chooseCheckpoints(segments: Segments, options: CheckpointOptions): Cuts | undefined {
  const { places, rest } = segments;
  const { waves_left, integration, least } = options;
  const end = places.length - 1;
  const affordable = rest.map((after) => limitHours(least, after));
  const anyTime = rest.map(() => ({ planned: Number.POSITIVE_INFINITY, mean: Number.POSITIVE_INFINITY }));
  const longest = segments.waves.flat().reduce((most, { needs }) => Math.max(most, needs), 0);
  for (let wave_hours = options.checkpoint_hours; ; wave_hours *= 2) {
    for (const waves of new Set([Math.max(1, waves_left - SPARE_WAVES), waves_left])) {
      const limits = { waves, integration, wave_hours };
      const counts = Array.from({ length: waves }, (_, index) => index + 1);
      const findAffordable = findSoonestCuts(segments, { ...limits, latest: affordable });
      const most = counts.findLast((count) => findAffordable(end, count) !== undefined);
      if (most !== undefined) return findAffordable(end, most);
      const findAny = findSoonestCuts(segments, { ...limits, latest: anyTime });
      const [soonest] = counts.flatMap((count) => findAny(end, count) ?? []).sort((a, b) => a.hours - b.hours);
      if (soonest !== undefined) return soonest;
    }
    if (wave_hours >= longest) break;
  }
  return undefined;
}

/** Limits the hours at which legs may have been integrated where `rest` is left to do; rounding may add to them. */
export const limitHours = (least: Hours, rest: Hours): Hours => ({
  planned: (1 + CHECKPOINTS_SHARE) * (least.planned - rest.planned) + ROUNDING,
  mean: (1 + CHECKPOINTS_SHARE) * (least.mean - rest.mean) + ROUNDING,
});

interface CutLimits {
  /** The most waves that there may be. */
  readonly waves: number;
  readonly integration: number;
  /** Hours that a wave may take as planned, unless its longest leg takes longer. */
  readonly wave_hours: number;
  /** For each place the latest hours at which a wave may have ended there and been integrated. */
  readonly latest: readonly Hours[];
}

/**
 * Finds for each place, by the number of waves, the soonest way to get there (dynamic programming): the best of all ways to one wave
 * less, and from there in one wave. Undefined where there is no way.
 */
function findSoonestCuts({ places, waves }: Segments, limits: CutLimits) {
  const end = places.length - 1;
  const hours = Array.from({ length: limits.waves + 1 }, () =>
    new Float64Array(end + 1).fill(Number.POSITIVE_INFINITY),
  );
  const planned = hours.map((row) => new Float64Array(row.length));
  const from = hours.map(() => new Int32Array(end + 1));
  (hours[0] as Float64Array)[0] = 0;
  for (const [place, segments] of waves.entries()) {
    for (let used = 0; used < limits.waves; used++) {
      const start = (hours[used] as Float64Array)[place] as number;
      if (start === Number.POSITIVE_INFINITY) continue;
      const plannedStart = (planned[used] as Float64Array)[place] as number;
      const [next, nextPlanned] = [hours[used + 1] as Float64Array, planned[used + 1] as Float64Array];
      const cameFrom = from[used + 1] as Int32Array;
      for (const [index, segment] of segments.entries()) {
        if (segment.needs > limits.wave_hours) continue;
        const to = place + index + 1;
        const integration = to < end ? limits.integration : 0;
        const total = start + segment.hours + integration;
        const plannedTotal = plannedStart + segment.planned + integration;
        const latest = limits.latest[to] as Hours;
        if (total > (next[to] as number) + ROUNDING || total > latest.mean || plannedTotal > latest.planned) continue;
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
