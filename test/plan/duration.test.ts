import { expect, test } from "vitest";
import { readPlan } from "../../workflows-src/plan/read-plan.ts";

const duration = (fields: string) => {
  const { plan } = readPlan(`tasks: [{id: A, ${fields}}]`, { file: "f", mode: "auto" });
  const { optimistic, most_likely, pessimistic } = plan?.tasks[0]?.duration ?? {};
  return [optimistic, most_likely, pessimistic];
};

test.each([
  ["duration: 10", [8, 10, 15]],
  ["duration: 10, risk: low", [9, 10, 12]],
  ["duration: 10, risk_level: High", [7, 10, 20]],
  ["duration: 10, risk: CRITICAL", [6, 10, 30]],
  ['duration: "10"', [8, 10, 15]],
  ["duration: 6.5 hours, risk: HIGH", [4.55, 6.5, 13]],
  ["duration: 90 min", [1.2, 1.5, 2.25]],
  ["duration: 1d", [6.4, 8, 12]],
  ["duration: 2 weeks", [64, 80, 120]],
  ["duration: 8-12 hours", [8, 10, 12]],
  ["duration: 30 min - 2 h", [0.5, 1.25, 2]],
  ["duration: 1 to 3 Days", [8, 16, 24]],
  ["duration: 8–12h", [8, 10, 12]],
  ["duration: 8 — 12", [8, 10, 12]],
  ["duration: 2h 30m", [2, 2.5, 3.75]],
  ["duration: 1 hour 30 minutes - 2h30m", [1.5, 2, 2.5]],
  ["duration: 90 sec", [0.02, 0.025, 0.0375]],
  ["duration: PT1H30M", [1.2, 1.5, 2.25]],
  ["duration: P1DT2H", [8, 10, 15]],
  ["duration: null, estimated_minutes: 30", [0.4, 0.5, 0.75]],
  ["estimated_minutes: 30", [0.4, 0.5, 0.75]],
  ["duration_mins: 30-60", [0.5, 0.75, 1]],
  ["estimated_duration_mins: 30", [0.4, 0.5, 0.75]],
  ["minutes: 30", [0.4, 0.5, 0.75]],
  ["effort_minutes: 30", [0.4, 0.5, 0.75]],
  ["mean_duration_minutes: 30", [0.4, 0.5, 0.75]],
  ["estimated_time_hours: 10", [8, 10, 15]],
  ["estimated_minutes: 30, duration: 10", [8, 10, 15]],
  ["timeout_minutes: 30, duration: 10", [8, 10, 15]],
  ["duration_minutes: 2 hours", [1.6, 2, 3]],
  ['duration: {optimistic: 1, most_likely: "90 min", pessimistic: 3}', [1, 1.5, 3]],
  ["estimated_minutes: {optimistic: 30, most_likely: 60, pessimistic: 90}", [0.5, 1, 1.5]],
  ["name: no duration", [0.8, 1, 1.5]],
])("%s", (fields, expected) => {
  expect(duration(fields)).toEqual(expected);
});

test.each([
  "estimated_minutes: 1h 30",
  "duration: 8 h 12 h",
  "duration: 30m 2h",
  "duration: P1M",
  "duration: P",
  "duration: 1000001",
])("%s is no time: a warning, and 1 hour", (fields) => {
  const { plan, problems } = readPlan(`tasks: [{id: A, ${fields}}]`, { file: "f", mode: "auto" });
  expect(plan?.tasks[0]?.duration).toEqual({ optimistic: 0.8, most_likely: 1, pessimistic: 1.5 });
  expect(problems.map(({ code }) => code)).toEqual(["invalid-duration"]);
});

test.each([
  ["estimate: 2h", 2],
  ["estimatedHours: 4", 4],
  ["effort: 3d", 24],
  ["estimated_time: 90 minutes", 1.5],
  ["durationMinutes: 30", 0.5],
  ["estimated-days: 2", 16],
  ["timeEstimate: 1w", 40],
  ["Expected Hours: 3", 3],
  ["duration: 2 months", 320],
])("%s", (fields, hours) => {
  expect(duration(fields)[1]).toBe(hours);
});
