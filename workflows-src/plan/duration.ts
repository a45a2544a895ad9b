import type { Duration, Risk } from "./plan.ts";
import type { Node } from "./syntax/plan-node.ts";
import { fieldOf, kindOf, quote } from "./syntax/plan-node.ts";

/** How far one number may be off, as factors: the riskier the task, the wider, and more to the late side than to the early one. */
const SPREAD: Record<Risk, readonly [optimistic: number, pessimistic: number]> = {
  LOW: [0.9, 1.2],
  MEDIUM: [0.8, 1.5],
  HIGH: [0.7, 2],
  CRITICAL: [0.6, 3],
};

/** Some 114 years: a larger number is a slip, and would overflow later sums. */
const MAX_HOURS = 1_000_000;

/** Durations are time at work: a day is 8 hours, a week 40. */
const HOURS_PER_UNIT: readonly (readonly [unit: RegExp, hours: number])[] = [
  [/^(s|secs?|seconds?)$/, 1 / 3600],
  [/^(m|mins?|minutes?)$/, 1 / 60],
  [/^(h|hrs?|hours?)$/, 1],
  [/^(d|days?)$/, 8],
  [/^(w|weeks?)$/, 40],
];

const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)`;
/** `8`, `90 min` or `2h 30m`. */
const QUANTITY = String.raw`${NUMBER}\s*[A-Za-z]*|${NUMBER}\s*[A-Za-z]+(?:\s*${NUMBER}\s*[A-Za-z]+)+`;
/** One quantity, a range of two, or a duration of ISO 8601; whether the units are known is seen later. */
export const DURATION_TEXT = new RegExp(
  String.raw`^\s*(?:~?\s*(${QUANTITY})(?:\s*(?:-|–|—|to)\s*(${QUANTITY}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`,
);
const PART = new RegExp(String.raw`(${NUMBER})\s*([a-z]*)`, "g");
/** `P1DT2H30M`: its M before the T would be months, which are no time at work. */
const ISO = /^p((?:\d+w)?(?:\d+d)?)(?:t((?:[\d.]+h)?(?:[\d.]+m)?(?:[\d.]+s)?))?$/;

/** The unit of a number that states none. */
export type DefaultUnit = "hours" | "minutes";

export const EXPECTED_DURATION = `expected a time over 0 and at most ${MAX_HOURS} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic, most_likely, pessimistic}`;

/**
 * One value of a plan file as a three-point estimate in hours; a string says why it is none.
 * A number, or text with one quantity (`90 min`, `2h 30m`, `PT2H30M`; `1d` is 8 hours, `1w` 40), is spread by the risk.
 * A range (`8-12 hours`) is optimistic to pessimistic with the middle as most likely. A mapping states all three.
 */
export function readDuration(node: Node, risk: Risk, unit: DefaultUnit): Duration | string {
  if (node.kind === "list") return "is a list";
  if (node.kind === "mapping") {
    const points = ["optimistic", "most_likely", "pessimistic"].map((key) => {
      const point = fieldOf(node, key);
      return point === undefined ? undefined : hoursOf(point, unit);
    });
    return ordered(...(points as [Hours, Hours, Hours]));
  }
  const { low, high } = matchText(node.value) ?? {};
  if (low !== undefined && high !== undefined) {
    const from = toHours(/[a-z]/.test(low) ? low : `${low}${/[a-z]+/.exec(high)?.[0] ?? ""}`, unit);
    const to = toHours(high, unit);
    return ordered(from, from && to && between(from, rounded((from + to) / 2), to), to);
  }
  const hours = hoursOf(node, unit);
  return hours === undefined ? `is ${kindOf(node) === "nothing" ? "nothing" : quote(node.text)}` : spread(hours, risk);
}

/** No time takes more characters, and a pattern may take quadratic time on more. */
const TEXT_LENGTH = 100;

/** What stands in the text: one quantity, or two of a range; in lower case. */
function matchText(value: unknown): { low: string; high: string | undefined } | undefined {
  if (typeof value !== "string" || value.length > TEXT_LENGTH) return undefined;
  const [, low, high] = DURATION_TEXT.exec(value.trim().toLowerCase().replace(ISO, "$1$2")) ?? [];
  return low === undefined ? undefined : { low, high };
}

/** A single estimate in hours as three points, none of them over what may be stated. */
export function spread(hours: number, risk: Risk): Duration {
  const [optimistic, pessimistic] = SPREAD[risk];
  return {
    optimistic: rounded(hours * optimistic),
    most_likely: hours,
    pessimistic: Math.min(MAX_HOURS, rounded(hours * pessimistic)),
  };
}

/** The middle, where rounding has not carried it out of a narrow range. */
const between = (from: number, middle: number, to: number): number =>
  Math.min(Math.max(from, middle), Math.max(from, to));

type Hours = number | undefined;

function ordered(optimistic: Hours, most_likely: Hours, pessimistic: Hours): Duration | string {
  if (optimistic === undefined || most_likely === undefined || pessimistic === undefined) {
    return "lacks optimistic, most_likely or pessimistic as a time over 0";
  }
  if (optimistic > most_likely || most_likely > pessimistic) return "does not grow from optimistic to pessimistic";
  return { optimistic, most_likely, pessimistic };
}

function hoursOf(node: Node, unit: DefaultUnit): Hours {
  if (node.kind !== "scalar") return undefined;
  if (typeof node.value === "number") return inHours([[node.value, hoursPer(unit)]]);
  const match = matchText(node.value);
  return match === undefined || match.high !== undefined ? undefined : toHours(match.low, unit);
}

const toHours = (quantity: string, defaultUnit: DefaultUnit): Hours =>
  inHours([...quantity.matchAll(PART)].map(([, number, unit]) => [Number(number), hoursPer(unit || defaultUnit)]));

/** NaN where the unit is not known. */
const hoursPer = (unit: string): number => HOURS_PER_UNIT.find(([known]) => known.test(unit))?.[1] ?? Number.NaN;

/** The sum, where each part is in a smaller unit than the one before. */
function inHours(parts: readonly (readonly [number: number, perUnit: number])[]): Hours {
  if (parts.some(([, perUnit], i) => !(perUnit < (parts[i - 1]?.[1] ?? Number.POSITIVE_INFINITY)))) return undefined;
  const sum = parts.reduce((hours, [number, perUnit]) => hours + number * perUnit, 0);
  const hours = parts.every(([, perUnit]) => perUnit === 1) ? sum : rounded(sum);
  return hours > 0 && hours <= MAX_HOURS ? hours : undefined;
}

/** Six significant digits: what estimates deserve, and readable in files. */
const rounded = (hours: number): number => Number(hours.toPrecision(6));

/** Words before the unit in the key of an estimate: `estimated_minutes`, `duration_estimate_mins`. Other words make another key, e.g. `timeout_minutes`. */
const WORD = "(?:duration|estimate|estimated|expected|mean|most_likely|time|effort)_";
const KEY = new RegExp(`^(?:${WORD})*(?:(hours|hrs?)|(?:minutes|mins?))$`);

/** The unit that the key of a task's estimate says, hours for `duration` alone; undefined where it is another key. */
export function unitOfKey(key: string): DefaultUnit | undefined {
  if (key === "duration") return "hours";
  const match = KEY.exec(key);
  if (match === null) return undefined;
  return match[1] === undefined ? "minutes" : "hours";
}

/** The unit that the key of a phase's longest task says, e.g. `max_duration_mins`; `duration` alone is that of the phase. */
export const unitOfLongest = (key: string): DefaultUnit | undefined =>
  key === "duration" ? undefined : unitOfKey(key.replace(/^max_/, ""));
