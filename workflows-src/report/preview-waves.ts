import type { PlannedLeg } from "../schedule/wave.ts";
import { countColumns, shorten } from "../text/columns.ts";
import { formatQuantity } from "../text/count.ts";
import { type BarRow, fitBarRows } from "./bar-rows.ts";
import type { HoursFormat } from "./hours.ts";
import type { Preview } from "./preview.ts";
import type { Colours } from "./style.ts";
import {
  createLegLabels,
  describeRunners,
  formatLegCount,
  formatWaveFacts,
  formatWaveTitle,
  listIds,
  timeWaves,
} from "./waves.ts";

/** The legs of all waves that are drawn, and the least of each. */
const SHOWN = 40;
const SHOWN_OF_WAVE = 4;

const CHECKPOINT = "── checkpoint: what is done is merged and pushed ──";

/**
 * Draws the waves: of each a heading and a row per leg with its bar, checkpoints between them, and at the end the runners and their idle
 * time; of a large plan the first legs of each wave, the others counted.
 */
export function drawWaves(preview: Preview, format: HoursFormat, width: number, colours: Colours): string[] {
  const { bold, dim, good, bad, accent } = colours;
  const createLabel = createLegLabels(preview);
  const createRow = (leg: PlannedLeg, index: number): BarRow => {
    const { ids, names, isCritical } = createLabel(leg);
    const { assigned, start, hours, after } = leg;
    return {
      position: index + 1,
      id: ids,
      name: names,
      figures: [format.number(hours)],
      isCritical,
      assigned,
      start,
      end: start + hours,
      formatRemark: (room) => formatWaits(after, room),
    };
  };
  const waves = timeWaves(preview.schedule);
  const most = Math.max(SHOWN_OF_WAVE, Math.floor(SHOWN / waves.length));
  const shown = waves.map(({ legs }) => legs.slice(0, most).map(createRow));
  const rows = fitBarRows(shown.flat(), ["Takes"], format, width, colours);

  const drawn = waves.flatMap((wave, i) => {
    const legs = shown[i] ?? [];
    const end = findLastEnd(wave.legs.slice(0, most));
    const more = wave.legs.slice(most);
    const title = formatWaveTitle(wave, waves.length);
    const facts = formatWaveFacts(wave, preview.schedule, format);
    return [
      "",
      ...(i === 0 ? [] : [good(CHECKPOINT), ""]),
      `${bold(title)} ${dim(shorten(`· ${facts}`, width - title.length - 1))}`,
      rows.drawHeading(end),
      ...legs.map((leg) => rows.drawRow(leg, end)),
      ...(more.length === 0
        ? []
        : [dim(`and ${formatLegCount(more, "more leg")}, until ${format.text(findLastEnd(more))}`)]),
    ];
  });
  return [
    `${bold("Waves")} ${dim("in this order; a leg waits for those it builds on")}`,
    `${bad("█")} ${dim("critical path")}  ${accent("▒")} ${dim("other leg")}  ${dim("─ its runner waits")}`,
    ...drawn,
    "",
    ...describeRunners(preview, format).map((sentence) => shorten(sentence, width)),
  ];
}

const findLastEnd = (legs: readonly PlannedLeg[]): number =>
  legs.reduce((latest, { start, hours }) => Math.max(latest, start + hours), 0);

/** `after A, B` in at most `room` columns: the first three ids or fewer, then only their number. */
function formatWaits(ids: readonly string[], room: number): string {
  if (ids.length === 0) return "";
  const texts = [3, 2, 1].map((named) => `after ${listIds(ids, named)}`);
  const fitting = texts.find((text) => countColumns(text) <= room);
  return fitting ?? shorten(ids.length === 1 ? (texts[0] ?? "") : `after ${formatQuantity(ids.length, "leg")}`, room);
}
