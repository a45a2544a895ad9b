import type { Estimate } from "../simulation/statistics.ts";

/** Writes hours, all in one unit that suits the longest of them: `21.4 h`, `38.0 min`, `5.2 s`. */
export interface HoursFormat {
  readonly unit: "h" | "min" | "s";
  readonly perHour: number;
  /** The number alone. */
  readonly number: (hours: number) => string;
  readonly text: (hours: number) => string;
  /** A number that has been estimated, and its standard error: one digit more. */
  readonly estimate: (figure: Estimate) => readonly [value: string, error: string];
}

export function hoursFormat(longest: number): HoursFormat {
  const [unit, perHour] =
    longest >= 1.5 ? (["h", 1] as const) : longest >= 0.025 ? (["min", 60] as const) : (["s", 3600] as const);
  const fixed = (value: number, digits: number): string => value.toFixed(digits).replace(/^-(?=[0.]+$)/, "");
  const number = (hours: number): string => fixed(hours * perHour, Math.abs(hours * perHour) >= 1000 ? 0 : 1);
  const digits = longest * perHour >= 1000 ? 1 : 2;
  return {
    ...{ unit, perHour, number },
    text: (hours) => `${number(hours)} ${unit}`,
    estimate: ({ value, standard_error }) => [fixed(value * perHour, digits), fixed(standard_error * perHour, digits)],
  };
}

export const percent = (share: number): string => `${Math.round(100 * share)} %`;
