import type { HoursFormat } from "./hours.ts";

/** A line of this many columns with round numbers where they are on a scale from 0 to these hours. */
export function timeAxis(hours: number, { perHour, unit }: HoursFormat, room: number): string {
  const total = hours * perHour;
  if (total <= 0) return `0 ${unit}`;
  const raw = (total * 6) / room;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= raw) ?? raw;
  let line = "";
  for (let tick = 0; tick * step <= total; tick++) {
    const column = Math.round((room * tick * step) / total);
    const text = String(Number((tick * step).toPrecision(6)));
    const label = tick === 0 ? `${text} ${unit}` : text;
    if (column >= line.length && column + label.length <= room) line = line.padEnd(column) + label;
  }
  return line;
}
