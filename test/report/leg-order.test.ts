import { expect, test } from "vitest";
import { describeDisorder, findDisorder, listLegStarts } from "../../workflows-src/report/leg-order.ts";
import { summarizeResults } from "../../workflows-src/report/results-summary.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { plan, task } from "../integrate/wave.ts";

const at = (seconds: number): string => new Date(Date.UTC(2026, 0, 2, 3, 4, seconds)).toISOString();

/** A wave whose legs A, B, C, … started these seconds after its first. */
const wave = (...seconds: readonly (number | undefined)[]) => ({
  number: 2,
  legs: seconds.map((each, i) => ({
    id: String.fromCharCode(65 + i),
    started: each === undefined ? undefined : at(each),
  })),
});

test.each([
  ["in order", [0, 0, 10, 500]],
  ["a minute late", [60, 0]],
  ["one leg", [0]],
  ["no leg", []],
  ["unknown times", [undefined, undefined]],
  ["one known time", [500, undefined]],
])("nothing is said of legs that started as planned: %s", (_, seconds) => {
  expect(findDisorder([wave(...seconds)])).toEqual([]);
  expect(describeDisorder([])).toBe("");
});

test("a leg is late that started more than a minute after a later one", () => {
  expect(findDisorder([wave(61, 0)])).toEqual([
    { number: 2, known: 2, late: 1, example: { leg: "A", before: "B", seconds: 61 } },
  ]);
  expect(findDisorder([wave(0, 300, undefined, 400, 200, 100, 120)])).toEqual([
    { number: 2, known: 6, late: 3, example: { leg: "B", before: "F", seconds: 200 } },
  ]);
});

test("times of any zone are compared, and what is no time is unknown", () => {
  const legs = [
    { id: "A", started: "2026-01-02T04:00:00+01:00" },
    { id: "B", started: "2026-01-02T03:00:00Z" },
    { id: "C", started: "yesterday" },
  ];
  expect(findDisorder([{ number: 1, legs }])).toEqual([]);
});

const result = (task_id: string, number: number, position: number, seconds: number): TaskResult => ({
  ...{ task_id, task_name: task_id, verdict: "succeeded", reason: "fine", seconds: 90, wave: number },
  leg: { position, started: at(seconds) },
});

test("results tell when legs started: a chain is one leg, whatever the order of the results", () => {
  const { leg, ...old } = result("X", 1, 1, 0);
  expect(leg).toBeDefined();
  const results = [result("C", 2, 10, 30), result("A", 2, 2, 0), result("B", 2, 2, 0), old, result("D", 1, 1, 5)];
  expect(listLegStarts(results)).toEqual([
    { number: 1, legs: [{ id: "D", started: at(5) }] },
    {
      number: 2,
      legs: [
        { id: "A", started: at(0) },
        { id: "C", started: at(30) },
      ],
    },
  ]);
});

test("the summary says which legs started late, and that the results are right", () => {
  const summary = (results: readonly TaskResult[]): string =>
    summarizeResults({ plan: plan(task("A"), task("B"), task("C")), results, branch: "somas/p" });
  const late = summary([result("A", 1, 1, 250), result("B", 1, 2, 0), result("C", 2, 1, 400)]);
  expect(late.slice(late.indexOf("#### Legs"), late.indexOf("#### All"))).toMatchInlineSnapshot(`
    "#### Legs that did not start in order

    GitHub did not start these legs in the order of their matrix. The results are right, since every leg waits for those it builds on; only time was lost.

    - wave 1: 1 of 2 legs late; \`A\` started 4 min 10 s after \`B\`, which comes later

    "
  `);
  expect(summary([result("A", 1, 1, 0), result("B", 1, 2, 0)])).not.toContain("order");
});
