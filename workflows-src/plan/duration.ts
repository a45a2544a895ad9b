import type { Duration, Risk } from "./plan.ts";
import type { ProblemList } from "./problem-list.ts";
import { describeKind, type Entry, findField, type PlanNode, quote } from "./syntax/plan-node.ts";

/** Factors that make a range of one number. The riskier the task, the wider the range, and more so to the late side. */
const SPREAD: Record<Risk, readonly [optimistic: number, pessimistic: number]> = {
  LOW: [0.9, 1.2],
  MEDIUM: [0.8, 1.5],
  HIGH: [0.7, 2],
  CRITICAL: [0.6, 3],
};

/** The estimate of a task that states none. */
export const DEFAULT_HOURS = 1;

/** Sizes of shirts and story points. */
const SIZE = /^\s*(?:x{0,3}s|m|l|x{1,3}l|small|medium|large|\d+(?:\.\d+)?\s*(?:story\s*)?(?:points?|pts?|sp))\s*$/i;

/** A milestone: no work at all. */
export const isZeroDuration = ({ value }: Entry): boolean =>
  value.kind === "scalar" && /^0+(?:\.0+)?\s*[a-z]*\??$/i.test(value.text.trim());

/** Some 114 years: a larger number is a slip, and would overflow later sums. */
const MAX_HOURS = 1_000_000;

/** Durations are working time: a day is 8 hours, a week 40, a month 160. */
const HOURS_PER_UNIT: readonly (readonly [unit: RegExp, hours: number])[] = [
  [/^(s|secs?|seconds?)$/, 1 / 3600],
  [/^(m|mins?|minutes?)$/, 1 / 60],
  [/^(h|hrs?|hours?)$/, 1],
  [/^(d|days?)$/, 8],
  [/^(w|wks?|weeks?)$/, 40],
  [/^(mo|mons?|months?)$/, 160],
];

