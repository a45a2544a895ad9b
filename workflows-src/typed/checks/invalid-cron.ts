import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";
import { type Cron, daysThatCome, leastMinutes, parseCron } from "./facts/cron.ts";

/** GitHub starts scheduled runs at most this often. */
const MINUTES = 5;

export const invalidCron: Check = {
  rule: "A schedule has the five fields of cron in their ranges, names days that come, runs at most every 5 minutes, and its timezone exists.",
  why: "GitHub refuses a file with a field it cannot read, never starts a run on a day that does not come, and leaves out runs that are closer together.",
  *find(subject) {
    const schedule = asMapping(subject.document().on).schedule;
    for (const [index, entry] of (Array.isArray(schedule) ? schedule : []).entries()) {
      const { timezone } = asMapping(entry);
      if (timezone !== undefined && !isTimezone(String(timezone))) {
        const message = `the timezone "${timezone}" of ${subject.name} is none: expected a name of the IANA database`;
        const hint = 'write it like "Europe/Berlin"';
        yield { target: subject, key: `on.schedule.${index}.timezone`, message, hint };
      }
      const text = String(asMapping(entry).cron ?? "");
      const parsed = parseCron(text);
      const [message, hint] = typeof parsed === "string" ? [parsed, FORM] : wrong(parsed);
      if (message === "") continue;
      const key = `on.schedule.${index}.cron`;
      yield { target: subject, key, message: `the cron "${text}" of ${subject.name}${message}`, hint };
    }
  },
};

const FORM =
  'the fields are minute, hour, day of the month, month, day of the week, e.g. "30 5 * * 1-5" for 5:30 on workdays';

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function wrong(cron: Cron): readonly [message: string, hint: string] {
  if (!daysThatCome(cron)) return [" names days that never come: expected days that its months have", FORM];
  const minutes = leastMinutes(cron);
  if (minutes >= MINUTES) return ["", ""];
  return [
    ` runs every ${minutes === 1 ? "minute" : `${minutes} minutes`} at times: expected at least ${MINUTES} minutes in between`,
    `write e.g. "*/${MINUTES} * * * *"`,
  ];
}
