import { expect, test } from "vitest";
import { legsSize } from "../../../workflows-src/typed/checks/facts/legs-size.ts";

const text = (length: number) => 50 + 2 * length;

/** Bytes of a leg without its id and its values: itself, a name that is empty yet, and two contexts by their names. */
const strategy = 24 + text(9) + text(9) + text(9) + text(12) + 4 * 24;
const LEG = 24 + 26 + (26 + 12) + (26 + 16) + strategy;

const size = (matrix: unknown) => legsSize({ matrix });
const leg = (id: string, ...values: readonly number[]) =>
  LEG + 26 + 2 * id.length + 24 + values.reduce((sum, value) => sum + value, 0);

// Worked out by hand from `ConvertToStrategy` and `MatrixBuilder` of actions/runner.
test("each leg counts with its id and its values", () => {
  expect(size({ os: ["a"], node: [1] })).toBe(leg("a_1", text(2), text(1), text(4), 24));
  expect(size({ os: ["ab", "b"] })).toBe(leg("ab", text(2), text(2)) + leg("b", text(2), text(1)));
  expect(size({ x: [{ y: ["z", true] }, null] })).toBe(
    leg("z_true", text(1), 24 + text(1) + 24 + text(1) + 24) + leg("job", text(1), 8),
  );
});

test("an id holds what the vectors say, not what include adds, and everything of a leg that include makes", () => {
  expect(size({ os: ["a"], include: [{ os: "a", late: true }] })).toBe(leg("a", text(2), text(1), text(4), 24));
  expect(size({ os: ["a"], include: [{ os: "b", late: true }] })).toBe(
    leg("a", text(2), text(1)) + leg("b_true", text(2), text(1), text(4), 24),
  );
  expect(size({ os: ["a", "b"], exclude: [{ os: "a" }] })).toBe(leg("b", text(2), text(1)));
});

test("ids are made of letters, digits, - and _, cut at 25, and differ", () => {
  expect(size({ n: [1] })).toBe(leg("_1", text(1), 24));
  expect(size({ s: ["-x", "..x"] })).toBe(leg("_-x", text(1), text(2)) + leg("_x", text(1), text(3)));
  expect(size({ s: ["x".repeat(30)] })).toBe(leg("x".repeat(25), text(1), text(30)));
  expect(size({ s: ["a", "A", "a"] })).toBe(leg("a", text(1), text(1)) + 2 * leg("A_2", text(1), text(1)));
  expect(size({ s: ["", null, "."] })).toBe(
    leg("job", text(1), text(0)) + leg("job_2", text(1), 8) + leg("_", text(1), text(1)),
  );
});

test("legs that only the run knows count nothing, nor does a strategy without a matrix", () => {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: as YAML has it
  expect(size("${{ fromJSON(inputs.matrix) }}")).toBe(0);
  expect(size({ os: ["a", "${{ inputs.os }}"] })).toBe(0);
  expect(legsSize({ matrix: { os: ["a"] }, "max-parallel": "${{ inputs.most }}" })).toBe(0);
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as YAML has it
  expect(legsSize({ "fail-fast": false })).toBe(0);
  expect(legsSize(undefined)).toBe(0);
  expect(size({ os: [], include: [{ os: "a" }] })).toBe(0);
});

test("more legs than GitHub accepts count nothing", () => {
  expect(size({ a: Array(257).fill("x") })).toBe(0);
  expect(size({ a: Array(100_000).fill("x") })).toBe(0);
  expect(size(Object.fromEntries(Array.from("abcdefg", (name) => [name, Array(100).fill(0)])))).toBe(0);
});

test("256 legs that are all the same are counted at once", () => {
  expect(size({ a: Array(256).fill("x") })).toBeGreaterThan(256 * LEG);
});
