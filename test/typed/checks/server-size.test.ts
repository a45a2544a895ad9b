import { FeatureFlags } from "@actions/expressions/features";
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { TemplateContext, TemplateValidationErrors } from "@actions/workflow-parser/templates/template-context";
import { BasicExpressionToken, StringToken, TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { getWorkflowSchema } from "@actions/workflow-parser/workflows/workflow-schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readsAsText } from "../../../workflows-src/typed/checks/facts/bare-scalars.ts";
import { legsSize } from "../../../workflows-src/typed/checks/facts/legs-size.ts";
import { fileSize } from "../../../workflows-src/typed/checks/facts/server-size.ts";
import { cases, checkFile } from "./fixtures.ts";

const size = (yaml: string): number => fileSize(parse(yaml));

// YAML as it is written.
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: see above
describe("a file counts", () => {
  const [map, list, bare] = [24, 24, 24];
  const text = (length: number) => 50 + 2 * length;
  const value = (yaml: string) => size(`a: ${yaml}`) - map - text(1);

  test.each([
    ["jobs:\n  j:\n    timeout-minutes: 30\n", 286],
    ["jobs:\n  j:\n    steps:\n      - with:\n          fetch-depth: 0\n", 496],
    ["on:\n  workflow_dispatch:\n", 210],
    ["a: &x\n  - b\nc: *x\n", 280],
  ])("%j as GitHub's server does", (yaml, expected) => {
    expect(size(yaml)).toBe(expected);
  });

  test.each([
    ["${{ inputs.x }}", 66],
    ["somas-${{ a.b }}-x", 102],
    ["it's {x} ${{ a }}", 106],
  ])("the value %s as GitHub's server does", (yaml, expected) => {
    expect(value(yaml)).toBe(expected);
  });

  test("an expression as the server keeps it, with its quotes and braces", () => {
    expect(value('"${{inputs.x}}"')).toBe(66);
    expect(value("${{ '}} }}' }}")).toBe(text("}} }}".length));
    expect(value("${{ 'it''s' }}")).toBe(text("it's".length));
    expect(value("${{ '' }}")).toBe(text(0));
    expect(value("${{ 'a' == 'b' }}")).toBe(text("'a' == 'b'".length));
    expect(value("${{ format('{0}}}', a) }}")).toBe(text("format('{0}}}', a)".length));
    expect(value("x${{ 'a' }}")).toBe(text("format('x{0}', 'a')".length));
    expect(value("${{ a }}${{ b }}")).toBe(text("format('{0}{1}', a, b)".length));
    expect(value("no {{ expression }} $ { {")).toBe(text("no {{ expression }} $ { {".length));
  });

  test("what is not closed, and is refused, as text", () => {
    expect(value("${{ 'a }} }")).toBe(text("${{ 'a }} }".length));
  });

  test("the directive insert as a key without a text", () => {
    expect(size("jobs:\n  j:\n    env:\n      ${{ insert }}: ${{ a }}\n")).toBe(
      map + text(4) + map + text(1) + map + text(3) + map + bare + text(1),
    );
  });

  test("UTF-16 units, not bytes or characters", () => {
    expect(value("ä€😀")).toBe(text(4));
  });

  test("block texts without their indentation, folded and chomped as YAML says", () => {
    expect(size("a: |\n    one\n    two\n")).toBe(map + text(1) + text("one\ntwo\n".length));
    expect(size("a: >-\n    one\n    two\n")).toBe(map + text(1) + text("one two".length));
  });

  test("no comments, no document marks, and nothing for a file that is empty but its own null", () => {
    expect(size("# a comment\n---\na: b # another\n")).toBe(map + text(1) + text(1));
    expect(size("{}")).toBe(map);
  });

  test("an alias in full, also of a scalar and of a mapping; a merge key as any key, for GitHub knows none", () => {
    expect(size("a: &x long text\nb: *x\n")).toBe(map + 2 * (text(1) + text(9)));
    expect(size("a: &x {k: v}\nb:\n  <<: *x\n")).toBe(
      map + text(1) + (map + text(1) + text(1)) + text(1) + map + text(2) + (map + text(1) + text(1)),
    );
  });

  test("keys that are numbers, booleans or nothing as texts, and `on` as a text", () => {
    expect(size("on: push\n")).toBe(map + text(2) + text(4));
    expect(size("1: b\n1.50: b\ntrue: b\n? \n: b\n")).toBe(map + text(1) + text(3) + text(4) + text(0) + 4 * text(1));
  });

  test("numbers and booleans of YAML 1.2: no octal 010, no yes", () => {
    const env = (yaml: string) => size(`env:\n  a: ${yaml}\n`) - map - text(3) - map - text(1);
    expect(env("0x1F")).toBe(text("31".length));
    expect(env("0o17")).toBe(text("15".length));
    expect(env("010")).toBe(text("10".length));
    expect(env("1e3")).toBe(text("1000".length));
    expect(env("True")).toBe(text("true".length));
    expect(env("yes")).toBe(text("yes".length));
    expect(env("1_000")).toBe(text("1_000".length));
    expect(env("2026-11-28")).toBe(text("2026-11-28".length));
    expect(env("~")).toBe(text(0));
    expect(env("")).toBe(text(0));
  });

  test("lists, empty ones too", () => {
    expect(value("[]")).toBe(list);
    expect(value("[b, [c], {}]")).toBe(list + text(1) + (list + text(1)) + map);
  });
});

describe("GitHub's parser in JavaScript, which counts nothing, reads", () => {
  test.each(cases)("the same keys and values in $passes", async ({ passes }) => {
    const { text } = await checkFile(passes);
    const { tokens } = tokensOf(text);
    const document = parse(text) as { jobs: Record<string, { strategy?: unknown }> };
    const legs = Object.values(document.jobs).reduce((sum, { strategy }) => sum + legsSize(strategy), 0);
    expect(fileSize(document) - legs).toBe(tokens);
  });

  test("the same of any values", () => {
    const bare = fc.constantFrom(
      "1",
      "0x1F",
      "0o17",
      "1.50",
      "-.5",
      "1e3",
      "true",
      "FALSE",
      "yes",
      "0b1",
      "'1'",
      "1_0",
    );
    const part = fc.constantFrom("a", "'", "''", "{", "}}", "$ ", "é", "${{ github.ref }}", "${{'it''s }} '}}");
    const quoted = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => JSON.stringify(parts.join("")));
    const text = fc.oneof(bare, quoted);
    const optional = fc.oneof(text, fc.constantFrom("null", "~", "", '""'));
    const minutes = fc.constantFrom("1", "0x1F", "1.50", '"${{ github.run_number }}"');
    const answer = fc.constantFrom("true", "FALSE");
    const values = fc.record({
      title: optional,
      command: optional,
      variable: optional,
      port: text,
      input: text,
      minutes,
      answer,
    });
    fc.assert(
      fc.property(values, ({ title, command, variable, port, input, minutes, answer }) => {
        const yaml = `
on: {workflow_call: {inputs: {a: {type: string, required: ${answer}, default: ${title}}}}, push: }
env: {A: ${command}, timeout-minutes: ${variable}}
jobs:
  j:
    name: ${title}
    runs-on: x
    timeout-minutes: ${minutes}
    services: {db: {image: x, ports: [1, ${port}]}}
    env: &env {A: ${variable}, "1": ${command}}
    steps:
      - {name: ${title}, run: ${command}, env: *env, timeout-minutes: ${minutes}, continue-on-error: ${answer}}
      - {uses: a/b@c, with: {a: ${input}, b: ${title}}}
`;
        const { tokens, errors } = tokensOf(yaml);
        expect(errors, yaml).toEqual([]);
        expect(size(yaml), yaml).toBe(tokens);
      }),
    );
  });
});

