import { describe, expect, test } from "vitest";
import { countLegs } from "../../../workflows-src/typed/checks/facts/legs.ts";

import { github } from "../../../workflows-src/typed/contexts.ts";
import { job } from "../../../workflows-src/typed/job.ts";

const legs = (matrix: object) =>
  countLegs(job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [], strategy: { matrix: matrix as never } }));

describe("a matrix has", () => {
  test("the product of its vectors", () => {
    expect(legs({ os: ["a", "b"], node: [20, 22, 24] })).toBe(6);
    expect(legs(Object.fromEntries(Array.from("abcdefg", (name) => [name, Array(100).fill(0)])))).toBe(1e14);
  });

  test("no legs where a vector is empty, also with include", () => {
    expect(legs({ os: ["a", "b"], node: [] })).toBe(0);
    expect(legs({ os: [], include: [{ os: "a" }] })).toBe(0);
    expect(legs({})).toBe(0);
    expect(legs({ include: [] })).toBe(0);
    expect(legs({ os: ["a"], exclude: [{ os: "a" }] })).toBe(0);
  });

  test("what exclude leaves", () => {
    expect(legs({ os: ["a", "b"], node: [20, 22], exclude: [{ os: "a", node: 20 }, { node: 22 }] })).toBe(1);
    expect(legs({ os: [{ name: "a" }, { name: "b" }], exclude: [{ os: { name: "a" } }] })).toBe(1);
  });

  test("a leg more for an entry of include that would change a vector's value, and none for one that adds to legs", () => {
    const vectors = { fruit: ["apple", "pear"], animal: ["cat", "dog"] };
    expect(legs({ ...vectors, include: [{ color: "green" }, { color: "pink", animal: "cat" }] })).toBe(4);
    expect(legs({ ...vectors, include: [{ fruit: "banana" }, { fruit: "banana", animal: "cat" }] })).toBe(6);
    expect(legs({ include: [{ site: "a" }, { site: "a", late: true }] })).toBe(2);
    expect(legs({ os: ["a", "b"], exclude: [{ os: "a" }], include: [{ os: "a" }] })).toBe(2);
  });

  test("an unknown number where a list is an expression, a known one where only values are", () => {
    expect(legs({ os: github.event_name })).toBeUndefined();
    expect(legs({ os: ["a"], include: github.event_name })).toBeUndefined();
    expect(legs({ os: [github.event_name, "b"] })).toBe(2);
    expect(legs({ os: ["a", "b"], exclude: [{ os: github.ref }] })).toBeUndefined();
    expect(legs({ os: [github.event_name, github.ref], exclude: [{ os: github.ref }] })).toBe(1);
  });
});
