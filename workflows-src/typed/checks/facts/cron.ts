/** The fields of a cron expression, each as the values that it matches. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
}

interface Field {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

/** The ranges of GitHub's parser. It accepts neither 7 for Sunday nor `?`, `L`, `W` or `#`. */
const FIELDS: readonly Field[] = [
  { name: "minute", least: 0, most: 59 },
  { name: "hour", least: 0, most: 23 },
  { name: "day of the month", least: 1, most: 31 },
  { name: "month", least: 1, most: 12, names: "jan feb mar apr may jun jul aug sep oct nov dec".split(" ") },
  { name: "day of the week", least: 0, most: 6, names: "sun mon tue wed thu fri sat".split(" ") },
];

/** A cron expression that GitHub cannot read. */
export interface InvalidCron {
  /** Continues a sentence that begins with the expression: ` has 6 fields: expected five`. */
  readonly problem: string;
}

/** Reads the five fields of a cron expression. */
export function parseCron(text: string): Cron | InvalidCron {
  if (text.startsWith("@")) return { problem: " is a nickname that GitHub does not know: expected five fields" };
  const parts = text.split(/ +/);
  if (parts.length !== FIELDS.length)
    return { problem: ` has ${parts.length} fields: expected five, separated by blanks` };
  const values: number[][] = [];
  for (const [index, field] of FIELDS.entries()) {
    const part = parts[index] ?? "";
    const read = part.split(",").map((item) => itemOf(item, field));
    if (read.includes(undefined))
      return { problem: ` has "${part}" as its ${field.name}: expected ${expected(field)}` };
    values.push([...new Set(read.flatMap((item) => item ?? []))].sort((a, b) => a - b));
  }
  const [minutes = [], hours = [], days = [], months = [], weekdays = []] = values;
  return { minutes, hours, days, months, weekdays };
}

const expected = ({ least, most, names }: Field): string =>
  `${least} to ${most}${names === undefined ? "" : ` or ${names[0]?.toUpperCase()} to ${names.at(-1)?.toUpperCase()}`}, *, a range a-b, steps */n, or a list of these`;

/** `*`, `a` or `a-b`, each optionally with `/step`. A step after a single value counts to the end of the range. */
function itemOf(item: string, field: Field): number[] | undefined {
  const [, range = "", step] = /^([^/]+)(?:\/(\d+))?$/.exec(item) ?? [];
  const every = step === undefined ? 1 : Number(step);
  const [from, to] = boundsOf(range, field, step !== undefined);
  if (from === undefined || to === undefined || to < from || every < 1 || every > field.most) return undefined;
  return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => from + index * every);
}

function boundsOf(range: string, field: Field, open: boolean): [from?: number | undefined, to?: number | undefined] {
  if (range === "*") return [field.least, field.most];
  const [first, last, ...others] = range.split("-").map((value) => numberOf(value, field));
  if (others.length > 0) return [];
  return [first, range.includes("-") ? last : open ? field.most : first];
}

function numberOf(text: string, { least, most, names = [] }: Field): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return named + least;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether any day matches. If days of the week are limited too, cron matches either kind. */
export const hasMatchingDay = ({ days, months, weekdays }: Cron): boolean =>
  weekdays.length < 7 || months.some((month) => (days[0] ?? 1) <= (LONGEST[month - 1] ?? 31));

const DAY = 24 * 60;

/**
 * Returns the smallest number of minutes between two runs, also across the end of an hour and, if the next day matches too, of a
 * day.
 */
export function shortestInterval(cron: Cron): number {
  const times = cron.hours.flatMap((hour) => cron.minutes.map((minute) => hour * 60 + minute));
  const next = (times[0] ?? 0) + (mayMatchNextDay(cron) ? DAY : 2 * DAY);
  const after = [...times.slice(1), next];
  return Math.min(...times.map((time, index) => (after[index] ?? 0) - time));
}

/** Whether two days that match may follow each other. If both kinds of days are limited, cron matches either kind. */
function mayMatchNextDay({ days, weekdays }: Cron): boolean {
  const [anyDay, anyWeekday] = [days.length === 31, weekdays.length === 7];
  if (anyDay && !anyWeekday) return weekdays.some((day) => weekdays.includes((day + 1) % 7));
  if (!anyDay && anyWeekday)
    return days.some((day) => days.includes(day + 1)) || (days.includes(1) && days.some((day) => day >= 28));
  return true;
}
