import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";
import { type Cron, hasMatchingDay, parseCron, shortestInterval } from "./facts/cron.ts";

/** GitHub starts scheduled runs at most every 5 minutes. */
const MINUTES = 5;

export const invalidCron: Check = {
  rule: "A schedule has five fields of cron in their ranges, matches a day that exists, runs at most every 5 minutes, and has a known timezone.",
  why: "GitHub refuses a field that it cannot read, never starts a run on a day that does not exist, and skips runs that are closer together.",
  *find(checked) {
    const schedule = asMapping(checked.document().on).schedule;
    for (const [index, entry] of (Array.isArray(schedule) ? schedule : []).entries()) {
      const { timezone } = asMapping(entry);
      if (timezone !== undefined && !isTimezone(String(timezone))) {
        const message = `unknown timezone "${timezone}" in ${checked.name}: expected an IANA name`;
        const hint = 'write it as "Europe/Berlin"';
        yield { target: checked, key: `on.schedule.${index}.timezone`, message, hint };
      }
      const text = String(asMapping(entry).cron ?? "");
      const parsed = parseCron(text);
      const found = "problem" in parsed ? { ...parsed, hint: FORM } : findProblem(parsed);
      if (found === undefined) continue;
      const key = `on.schedule.${index}.cron`;
      yield {
        target: checked,
        key,
        message: `the cron "${text}" of ${checked.name}${found.problem}`,
        hint: found.hint,
      };
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

function findProblem(cron: Cron): { readonly problem: string; readonly hint: string } | undefined {
  if (!hasMatchingDay(cron)) return { problem: " matches no day: expected a day that its months have", hint: FORM };
  const minutes = shortestInterval(cron);
  if (minutes >= MINUTES) return undefined;
  const interval = minutes === 1 ? "minute" : `${minutes} minutes`;
  return {
    problem: ` runs every ${interval} at times: expected at least ${MINUTES} minutes between runs`,
    hint: `write e.g. "*/${MINUTES} * * * *"`,
  };
}