describe("a bare number, boolean or null", () => {
  test("is a text in env and with of a step, a value of 24 bytes where GitHub wants one", () => {
    const at = (path: string) => [null, true, 1].map((value) => readsAsText(value, path));
    expect(at("env/A")).toEqual([true, true, true]);
    expect(at("jobs/j/env/timeout-minutes")).toEqual([true, true, true]);
    expect(at("jobs/j/services/db/ports/0")).toEqual([true, true, true]);
    expect(at("jobs/j/steps/0/with/fetch-depth")).toEqual([true, true, true]);
    expect(at("jobs/j/with/count")).toEqual([true, false, false]);
    expect(at("jobs/j/strategy/matrix/os/0")).toEqual([false, false, false]);
    expect(at("on/push")).toEqual([false, false, false]);
    expect(at("on/workflow_dispatch/inputs/a/description")).toEqual([false, false, false]);
    expect(at("on/workflow_call/inputs/a/description")).toEqual([true, true, true]);
  });

  test("is read as the official schema says, wherever it may stand", () => {
    const seen = new Set<string>();
    for (const { path, kinds } of scalars("workflow-root", "")) {
      seen.add(path);
      for (const [kind, value] of [
        ["null", null],
        ["boolean", true],
        ["number", 1],
      ] as const)
        if (kinds.has(kind)) expect(readsAsText(value, path), `${path}: ${kind}`).toBe(false);
        else if (kinds.has("string")) expect(readsAsText(value, path), `${path}: ${kind}`).toBe(true);
    }
    expect(seen.size).toBeGreaterThan(60);
    expect([...seen]).toContain("jobs/x/steps/x/timeout-minutes");
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

/** What the parser reads a file as, added up as its relative on the server does. */
function tokensOf(content: string): { readonly tokens: number; readonly errors: readonly string[] } {
  const context = new TemplateContext(
    new TemplateValidationErrors(),
    getWorkflowSchema(),
    new NoOperationTraceWriter(),
  );
  context.state.featureFlags = new FeatureFlags({ allowBackgroundSteps: true });
  const { value } = parseWorkflow({ name: "a.yml", content }, context);
  const tokens = value === undefined ? [] : [...TemplateToken.traverse(value)].map(([, token]) => token);
  const texts = tokens.map((token) =>
    token instanceof StringToken ? token.value : token instanceof BasicExpressionToken ? token.expression : undefined,
  );
  const sizes = texts.map((text) => (text === undefined ? 24 : 50 + 2 * text.length));
  return {
    tokens: sizes.reduce((sum, each) => sum + each, 0),
    errors: context.errors.getErrors().map(({ message }) => message),
  };
}

interface Definition {
  readonly properties?: Readonly<Record<string, { readonly type: string }>>;
  readonly looseValueType?: string;
  readonly itemType?: string;
  readonly oneOf?: readonly string[];
  readonly constructor: { readonly name: string };
}

/** Each key of the schema, what an author names being `x`, and the kinds of scalars that may stand there. */
function* scalars(name: string, path: string): Generator<{ path: string; kinds: ReadonlySet<string> }> {
  // Groups of parallel steps may hold each other, to the parser's eyes.
  if (path.split("/parallel/").length > 3) return;
  const { oneOf: alternatives = [name] } = definition(name);
  const kinds = alternatives.map((each) => definition(each).constructor.name.replace("Definition", "").toLowerCase());
  yield { path, kinds: new Set(kinds) };
  if (name === "any") return;
  const inside = (key: string) => (path === "" ? key : `${path}/${key}`);
  for (const each of alternatives) {
    const { properties = {}, looseValueType, itemType } = definition(each);
    for (const [key, { type }] of Object.entries(properties)) yield* scalars(type, inside(key));
    for (const type of [looseValueType, itemType]) if (type) yield* scalars(type, inside("x"));
  }
}

const schema = getWorkflowSchema();
const definition = (name: string): Definition => schema.getDefinition(name) as unknown as Definition;
