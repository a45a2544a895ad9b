import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ReadResult, readPlan } from "../../workflows-src/plan/read-plan.ts";
import { ROUNDS } from "../vitest/environment.ts";
import { readablePlans, readFixture } from "./read-fixtures.ts";
import { findOrder } from "./read-written.ts";

// The order of `unknown-order` is guessed because of a line that is not understood; without the line there is no guess.
const names = readablePlans.filter((name) => name !== "unknown-order.plan");

/** Replaces one line by others. */
const onLine =
  (change: (line: string, next: string | undefined) => readonly string[]) =>
  (lines: readonly string[], index: number): string =>
    lines.flatMap((line, place) => (place === index ? change(line, lines[index + 1]) : [line])).join("\n");

/** Edits of the form alone: where one changes an order, a problem says so. */
const FORM = {
  double: onLine((line) => [line, line]),
  indent: onLine((line) => [`  ${line}`]),
  tab: onLine((line) => [`\t${line}`]),
  outdent: onLine((line) => [line.replace(/^ {1,2}/, "")]),
  margin: onLine((line) => [line.trimStart()]),
  blank: onLine((line) => [line, ""]),
  "carriage return": onLine((line) => [`${line}\r`]),
  "blanks at the end": onLine((line) => [`${line}  `]),
  "byte order mark": onLine((line) => [`\uFEFF${line}`]),
};
/** Edits that take words away or put them elsewhere. */
const WORDS = {
  drop: onLine(() => []),
  swap: (lines: readonly string[], index: number) =>
    [...lines.slice(0, index), lines[index + 1] ?? "", lines[index] ?? "", ...lines.slice(index + 2)].join("\n"),
  cut: (lines: readonly string[], index: number) => lines.slice(0, index + 1).join("\n"),
  "cut in the line": (lines: readonly string[], index: number) =>
    [...lines.slice(0, index), lines[index]?.slice(0, Math.floor((lines[index]?.length ?? 0) / 2))].join("\n"),
};
const EDITS = { ...FORM, ...WORDS };
type Edit = keyof typeof EDITS;

/** The lines whose words an edit takes away or moves. */
const touched: Record<keyof typeof WORDS, (lines: readonly string[], index: number) => readonly string[]> = {
  drop: (lines, index) => lines.slice(index, index + 1),
  swap: (lines, index) => lines.slice(index, index + 2),
  cut: (lines, index) => lines.slice(index + 1),
  "cut in the line": (lines, index) => lines.slice(index),
};

/** Words and marks that state an order. */
const STATES_ORDER =
  /depend|block|edges|wave|phase|stage|sprint|epic|predecessor|sequential|\bafter\b|\bfrom:|\(P\)|\[P\]|^\s*#|^\s*- \[ \] \d/i;

/**
 * Two tasks with one boundary are kept apart, whichever comes first. This is no order, and a line that moves between tasks takes its
 * boundary with it.
 */
const KEPT_APART = new Set(["cc-sdd.plan 2.2 < 2.3", "cc-sdd-heading-twice.plan 2.1 < 2.2"]);

const read = (text: string, file: string) => readPlan(text, { file, mode: "auto" });

/**
 * The pairs of tasks whose order an edit loses without a word. An order may go where
 *
 * - a problem is reported that the original does not have;
 * - a task between the two is gone, too;
 * - the words that are gone or moved state an order, or name one of the two: no reader misses a line that it never saw.
 */
function findLost(original: ReadResult, name: string, text: string, index: number, edit: Edit): string[] {
  const lines = text.split("\n");
  const edited = read(EDITS[edit](lines, index), name);
  expect(edited.plan === undefined).toBe(edited.problems.some(({ severity }) => severity === "error"));
  if (original.plan === undefined || edited.plan === undefined) return [];
  const known = new Set(original.problems.map(({ message }) => message));
  if (edited.problems.some(({ message }) => !known.has(message))) return [];
  const [before, after] = [findOrder(original.plan.tasks), findOrder(edited.plan.tasks)];
  const left = new Set(edited.plan.tasks.map(({ id }) => id));
  const gone = original.plan.tasks.map(({ id }) => id).filter((id) => !left.has(id));
  const moved = edit in WORDS ? touched[edit as keyof typeof WORDS](lines, index) : [];
  const isCode = edit === "tab" && /^ {0,3}#/.test(lines[index] ?? "");
  return [...before].filter((pair) => {
    const [first = "", second = ""] = pair.split(" < ");
    return (
      left.has(first) &&
      left.has(second) &&
      !after.has(pair) &&
      !isCode &&
      !KEPT_APART.has(`${name} ${pair}`) &&
      !gone.some((id) => before.has(`${first} < ${id}`) && before.has(`${id} < ${second}`)) &&
      !moved.some((line) => STATES_ORDER.test(line) || line.includes(first) || line.includes(second))
    );
  });
}

describe("an edit of a line never throws, and never loses an order without a problem", () => {
  test.each(names)("%s", (name) => {
    const text = readFixture(name);
    const original = read(text, name);
    const edits = Object.keys(EDITS) as Edit[];
    fc.assert(
      fc.property(fc.nat(text.split("\n").length - 1), fc.constantFrom(...edits), (index, edit) => {
        expect(findLost(original, name, text, index, edit)).toEqual([]);
      }),
      { numRuns: 5 * ROUNDS },
    );
  });
});
