import { hasCronIntervalLessThan5Minutes, isValidCron } from "@actions/workflow-parser/model/converter/cron";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasMatchingDay, parseCron, shortestInterval } from "../../../workflows-src/typed/checks/facts/cron.ts";

const read = (text: string) => {
  const cron = parseCron(text);
  if ("problem" in cron) throw new Error(cron.problem);
  return cron;
};

const value = fc.oneof(fc.integer({ min: 0, max: 61 }).map(String), fc.constantFrom("JAN", "sun", "x", ""));
const range = fc.oneof(
  fc.constant("*"),
  value,
  fc.tuple(value, value).map((ends) => ends.join("-")),
);
const item = fc.oneof(
  range,
  fc.tuple(range, fc.constantFrom("1", "5", "15", "0", "x", "")).map((parts) => parts.join("/")),
);
const field = fc.oneof(
  { weight: 3, arbitrary: fc.constant("*") },
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join(",")),
);

describe("cron", () => {
  test("is read where GitHub's parser reads it, and refused where it does not", () => {
    fc.assert(
      fc.property(fc.array(field, { minLength: 4, maxLength: 6 }), (fields) => {
        fc.pre(!fields.includes("")); // GitHub's parser takes nothing for a 0
        const text = fields.join(" ");
        expect([text, !("problem" in parseCron(text))]).toEqual([text, isValidCron(text)]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["* * * * *", 1],
    ["*/5 * * * *", 5],
    ["*/7 * * * *", 4],
    ["0-4 * * * *", 1],
    ["0,3 0 * * *", 3],
    ["59,0 0-1 * * *", 1],
    ["59,0 0 * * *", 59],
    ["58 23,0 * * *", 60],
    ["0 0 * * *", 24 * 60],
    ["0,59 0,23 * * 0", 59],
    ["0,59 0,23 * * 6,0", 1],
    ["0,59 0,23 15 * *", 59],
    ["0,59 0,23 31,1 * *", 1],
    ["0,59 0,23 15 * 0", 1],
  ])("%s comes every %i minutes at the closest", (text, minutes) => {
    expect(shortestInterval(read(text))).toBe(minutes);
  });

  test("comes more often than every 5 minutes where GitHub's parser thinks so too", () => {
    const minute = fc
      .uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(","));
    fc.assert(
      fc.property(minute, (minutes) => {
        const text = `${minutes} * * * *`;
        expect(shortestInterval(read(text)) < 5).toBe(hasCronIntervalLessThan5Minutes(text));
      }),
    );
  });

  test.each([
    ["0 0 31 2 *", false],
    ["0 0 30 2 *", false],
    ["0 0 29 2 *", true],
    ["0 0 31 4,6,9,11 *", false],
    ["0 0 31 4,5 *", true],
    ["0 0 31 2 MON", true],
    ["0 0 1 * *", true],
  ])("%s names days that come: %s", (text, comes) => {
    expect(hasMatchingDay(read(text))).toBe(comes);
  });
});