const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)`;
/** `8`, `90 min` or `2h 30m`. */
const QUANTITY = String.raw`${NUMBER}\s*[A-Za-z]*|${NUMBER}\s*[A-Za-z]+(?:\s*${NUMBER}\s*[A-Za-z]+)+`;
/** One quantity, a range of two, or an ISO 8601 duration. Units are checked later. */
export const DURATION_TEXT = new RegExp(
  String.raw`^\s*(?:~?\s*(${QUANTITY})(?:\s*(?:-|–|—|to)\s*(${QUANTITY}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`,
);
/** A pattern may take quadratic time on a longer text, and no duration is longer. */
const MAX_TEXT_LENGTH = 100;
const PART = new RegExp(String.raw`(${NUMBER})\s*([a-z]*)`, "g");
/** `P1DT2H30M`. An M before the T means months, which are not working time. */
const ISO = /^p((?:\d+w)?(?:\d+d)?)(?:t((?:[\d.]+h)?(?:[\d.]+m)?(?:[\d.]+s)?))?$/;

/** The unit of a number that states none. */
export type DefaultUnit = "hours" | "minutes" | "days" | "weeks";

const EXPECTED = `expected a time over 0 and at most ${MAX_HOURS} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic, most_likely, pessimistic}`;

export interface DurationContext {
  /** The task, for messages. */
  readonly owner: string;
  readonly risk: Risk;
  readonly unit: DefaultUnit;
}

/**
 * Reads one entry as a three-point estimate in hours; undefined after a warning.
 * A number, or text with one quantity (`90 min`, `2h 30m`, `PT2H30M`; `1d` is 8 hours, `1w` 40), is spread by the risk.
 * The middle of a range (`8-12 hours`) is the most likely value. A mapping states all three.
 */
export function readDuration(
  { key, value }: Entry,
  { owner, risk, unit }: DurationContext,
  problems: ProblemList,
): Duration | undefined {
  const reject = (reason: string): undefined => {
    const message = `${key} of ${owner} ${reason}: ${EXPECTED}; ${DEFAULT_HOURS} hour is assumed`;
    problems.addWarning(value, "invalid-duration", message);
  };
  if (value.kind === "list") return reject("is a list");
  if (value.kind === "scalar" && SIZE.test(value.text)) {
    const message = `${key} of ${owner} is ${quote(value.text)}, a size and no time: ${DEFAULT_HOURS} hour is assumed, here and for other sizes`;
    problems.addWarningOnce("size", value, "size-as-duration", message);
    return undefined;
  }
  const points = value.kind === "mapping" ? readStatedPoints(value, unit) : readRangePoints(value, unit);
  if (points === undefined) {
    const hours = readHours(value, unit);
    if (hours !== undefined) return spreadByRisk(hours, risk);
    return reject(`is ${value.kind === "scalar" && value.value !== null ? quote(value.text) : describeKind(value)}`);
  }
  const [optimistic, most_likely, pessimistic] = points;
  if (optimistic === undefined || most_likely === undefined || pessimistic === undefined)
    return reject("lacks optimistic, most_likely or pessimistic as a time over 0");
  if (optimistic > most_likely || most_likely > pessimistic)
    return reject("does not grow from optimistic to pessimistic");
  return { optimistic, most_likely, pessimistic };
}

/** A single estimate in hours as three points, at most `MAX_HOURS` each. */
export function spreadByRisk(hours: number, risk: Risk): Duration {
  const [optimistic, pessimistic] = SPREAD[risk];
  return {
    optimistic: round(hours * optimistic),
    most_likely: hours,
    pessimistic: Math.min(MAX_HOURS, round(hours * pessimistic)),
  };
}

/** Hours; undefined if they are not a valid time. */
type Hours = number | undefined;
type Points = readonly [optimistic: Hours, most_likely: Hours, pessimistic: Hours];

function readStatedPoints(mapping: PlanNode & { kind: "mapping" }, unit: DefaultUnit): Points {
  const point = (key: string): Hours => {
    const node = findField(mapping, key);
    return node && readHours(node, unit);
  };
  return [point("optimistic"), point("most_likely"), point("pessimistic")];
}

/** The ends of a range with their middle; undefined if the value is not a range. */
function readRangePoints({ value }: PlanNode & { kind: "scalar" }, unit: DefaultUnit): Points | undefined {
  const { low, high } = matchText(value) ?? {};
  if (low === undefined || high === undefined) return undefined;
  const from = parseHours(/[a-z]/.test(low) ? low : `${low}${/[a-z]+/.exec(high)?.[0] ?? ""}`, unit);
  const to = parseHours(high, unit);
  if (from === undefined || to === undefined) return [from, undefined, to];
  // Rounding may carry the middle out of a narrow range.
  return [from, Math.min(Math.max(from, round((from + to) / 2)), Math.max(from, to)), to];
}

function readHours(node: PlanNode, unit: DefaultUnit): Hours {
  if (node.kind !== "scalar") return undefined;
  if (typeof node.value === "number") return sumHours([[node.value, findHoursPer(unit)]]);
  const match = matchText(node.value);
  return match === undefined || match.high !== undefined ? undefined : parseHours(match.low, unit);
}

/** The one quantity or the two of a range in a text, in lower case. */
function matchText(value: unknown): { low: string; high: string | undefined } | undefined {
  if (typeof value !== "string" || value.length > MAX_TEXT_LENGTH) return undefined;
  const [, low, high] = DURATION_TEXT.exec(value.trim().toLowerCase().replace(ISO, "$1$2")) ?? [];
  return low === undefined ? undefined : { low, high };
}

const parseHours = (quantity: string, defaultUnit: DefaultUnit): Hours =>
  sumHours([...quantity.matchAll(PART)].map(([, number, unit]) => [Number(number), findHoursPer(unit || defaultUnit)]));

/** NaN for an unknown unit. */
const findHoursPer = (unit: string): number => HOURS_PER_UNIT.find(([known]) => known.test(unit))?.[1] ?? Number.NaN;

/** The sum of parts whose units become smaller from part to part. */
function sumHours(parts: readonly (readonly [number: number, perUnit: number])[]): Hours {
  if (parts.some(([, perUnit], i) => !(perUnit < (parts[i - 1]?.[1] ?? Number.POSITIVE_INFINITY)))) return undefined;
  const sum = parts.reduce((hours, [number, perUnit]) => hours + number * perUnit, 0);
  const hours = parts.every(([, perUnit]) => perUnit === 1) ? sum : round(sum);
  return hours > 0 && hours <= MAX_HOURS ? hours : undefined;
}

/** Six significant digits are more than an estimate is worth, and readable in files. */
const round = (hours: number): number => Number(hours.toPrecision(6));

/** Words of the keys of estimates: `estimated_minutes`, `durationEstimateMins`; but `timeout_minutes` and `actual_hours` are not estimates. */
const CORE = ["duration", "durations", "estimate", "estimated", "est", "effort", "time"];
const QUALIFIERS = ["expected", "mean", "most", "likely"];
const UNITS = new Map<string, DefaultUnit>([
  ["hour", "hours"],
  ["hours", "hours"],
  ["hr", "hours"],
  ["hrs", "hours"],
  ["minute", "minutes"],
  ["minutes", "minutes"],
  ["min", "minutes"],
  ["mins", "minutes"],
  ["day", "days"],
  ["days", "days"],
  ["week", "weeks"],
  ["weeks", "weeks"],
]);

/** A pattern of the keys for which `parseUnit` returns a unit, in words of lower case, upper case or with a capital. */
export function matchEstimateKeys(): string {
  const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`;
  const both = (word: string): string => `${word}|${capital(word)}`;
  const deciding = [...CORE, ...UNITS.keys()];
  const words = [...deciding, ...QUALIFIERS];
  return `^(?=.*(?:${deciding.map(both).join("|")}))(?:${words.map(both).join("|")})(?:[\\s_-]+(?:${words.map(both).join("|")})|${words.map(capital).join("|")})*$`;
}

/** The unit in the key of a task's estimate; hours for a key without one, such as `duration`, undefined for other keys. */
export function parseUnit(key: string): DefaultUnit | undefined {
  const words = key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s_-]+/);
  let unit: DefaultUnit | undefined;
  let isEstimate = false;
  for (const word of words) {
    const found = UNITS.get(word);
    if (found !== undefined) unit = found;
    else if (CORE.includes(word)) isEstimate = true;
    else if (!QUALIFIERS.includes(word)) return undefined;
  }
  return unit ?? (isEstimate ? "hours" : undefined);
}

/** The unit in the key of a phase's longest task, e.g. `max_duration_mins`. `duration` alone is that of the whole phase. */
export const parsePhaseUnit = (key: string): DefaultUnit | undefined =>
  key === "duration" ? undefined : parseUnit(key.replace(/^max_/, ""));
