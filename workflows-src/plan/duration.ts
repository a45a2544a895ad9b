import type { Node } from "./located.ts";
import { fieldOf, kindOf, quote } from "./located.ts";
import type { Duration, Risk } from "./plan.ts";

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
  [/^(m|mins?|minutes?)$/, 1 / 60],
  [/^(h|hrs?|hours?)$/, 1],
  [/^(d|days?)$/, 8],
  [/^(w|weeks?)$/, 40],
];

const QUANTITY = String.raw`(\d+\.?\d*|\.\d+)\s*([a-z]*)`;
const TEXT = new RegExp(String.raw`^~?\s*${QUANTITY}(?:\s*(?:-|–|to)\s*${QUANTITY})?$`);

/** The unit of a number that states none. */
export type DefaultUnit = "hours" | "minutes";

export const EXPECTED_DURATION =
  'expected a time over 0, such as 6.5 (hours), "8-12 hours", "90 min", "1d" or {optimistic, most_likely, pessimistic}';

/**
 * One value of a plan file as a three-point estimate in hours; a string says why it is none.
 * A number, or text with one quantity (`90 min`; `1d` is 8 hours, `1w` 40), is spread by the risk.
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
  const match = matchText(node.value);
  if (match?.[3] !== undefined) {
    const [, low = "", lowUnit, high, highUnit = ""] = match;
    const from = toHours(low, lowUnit || highUnit, unit);
    const to = toHours(high, highUnit, unit);
    return ordered(
      from,
      from === undefined || to === undefined ? undefined : between(from, rounded((from + to) / 2), to),
      to,
    );
  }
  const hours = hoursOf(node, unit);
  return hours === undefined ? `is ${kindOf(node) === "nothing" ? "nothing" : quote(node.text)}` : spread(hours, risk);
}

/** No time takes more characters, and a pattern may take quadratic time on more. */
const TEXT_LENGTH = 100;

const matchText = (value: unknown): RegExpExecArray | null =>
  typeof value === "string" && value.length <= TEXT_LENGTH ? TEXT.exec(value.trim().toLowerCase()) : null;

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
  if (typeof node.value === "number") return toHours(String(node.value), "", unit);
  const match = matchText(node.value);
  return match === null || match[3] !== undefined ? undefined : toHours(match[1], match[2] ?? "", unit);
}

function toHours(number: string | undefined, unit: string, defaultUnit: DefaultUnit): Hours {
  const perUnit = HOURS_PER_UNIT.find(([pattern]) => pattern.test(unit || defaultUnit))?.[1];
  if (perUnit === undefined) return undefined;
  const hours = perUnit === 1 ? Number(number) : rounded(Number(number) * perUnit);
  return hours > 0 && hours <= MAX_HOURS ? hours : undefined;
}

/** Six significant digits: what estimates deserve, and readable in files. */
const rounded = (hours: number): number => Number(hours.toPrecision(6));
