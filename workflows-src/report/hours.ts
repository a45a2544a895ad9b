import type { Estimate } from "../simulation/statistics.ts";

/** Writes hours, all in one unit that suits the longest of them: `21.4 h`, `38.0 min`, `5.2 s`. */
export interface HoursFormat {
  readonly unit: "h" | "min" | "s";
  readonly perHour: number;
  /** The number alone. */
  readonly number: (hours: number) => string;
  readonly text: (hours: number) => string;
  /** An estimated number and its standard error: one digit more. */
  readonly estimate: (figure: Estimate) => readonly [value: string, error: string];
}

export function createHoursFormat(longest: number): HoursFormat {
  const [unit, perHour] =
    longest >= 1.5 ? (["h", 1] as const) : longest >= 0.025 ? (["min", 60] as const) : (["s", 3600] as const);
  const fixed = (value: number, digits: number): string => value.toFixed(digits).replace(/^-(?=[0.]+$)/, "");
  const number = (hours: number): string => fixed(hours * perHour, Math.abs(hours * perHour) >= 1000 ? 0 : 1);
  const digits = longest * perHour >= 1000 ? 1 : 2;
  return {
    unit,
    perHour,
    number,
    text: (hours) => `${number(hours)} ${unit}`,
    estimate: ({ value, standard_error }) => [fixed(value * perHour, digits), fixed(standard_error * perHour, digits)],
  };
}

export const formatPercent = (share: number): string => `${Math.round(100 * share)} %`;

/** Draws a line of this many columns with round numbers where they are on a scale from 0 to these hours. */
export function drawTimeAxis(hours: number, { perHour, unit }: HoursFormat, room: number): string {
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
