import { Lexer } from "@actions/expressions";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { BasicExpressionToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { conditionLength, expressionLength } from "../../../workflows-src/typed/checks/facts/measure.ts";

const parse = (step: Readonly<Record<string, string>>) => {
  const document = { on: "push", jobs: { a: { "runs-on": "x", steps: [{ run: "x", ...step }] } } };
  const content = stringify(document, { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", doubleQuotedAsJSON: true });
  return parseWorkflow({ name: "a.yml", content }, new NoOperationTraceWriter());
};

/** The expression that GitHub's parser makes of a value; nothing where it finds none, or one that is not closed. */
function expressionOf(value: string): string | undefined {
  const { value: root } = parse({ name: value });
  const tokens = root === undefined ? [] : [...TemplateToken.traverse(root)].map(([, token]) => token);
  return tokens.find((token) => token instanceof BasicExpressionToken)?.expression;
}

/** What is wrong with a step, conversion of its `if` included. */
async function errorsOf(step: Readonly<Record<string, string>>): Promise<string[]> {
  const { context, value } = parse(step);
  if (value !== undefined) await convertWorkflowTemplate(context, value, undefined, { errorPolicy: 1 });
  return context.errors.getErrors().map(({ rawMessage }) => rawMessage);
}

const EXCEEDED = "ErrorExceededMaxLength";
/** An expression of this length. */
const long = (length: number): string =>
  `contains('${"x".repeat(length - "contains('', github.ref)".length)}', github.ref)`;

// What is measured is written here as YAML has it.
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: see above
describe("a value", () => {
  const part = fc.oneof(
    fc.stringMatching(/^[a-c'{} \n]{0,6}$/),
    fc.constantFrom("${{ github.ref }}", "${{'it''s }} '}}", "${{ format('{0}', github.sha) }}", "$", "{{", "€"),
  );

  test("is as long as the expression that GitHub's parser makes of it", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const value = parts.join("");
        const expression = expressionOf(value);
        if (expression !== undefined) expect(expressionLength(value)).toBe(expression.length);
      }),
    );
    expect(expressionOf("it's {${{ github.ref }}}")).toBe("format('it''s {{{0}}}', github.ref)");
    expect(expressionLength("it's {${{ github.ref }}}")).toBe("format('it''s {{{0}}}', github.ref)".length);
  });

  test("without an expression has no length", () => {
    expect(expressionLength("x".repeat(30_000))).toBe(0);
  });

  test.each([20_999, 21_000, 21_001])(
    "that is one expression of %i characters is measured as by GitHub's parser",
    async (length) => {
      const name = `\${{ ${long(length)} }}`;
      expect(expressionLength(name)).toBe(length);
      expect(await errorsOf({ name })).toEqual(length > 21_000 ? [EXCEEDED] : []);
    },
  );

  test.each([20_999, 21_000, 21_001])(
    "with text around it of %i characters together is refused by GitHub's lexer",
    (length) => {
      const value = `${"x".repeat(length - "format('{0}', github.ref)".length)}\${{ github.ref }}`;
      const expression = expressionOf(value) ?? "";
      expect([expression.length, expressionLength(value)]).toEqual([length, length]);
      const lex = () => new Lexer(expression).lex();
      if (length > 21_000) expect(lex).toThrow(EXCEEDED);
      else expect(lex).not.toThrow();
    },
  );
});

describe("a condition", () => {
  test.each([20_999, 21_000, 21_001])(
    "of %i characters, with what GitHub puts around it, is measured as by its parser",
    async (length) => {
      const without = long(length - "success() && ()".length);
      const withStatus = `always() && ${long(length - "always() && ".length)}`;
      for (const condition of [without, `\${{ ${without} }}`, withStatus]) {
        expect(conditionLength(condition)).toBe(length);
        expect(await errorsOf({ if: condition })).toEqual(length > 21_000 ? [EXCEEDED] : []);
      }
    },
  );

  test("asks for a status only where it calls a function, not where a text says so", () => {
    expect(conditionLength("github.ref == 'always()'")).toBe("success() && (github.ref == 'always()')".length);
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above
