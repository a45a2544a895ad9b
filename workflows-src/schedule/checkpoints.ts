import { ANY_TIME, type Cuts, soonestCuts } from "./cuts.ts";
import { CHECKPOINTS_SHARE, SPARE_WAVES } from "./limits.ts";
import type { Hours, Segments } from "./segments.ts";

export interface CheckpointOptions {
  readonly waves_left: number;
  readonly checkpoint_hours: number;
  /** Hours from the end of a wave to the start of the next one. */
  readonly integration: number;
  /** What all legs take at least. */
  readonly least: Hours;
}

/**
 * Where waves end: as many waves as cost at most `CHECKPOINTS_SHARE`, and of these ways the soonest; where limits force more, the soonest
 * of all. At no checkpoint more than that share of the progress until then has been lost. Undefined where not all fit.
 */
export function checkpoints(segments: Segments, options: CheckpointOptions): Cuts | undefined {
  const { places, rest } = segments;
  const { waves_left, integration, least } = options;
  const end = places.length - 1;
  const affordable = (place: number): Hours => latestHours(least, rest[place] as Hours);
  const longest = segments.waves.flat().reduce((most, { needs }) => Math.max(most, needs), 0);
  for (let wave_hours = options.checkpoint_hours; ; wave_hours *= 2) {
    for (const waves of new Set([Math.max(1, waves_left - SPARE_WAVES), waves_left])) {
      const limits = { waves, integration, wave_hours };
      const counts = Array.from({ length: waves }, (_, index) => index + 1);
      const afforded = soonestCuts(segments, { ...limits, latest: affordable });
      const most = counts.findLast((count) => afforded(end, count) !== undefined);
      if (most !== undefined) return afforded(end, most);
      const any = soonestCuts(segments, { ...limits, latest: ANY_TIME });
      const [soonest] = counts.flatMap((count) => any(end, count) ?? []).sort((a, b) => a.hours - b.hours);
      if (soonest !== undefined) return soonest;
    }
    if (wave_hours >= longest) break;
  }
  return undefined;
}

/** The latest hours at which legs may have been integrated where `rest` is left to do; rounding may add to them. */
export const latestHours = (least: Hours, rest: Hours): Hours => ({
  planned: (1 + CHECKPOINTS_SHARE) * (least.planned - rest.planned) + ROUNDING,
  mean: (1 + CHECKPOINTS_SHARE) * (least.mean - rest.mean) + ROUNDING,
});

const ROUNDING = 1e-9;
