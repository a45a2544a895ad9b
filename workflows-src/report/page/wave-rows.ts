import { type LegLabel, legLabels } from "../leg-label.ts";
import { type LegTimes, type WaveTimes, waveTimes } from "../wave-times.ts";
import type { View } from "./view.ts";

/** A leg as the page shows it; times in hours from the start of the first wave. */
export interface LegRow extends LegLabel {
  /** Tells the row from those of other legs and from headings. */
  readonly key: string;
  readonly id: string;
  readonly position: number;
  readonly wave: WaveTimes;
  readonly assigned: number;
  readonly start: number;
  readonly end: number;
  /** Ids of the legs that it waits for, and of those that wait for it. */
  readonly after: readonly string[];
  readonly before: readonly string[];
}

export interface WaveGroup {
  readonly wave: WaveTimes;
  /** In the order of its matrix. */
  readonly legs: readonly LegRow[];
}

/** The first legs of the schedule, at most `count`, in the waves they belong to. */
export function firstLegs(groups: readonly WaveGroup[], count: number): WaveGroup[] {
  const first = new Set(groups.flatMap(({ legs }) => legs).slice(0, count));
  return groups
    .map(({ wave, legs }) => ({ wave, legs: legs.filter((leg) => first.has(leg)) }))
    .filter(({ legs }) => legs.length > 0);
}

export function waveGroups(view: View): WaveGroup[] {
  const label = legLabels(view);
  return waveTimes(view.schedule).map((wave) => {
    const before = new Map<string, string[]>(wave.legs.map(({ leg }) => [leg.id, []]));
    for (const { leg } of wave.legs) for (const id of leg.after) before.get(id)?.push(leg.id);
    const row = ({ leg, position, assigned }: LegTimes): LegRow => ({
      ...label(leg),
      key: `leg ${leg.id}`,
      id: leg.id,
      position,
      wave,
      assigned: wave.start + assigned,
      start: wave.start + leg.start,
      end: wave.start + leg.start + leg.hours,
      after: leg.after,
      before: before.get(leg.id) ?? [],
    });
    return { wave, legs: wave.legs.map(row) };
  });
}
