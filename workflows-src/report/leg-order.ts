import type { TaskResult } from "../task/result.ts";
import { formatSeconds } from "../text/columns.ts";

/** A leg is late if it starts this number of seconds after a later one: runners are not ready at the same moment, and their clocks differ. */
const LATE_SECONDS = 60;

export interface LegStart {
  /** The id of its first task. */
  readonly id: string;
  /** The start of its job as an ISO 8601 time; undefined where it did not start. */
  readonly started: string | undefined;
}

export interface WaveStarts {
  readonly number: number;
  /** In the order of the matrix. */
  readonly legs: readonly LegStart[];
}

/** A wave whose legs did not start in the order of its matrix. */
export interface DisorderedWave {
  readonly number: number;
  /** The number of legs whose start is known. */
  readonly known: number;
  readonly late: number;
  /** The first late leg, the earliest to start of those that come after it, and the seconds between. */
  readonly example: { readonly leg: string; readonly before: string; readonly seconds: number };
}

/** Finds the waves in which a leg started more than a minute after one that comes later in the matrix, without legs whose start is unknown. */
export function findDisorder(waves: readonly WaveStarts[]): DisorderedWave[] {
  return waves.flatMap(({ number, legs }) => {
    const known = legs.flatMap(({ id, started = "" }) => {
      const time = Date.parse(started);
      return Number.isNaN(time) ? [] : [{ id, time }];
    });
    let earliest = known.at(-1);
    let late = 0;
    let example: DisorderedWave["example"] | undefined;
    for (const { id, time } of known.toReversed()) {
      const seconds = earliest === undefined ? 0 : (time - earliest.time) / 1000;
      if (seconds > LATE_SECONDS) {
        late += 1;
        example = { leg: id, before: earliest?.id ?? "", seconds };
      }
      if (seconds < 0) earliest = { id, time };
    }
    return example === undefined ? [] : [{ number, known: known.length, late, example }];
  });
}

/** Lists when the legs of each wave started, from the results of their tasks; a task that ran in several waves counts in the last. */
export function listLegStarts(results: readonly TaskResult[]): WaveStarts[] {
  const waves = new Map<number, Map<number, LegStart>>();
  for (const { task_id, wave, leg } of results) {
    if (leg === undefined) continue;
    const legs = waves.get(wave) ?? new Map<number, LegStart>();
    waves.set(wave, legs);
    // The first task of a chain names its leg.
    if (!legs.has(leg.position)) legs.set(leg.position, { id: task_id, started: leg.started });
  }
  return [...waves]
    .sort(([a], [b]) => a - b)
    .map(([number, legs]) => ({ number, legs: [...legs].sort(([a], [b]) => a - b).map(([, start]) => start) }));
}

/** Describes in Markdown the legs that did not start in order, and that only time was lost; empty where all was in order or unknown. */
export function describeDisorder(waves: readonly DisorderedWave[]): string {
  if (waves.length === 0) return "";
  const items = waves.map(({ number, known, late, example: { leg, before, seconds } }) => {
    const first = `\`${leg}\` started ${formatSeconds(seconds)} after \`${before}\`, which comes later`;
    return `- wave ${number}: ${late} of ${known} legs late; ${first}`;
  });
  return [
    "#### Legs that did not start in order",
    "GitHub did not start these legs in the order of their matrix. The results are right, since every leg waits for those it builds on; only time was lost.",
    items.join("\n"),
  ].join("\n\n");
}
