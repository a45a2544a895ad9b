import { describe, expect, test } from "vitest";
import { github, inputsOf, servicePort } from "../../workflows-src/typed/contexts.ts";
import { renderScalar } from "../../workflows-src/typed/emit/scalar.ts";

import { nodeOf } from "../../workflows-src/typed/expression.ts";
import * as f from "../../workflows-src/typed/functions.ts";
import { printNode } from "../../workflows-src/typed/model/expression-node.ts";
import { unchecked } from "../../workflows-src/typed/unmodelled.ts";

const inputs = inputsOf<{
  a: boolean;
  b: boolean;
  c: boolean;
  name: string;
  count: number;
  list: readonly { id: string }[];
}>();
const show = (value: unknown): string => printNode(nodeOf(value), () => "needs.x");

describe("an expression prints as", () => {
  test.each([
    [inputs.name, "inputs.name"],
    [inputs.list[0]?.id, "inputs.list[0].id"],
    [unchecked<Record<string, string>, "vars">("vars")["a b"], "vars['a b']"],
    [f.eq(inputs.name, "it's"), "inputs.name == 'it''s'"],
    [f.ne(inputs.count, 3), "inputs.count != 3"],
    [f.and(inputs.a, f.or(inputs.b, inputs.c)), "inputs.a && (inputs.b || inputs.c)"],
    [f.or(f.and(inputs.a, inputs.b), inputs.c), "inputs.a && inputs.b || inputs.c"],
    [f.not(f.and(inputs.a, inputs.b)), "!(inputs.a && inputs.b)"],
    [f.not(f.cancelled()), "!cancelled()"],
    [f.eq(f.eq(inputs.a, inputs.b), inputs.c), "(inputs.a == inputs.b) == inputs.c"],
    [f.notEmpty(inputs.list), "toJSON(inputs.list) != '[]'"],
    [f.eq(f.text`a {x} ${inputs.name}`, "b"), "format('a {{x}} {0}', inputs.name) == 'b'"],
    [f.lt(inputs.count, 3), "inputs.count < 3"],
    [f.eq(f.ge(inputs.count, 3), inputs.a), "inputs.count >= 3 == inputs.a"],
    [f.eq(inputs.name, null), "inputs.name == null"],
    [f.contains(inputs.list["*"].id, "a"), "contains(inputs.list.*.id, 'a')"],
    [f.join(inputs.list["*"].id, "|"), "join(inputs.list.*.id, '|')"],
    [f.endsWith(inputs.name, ".ts"), "endsWith(inputs.name, '.ts')"],
    [f.hashFiles("a", inputs.name), "hashFiles('a', inputs.name)"],
    [f.trusted(f.firstOf(inputs.name, "a"), "a reason"), "inputs.name || 'a'"],
    [servicePort("redis", 6379), "job.services.redis.ports['6379']"],
    [f.runsOn(inputs.name), "startsWith(inputs.name, '[') && fromJSON(inputs.name) || inputs.name"],
  ])("%#", (value, expected) => {
    expect(show(value)).toBe(expected);
  });
});

describe("a scalar holds", () => {
  test("a literal as it is", () => {
    expect(renderScalar("a", () => "")).toBe("a");
    expect(renderScalar(4, () => "")).toBe(4);
  });

  test("an expression in braces", () => {
    expect(renderScalar(github.sha, () => "")).toBe("$" + "{{ github.sha }}");
  });

  test("text with its expressions, text inside of text joined", () => {
    const folder = f.text`${github.workspace}/a`;
    expect(renderScalar(f.text`${folder}/b-${1}`, () => "")).toBe("$" + "{{ github.workspace }}/a/b-1");
    const trusted = f.trusted(f.text`a ${github.head_ref}`, "a reason");
    expect(renderScalar(f.text`${trusted}/b`, () => "")).toBe("a $" + "{{ github.head_ref }}/b");
    expect(renderScalar(trusted, () => "")).toBe("a $" + "{{ github.head_ref }}");
  });
});

describe("no condition at all", () => {
  test("is true for and, false for or", () => {
    expect([show(f.and()), show(f.or())]).toEqual(["true", "false"]);
  });
});

describe("what asks an expression for what is in it is refused, with what to write:", () => {
  test.each<[what: string, written: () => unknown, instead: string]>([
    ["...", () => ({ ...inputs }), "name each property"],
    ["the rest of a pattern", () => (({ a: _, ...rest }) => rest)(inputs), "name each property"],
    ["Object.entries", () => Object.entries(inputs), "name each property"],
    ["JSON.stringify", () => JSON.stringify({ version: inputs.name }), "toJSON(inputs.name)"],
  ])("%s", (_, written, instead) => {
    expect(written).toThrow("not known before the workflow runs");
    expect(written).toThrow(instead);
  });
});

/** What JavaScript would make of an object without a word. `&&`, `||`, `!`, `?:` and `===` ask for nothing: no run can see them. */
describe("an operator of JavaScript that asks an expression for its value is refused, with what to write:", () => {
  test.each<[what: string, written: () => unknown, instead: string]>([
    ["text", () => `${inputs.name}`, "text`…`"],
    ["<", () => inputs.count < f.asNumber(inputs.count), "lt(a, b)"],
  ])("%s", (_, written, instead) => {
    expect(written).toThrow("not known before the workflow runs");
    expect(written).toThrow(instead);
  });
});
