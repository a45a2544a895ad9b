import { shorten } from "../text/columns.ts";
import type { HoursFormat } from "./hours.ts";
import type { Preview } from "./preview.ts";
import type { Style } from "./style.ts";
import { legRows } from "./wave-rows.ts";
import { type LegTimes, type WaveTimes, waveTimes } from "./wave-times.ts";
import { idleTime, legCount, runnersUsed, tasksLeft, waveFacts, waveTitle } from "./waves-words.ts";

/** Legs of all waves that are drawn, and at least of each. */
const SHOWN = 40;
const SHOWN_OF_WAVE = 4;

/**
 * The waves: of each a heading and a row per leg with its bar on one scale, checkpoints between them, and at the end the runners
 * and their idle time; of a large plan the first legs of each wave, the others counted.
 */
export function wavesLines(preview: Preview, format: HoursFormat, width: number, paints: Style): string[] {
  const { bold, dim, good, bad, accent } = paints;
  const waves = waveTimes(preview.schedule);
  const most = Math.max(SHOWN_OF_WAVE, Math.floor(SHOWN / waves.length));
  const shown = waves.flatMap(({ legs }) => legs.slice(0, most));
  const rows = legRows(preview, shown, format, width, paints);

  const heading = (times: WaveTimes): string => {
    const title = waveTitle(times, waves.length);
    return `${bold(title)} ${dim(shorten(`· ${waveFacts(times, preview.schedule, format)}`, width - title.length - 1))}`;
  };
  const drawn = waves.flatMap((times, i) => {
    const legs = times.legs.slice(0, most);
    const scale = lastEnd(legs);
    const more = times.legs.slice(most);
    return [
      "",
      ...(i === 0 ? [] : [good(CHECKPOINT), ""]),
      heading(times),
      dim(rows.axis(scale)),
      ...legs.map((leg) => rows.row(leg, scale)),
      ...(more.length === 0 ? [] : [dim(`and ${legCount(more, "more leg")}, until ${format.text(lastEnd(more))}`)]),
    ];
  });
  const facts = [runnersUsed(preview), idleTime(preview.schedule, format), tasksLeft(preview.schedule)];
  return [
    `${bold("Waves")} ${dim("in this order; a leg waits for those it builds on")}`,
    `${bad("█")} ${dim("critical path")}  ${accent("▒")} ${dim("other leg")}  ${dim("─ its runner waits")}`,
    ...drawn,
    "",
    ...facts.filter((fact) => fact !== "").map((fact) => shorten(fact, width)),
  ];
}

const CHECKPOINT = "── checkpoint: what is done is merged and pushed ──";

const lastEnd = (legs: readonly LegTimes[]): number =>
  legs.reduce((latest, { leg }) => Math.max(latest, leg.start + leg.hours), 0);
