import { columns, pad, shorten } from "../text/columns.ts";
import { counted } from "../text/count.ts";
import type { HoursFormat } from "./hours.ts";
import { legLabels } from "./leg-label.ts";
import type { Preview } from "./preview.ts";
import type { Style } from "./style.ts";
import { timeAxis } from "./time-axis.ts";
import type { LegTimes } from "./wave-times.ts";
import { idList } from "./waves-words.ts";

const GAP = "  ";
/** Columns of the bars; names go where there would be fewer. */
const LEAST_BARS = 16;
const LEAST_NAME = 8;
const LEAST_WAITS = 14;

/** Draws legs and the scale above them, from 0 to these hours, all in the same columns. */
export interface LegRows {
  readonly axis: (hours: number) => string;
  readonly row: (leg: LegTimes, hours: number) => string;
}

/** Rows of at most `width` columns: position, tasks, name, hours, bar, and the legs that it waits for. */
export function legRows(
  preview: Preview,
  legs: readonly LegTimes[],
  format: HoursFormat,
  width: number,
  { bold, dim, bad, accent }: Style,
): LegRows {
  const labelOf = legLabels(preview);
  const labels = legs.map(({ leg }) => labelOf(leg));
  const hoursOf = ({ leg }: LegTimes): string => format.number(leg.hours);

  const positions = widest(legs.map(({ position }) => String(position)));
  const numbers = widest(["Takes", ...legs.map(hoursOf)]);
  const rest = width - positions - numbers - 4 * GAP.length;
  const idRoom = Math.min(widest(["Task", ...labels.map(({ ids }) => ids)]), Math.max(12, Math.floor(rest * 0.25)));
  const waits = Math.min(
    widest(legs.map(({ leg }) => afterWords(leg.after, width))),
    Math.max(LEAST_WAITS, Math.floor(rest * 0.32)),
  );
  const left = rest - idRoom - waits;
  const wanted = Math.min(28, widest(labels.map(({ names }) => names)), Math.floor(left * 0.4));
  const nameRoom = wanted < LEAST_NAME || left - wanted - GAP.length < LEAST_BARS ? 0 : wanted;
  const room = left - (nameRoom === 0 ? 0 : nameRoom + GAP.length);

  const columnsOf = (position: string, id: string, name: string): string => {
    const first = `${position.padStart(positions)}${GAP}${pad(shorten(id, idRoom), idRoom)}`;
    return nameRoom === 0 ? first : `${first}${GAP}${pad(shorten(name, nameRoom), nameRoom)}`;
  };
  const axis = (hours: number): string =>
    `${columnsOf("", "Task", "Name")}${GAP}${"Takes".padStart(numbers)}${GAP}${timeAxis(hours, format, room)}`;

  const row = (times: LegTimes, hours: number): string => {
    const { leg, position, assigned } = times;
    const scale = (value: number): number => (hours > 0 ? Math.round((room * value) / hours) : 0);
    const start = Math.min(scale(leg.start), room - 1);
    const end = Math.min(room, Math.max(start + 1, scale(leg.start + leg.hours)));
    const free = Math.min(start, scale(assigned));
    const { ids, names, isCritical } = labelOf(leg);
    const work = isCritical ? bad("█".repeat(end - start)) : accent("▒".repeat(end - start));
    const bar = `${" ".repeat(free)}${dim("─".repeat(start - free))}${work}${" ".repeat(room - end)}`;
    const text = columnsOf(String(position), ids, names);
    const number = hoursOf(times).padStart(numbers);
    const after = dim(afterWords(leg.after, waits));
    return `${isCritical ? bold(text) : text}${GAP}${isCritical ? number : dim(number)}${GAP}${bar}${GAP}${after}`;
  };
  return { axis, row };
}

/** `after A, B` in at most `room` columns: as many of the first three ids as fit, then only their number. */
function afterWords(ids: readonly string[], room: number): string {
  if (ids.length === 0) return "";
  const texts = [3, 2, 1].map((named) => `after ${idList(ids, named)}`);
  const fitting = texts.find((text) => columns(text) <= room);
  return fitting ?? shorten(ids.length === 1 ? (texts[0] ?? "") : `after ${counted(ids.length, "leg")}`, room);
}

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, columns(text)), 0);
