import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Finding, findInMarkdown } from "./language/prose.ts";
import { findInSource } from "./language/syntax.ts";

const listFiles = (folder: string, suffix: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(suffix))
    .map((file) => join(folder, file));

const SOURCES = ["workflows-src", "scripts"].flatMap((folder) => listFiles(folder, ".ts"));
const PAGES = [
  ...readdirSync(".").filter((file) => file.endsWith(".md")),
  ...["docs", "generated", "examples", "workflows-src"].flatMap((folder) => listFiles(folder, ".md")),
];

test.each([...SOURCES, ...PAGES])("%s follows the rules of language", (file) => {
  const text = readFileSync(file, "utf8");
  const findings = file.endsWith(".md") ? findInMarkdown(text) : findInSource(file, text);
  expect(
    findings.map(
      ({ offset, found, rule, write }) =>
        `${file}:${text.slice(0, offset).split("\n").length}: "${found}": ${rule}. Write ${write}.`,
    ),
  ).toEqual([]);
});

const words = (findings: readonly Finding[]): string[] => findings.map(({ found }) => found);

test.each([
  ["// What has these keys cannot be this.", "What"],
  ["// It ends. Who waits for long loses.", "Who"],
  ["/**\n * Some words.\n *\n * What lies here is kept\n */", "What"],
  ["/** A list:\n * - What lies here.\n */", "What"],
  ['const hint = "What is missing is read again";', "What"],
  ["const hint = `$" + "{name}. What is missing is read again`;", "What"],
  ['const page = "One line.\\nWhat follows is another.";', "What"],
  ["// the zone is none", "is none"],
  ["/* after so\n * many bundles */", "so many"],
  ["// By what it is known.", "By what"],
  ["// a file called like its code", "called like"],
  ['const hint = "call the variable otherwise";', "call the variable otherwise"],
  ['const hint = "it is written otherwise than before";', "written otherwise"],
  ["const said = 1;", "said"],
  ["function heard() {}", "heard"],
  ["const { told } = report;", "told"],
  ["interface Left {}", "Left"],
  ["type Ran = string;", "Ran"],
  ["const f = (of: string) => 1;", "of"],
  ["function f({ at }: Place) {}", "at"],
  ["function f(...given: string[]) {}", "given"],
  ["type F = (wrong?: string) => void;", "wrong"],
  ["interface F { f(of: string): void }", "of"],
  ["const f = ([of = 1]) => 1;", "of"],
  ["const o = { ...{ a, b }, c };", "...{"],
  ['const l = [...["a"], b];', "...["],
])("a source with %j has one finding", (text, found) => {
  expect(words(findInSource("a.ts", text))).toEqual([found]);
});

test.each([
  "// What is a wave?",
  "// Tells what a wave is.",
  "// Whatever is missing is read again.",
  'const kind = "What";',
  "// undefined if there is none",
  "// so that many can read it",
  "// Its value if it has one, otherwise an empty text.",
  "// Otherwise it is read again.",
  "// Seconds, unless said otherwise.",
  "const part = { of: 1, at: 2, given: 3, wrong: 4 };",
  "const { of: whole } = part;",
  "for (const at of []) use(at);",
  "const o = { ...(a ? { b } : {}), ...(c && { d }), ...e };",
  'const l = [...(a ? ["b"] : []), ...c];',
])("a source with %j has no finding", (text) => {
  expect(words(findInSource("a.ts", text))).toEqual([]);
});

test.each([
  ["What follows is a list.", "What"],
  ["One. Who reads it is bored.", "Who"],
  ["- What follows.", "What"],
  ["1. What follows.", "What"],
  ["| a | What it does |", "What"],
  ["Text\n\nWhat follows\nis long.", "What"],
  ["# The zone is none", "is none"],
  ["so\nmany", "so many"],
])("a page with %j has one finding", (text, found) => {
  expect(words(findInMarkdown(text))).toEqual([found]);
});

test.each([
  "# What this is not",
  "## Who reads it\n\nEverybody.",
  "What is a wave? It is a set of legs.",
  "Read what follows.",
  "`What` follows.",
  "```\nWhat follows.\n```",
])("a page with %j has no finding", (text) => {
  expect(words(findInMarkdown(text))).toEqual([]);
});
