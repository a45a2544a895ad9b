import { measureWidest, pad, shorten } from "../text/columns.ts";
import { drawTimeAxis, type HoursFormat } from "./hours.ts";
import type { Colours } from "./style.ts";

const GAP = "  ";
const MOST_NAME = 28;
const LEAST_NAME = 8;
const LEAST_ID = 12;
const LEAST_REMARK = 14;
/** Columns of the bars; names are left out where there would be fewer. */
const LEAST_BARS = 16;

/** A task or a leg in a chart of the terminal; times in hours. */
export interface BarRow {
  readonly position?: number;
  readonly id: string;
  readonly name: string;
  readonly figures: readonly string[];
  readonly isCritical: boolean;
  /** The bar is from `start` to `end`, with a line from `assigned` before it and dots until `latest` behind it. */
  readonly start: number;
  readonly end: number;
  readonly assigned?: number;
  readonly latest?: number;
  /** Formats the text behind the bar in at most this number of columns. */
  readonly formatRemark?: (room: number) => string;
}

/**
 * Fits rows into `width` columns: number, id, name, figures below their `titles`, bar, remark. Returns functions that draw a row, and the
 * heading with the scale, from 0 to `end` hours.
 */
export function fitBarRows(
  rows: readonly BarRow[],
  titles: readonly string[],
  format: HoursFormat,
  width: number,
  { bold, dim, bad, accent }: Colours,
) {
  const positions = measureWidest(rows.map(({ position = "" }) => String(position)));
  const widths = titles.map((title, i) => measureWidest([title, ...rows.map(({ figures }) => figures[i] ?? "")]));
  const alignRight = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join(GAP);
  const wantedRemark = measureWidest(rows.map(({ formatRemark }) => formatRemark?.(width) ?? ""));
  const gaps = [positions, wantedRemark].filter((columns) => columns > 0).length + 2;
  const rest = width - positions - alignRight(titles).length - gaps * GAP.length;
  const idRoom = Math.min(
    measureWidest(["Task", ...rows.map(({ id }) => id)]),
    Math.max(LEAST_ID, Math.floor(rest * 0.25)),
  );
  const remarkRoom = Math.min(wantedRemark, Math.max(LEAST_REMARK, Math.floor(rest * 0.32)));
  const left = rest - idRoom - remarkRoom;
  const wantedName = Math.min(MOST_NAME, measureWidest(rows.map(({ name }) => name)), Math.floor(left * 0.4));
  const hasNames = wantedName >= LEAST_NAME && left - wantedName - GAP.length >= LEAST_BARS;
  const room = Math.max(LEAST_BARS, left - (hasNames ? wantedName + GAP.length : 0));

  const joinLabels = (position: string, id: string, name: string): string =>
    [
      ...(positions > 0 ? [position.padStart(positions)] : []),
      pad(shorten(id, idRoom), idRoom),
      ...(hasNames ? [pad(shorten(name, wantedName), wantedName)] : []),
    ].join(GAP);
  return {
    drawHeading: (end: number): string =>
      dim([joinLabels("", "Task", "Name"), alignRight(titles), drawTimeAxis(end, format, room)].join(GAP)),
    drawRow(row: BarRow, end: number): string {
      const scale = (hours: number): number => (end > 0 ? Math.round((room * hours) / end) : 0);
      const from = Math.min(scale(row.start), room - 1);
      const to = Math.min(room, Math.max(from + 1, scale(row.end)));
      const assigned = Math.min(from, scale(row.assigned ?? row.start));
      const free = Math.max(to, Math.min(room, scale(row.latest ?? row.end)));
      const work = row.isCritical ? bad("█".repeat(to - from)) : accent("▒".repeat(to - from));
      const waits = dim("─".repeat(from - assigned));
      const slack = dim("·".repeat(free - to));
      const labels = joinLabels(String(row.position ?? ""), row.id, row.name);
      const figures = alignRight(row.figures);
      return [
        row.isCritical ? bold(labels) : labels,
        row.isCritical ? figures : dim(figures),
        `${" ".repeat(assigned)}${waits}${work}${slack}${" ".repeat(room - free)}`,
        dim(row.formatRemark?.(remarkRoom) ?? ""),
      ].join(GAP);
    },
  };
}
