import { spawnSync } from "node:child_process";
import { NullToken, type StringToken } from "@actions/workflow-parser/templates/tokens/index";
import { YamlObjectReader } from "@actions/workflow-parser/workflows/yaml-object-reader";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { emit } from "../../workflows-src/typed/emit/emit.ts";
import { lower } from "../../workflows-src/typed/emit/lower.ts";
import { renderScalar } from "../../workflows-src/typed/emit/scalar.ts";
import type { Json } from "../../workflows-src/typed/expression.ts";
import { fromJSON } from "../../workflows-src/typed/functions.ts";
import { job } from "../../workflows-src/typed/job.ts";
import { unchecked } from "../../workflows-src/typed/unmodelled.ts";
import { workflow } from "../../workflows-src/typed/workflow.ts";
import { testUnless } from "../vitest/skip.ts";

/** Texts that a reader of YAML could take for something else. */
const TRICKY = [
  ..."on|off|yes|no|NO|y|n|true|null|~|=|<<|-|?|:|.inf|.nan|22:22|12:30|190:20:30|1:30.5|2024-01-01|2024-01-01T10:00:00Z|0b11".split(
    "|",
  ),
  ..."0o17|017|08|007|0x1F|1_000|1e3|1.5e+3|.5|1.|+1|-0|12345678901234567890|- a|? a|a: b|a #b|#a|&a|*a|!a|%a|@a|`a|{a}|[a]|a, b".split(
    "|",
  ),
  ...[
    "",
    " ",
    " a",
    "a ",
    "\t",
    "a\tb",
    "a\t",
    "-\n-O2",
    "?\nx",
    "a\nb",
    "a\n",
    "a\n\n",
    "\na",
    " a\n b\n",
    "a\n ",
    "a\r\nb",
    "a\r",
    "\u0000",
  ],
  ...[
    "\u2028",
    "a\u2028b\n",
    "\u2029",
    "\u0085",
    "a\u0085b",
    "\u007f",
    "\u009b",
    "\ufeff",
    "\ufeffa",
    "\ufffe",
    "é😀",
    "'",
    '"',
    "\\",
    "''",
    '"a"',
  ],
  ...["---", "--- a", "...", "a\n---\nb", "a\n...\nb\n", "# a\nb", "|", ">", "a\n\tb\n"],
];

const anyText = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({
    unit: fc.constantFrom(..."a0 -?:,[]{}#&*!|>'\"%@`=<~.\n\r\t\u2028\u0085\ufeff\u0007é😀"),
    maxLength: 12,
  }),
  fc.string({ unit: "binary", maxLength: 8 }),
);

interface Texts {
  readonly name: string;
  readonly value: string;
  readonly run: string;
  readonly item: string;
  readonly key: string;
  readonly description: string;
}

const someTexts: fc.Arbitrary<Texts> = fc.record({
  name: anyText,
  value: anyText,
  run: anyText,
  item: anyText,
  key: anyText.filter((key) => key !== "include" && key !== "exclude"),
  description: anyText,
});

function render({ name, value, run, item, key, description }: Texts): string {
  const example = workflow("example", { name, description, on: { push: { branches: [item] } } }, () => ({
    build: job({
      comment: description,
      "runs-on": "ubuntu-latest",
      permissions: {},
      env: { VALUE: value },
      strategy: { matrix: { [key]: [item, "b"] } },
      steps: [{ name: "Build", run }],
    }),
  }));
  return emit(
    example,
    lower(example, () => ""),
    { source: "example.wac.ts", command: "build" },
  );
}

const everywhere = (text: string): Texts => ({
  name: text,
  value: text,
  run: text,
  item: text,
  key: text,
  description: text,
});

/** The document that every reader must see. */
const expected = ({ name, value, run, item, key }: Texts): unknown => ({
  name,
  on: { push: { branches: [item] } },
  permissions: {},
  jobs: {
    build: {
      strategy: { matrix: { [key]: [item, "b"] } },
      permissions: {},
      "runs-on": "ubuntu-latest",
      env: { VALUE: value },
      steps: [{ name: "Build", run }],
    },
  },
});

/** YAML 1.1 reads the key `on` as true. */
const withOn = ({ true: on, ...document }: Record<string, unknown>): unknown => ({
  ...document,
  ...(on !== undefined && { on }),
});

const PYTHON = `
import json, sys, yaml
documents = [yaml.safe_load(text) for text in json.load(sys.stdin)]
json.dump([{("true" if key is True else key): value for key, value in document.items()} for document in documents], sys.stdout)
`;

function readWithPython(texts: readonly string[]): unknown[] {
  const { stdout, stderr, status } = spawnSync("python3", ["-c", PYTHON], {
    input: JSON.stringify(texts),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout).map(withOn);
}

const hasPython = spawnSync("python3", ["-c", "import yaml"]).status === 0;

/** Reads a text with GitHub's own reader of YAML. */
function readAsGitHub(text: string): unknown {
  const reader = new YamlObjectReader(1, text);
  if (reader.errors.length > 0) throw new Error(reader.errors.map(({ message }) => message).join("\n"));
  reader.validateStart();
  const value = readNode(reader);
  reader.validateEnd();
  return value;
}

function readNode(reader: YamlObjectReader): unknown {
  const literal = reader.allowLiteral();
  if (literal instanceof NullToken) return null;
  if (literal !== undefined) return (literal as StringToken).value;
  if (reader.allowSequenceStart()) {
    const items: unknown[] = [];
    while (!reader.allowSequenceEnd()) items.push(readNode(reader));
    return items;
  }
  const entries: [string, unknown][] = [];
  if (reader.allowMappingStart())
    while (!reader.allowMappingEnd()) entries.push([String(readNode(reader)), readNode(reader)]);
  return Object.fromEntries(entries);
}

describe("every reader sees the texts of a definition", () => {
  const expectSame = (texts: Texts): void => {
    const written = render(texts);
    expect(parse(written)).toEqual(expected(texts));
    expect(withOn(parse(written, { version: "1.1" }))).toEqual(expected(texts));
    expect(readAsGitHub(written)).toEqual(expected(texts));
  };

  test.each(TRICKY)("YAML 1.2, YAML 1.1 and GitHub's reader: %j", (text) => expectSame(everywhere(text)));

  test("YAML 1.2, YAML 1.1 and GitHub's reader: any texts", () => {
    fc.assert(fc.property(someTexts, expectSame), { numRuns: 150 });
  });

  testUnless(!hasPython && "PyYAML is not installed")("PyYAML", () => {
    // One process for all texts, because it takes longer to start than to read.
    const all = [...TRICKY.map(everywhere), ...fc.sample(someTexts, 300)];
    expect(readWithPython(all.map(render))).toEqual(all.map(expected));
  });
});

test("no line of a description leaves its comment, whatever a reader takes for a line break", () => {
  const text = render({
    name: "a",
    value: "a",
    run: "a",
    item: "a",
    key: "k",
    description: "one\u2028two\u0085three\rfour\r\nfive",
  });
  expect(text).toContain("# one\n# two\n# three\n# four\n# five\n");
});

test("a key of digits that is no index keeps its digits", () => {
  const codes = fromJSON(unchecked<Json<Readonly<Record<string, string>>>, "inputs">("inputs.codes"));
  const keys = [codes["007"], codes["12345678901234567890"], codes["7"]].map((key) => renderScalar(key, () => ""));
  expect(keys).toEqual(
    ["['007']", "['12345678901234567890']", "[7]"].map((key) => `\${{ fromJSON(inputs.codes)${key} }}`),
  );
});
