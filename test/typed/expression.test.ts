import { describe, expect, test } from "vitest";
import { github, inputsOf } from "../../workflows-src/typed/contexts.ts";
import { nodeOf, print, scalar } from "../../workflows-src/typed/expression.ts";
import * as f from "../../workflows-src/typed/functions.ts";
import { unchecked } from "../../workflows-src/typed/unmodelled.ts";

const inputs = inputsOf<{
  a: boolean;
  b: boolean;
  c: boolean;
  name: string;
  count: number;
  list: readonly { id: string }[];
}>();
const show = (value: unknown): string => print(nodeOf(value), () => "needs.x");

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
    [f.runsOn(inputs.name), "startsWith(inputs.name, '[') && fromJSON(inputs.name) || inputs.name"],
  ])("%#", (value, expected) => {
    expect(show(value)).toBe(expected);
  });
});

describe("a scalar holds", () => {
  test("a literal as it is", () => {
    expect(scalar("a", () => "")).toBe("a");
    expect(scalar(4, () => "")).toBe(4);
  });

  test("an expression in braces", () => {
    expect(scalar(github.sha, () => "")).toBe("$" + "{{ github.sha }}");
  });

  test("text with its expressions, text inside of text joined", () => {
    const folder = f.text`${github.workspace}/a`;
    expect(scalar(f.text`${folder}/b-${1}`, () => "")).toBe("$" + "{{ github.workspace }}/a/b-1");
  });
});
