import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, parseSync } from "oxc-parser";
import { expect, test } from "vitest";

/** Names that a second module passes on, so that the declaration of a script needs one import. */
const PASSED_ON: readonly string[] = ["jsonOutput", "output"];

interface Exported {
  readonly name: string;
  /** `file:line`. */
  readonly place: string;
}

/** Lists the names that a module exports, also those of other modules. A default export has no name. */
function findExports(file: string, text: string): Exported[] {
  return parseSync(file, text).program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration") return [];
    const { declaration, specifiers, start } = statement;
    const place = `${file}:${text.slice(0, start).split("\n").length}`;
    const names = declaration ? declaredNames(declaration) : specifiers.map(({ exported }) => nameOf(exported));
    return names.map((name) => ({ name, place }));
  });
}

function declaredNames(declaration: Node): string[] {
  if (declaration.type === "VariableDeclaration") return declaration.declarations.map(({ id }) => nameOf(id));
  return "id" in declaration && declaration.id ? [nameOf(declaration.id)] : [];
}

const nameOf = (node: Node): string =>
  node.type === "Identifier" ? node.name : node.type === "Literal" ? String(node.value) : node.type;

/** Finds names that several modules export, with a place in each. A type and a value of one module may share a name. */
function findSharedNames(exported: readonly Exported[]): string[] {
  const places = new Map<string, Map<string, string>>();
  for (const { name, place } of exported) {
    const files = places.get(name) ?? new Map<string, string>();
    places.set(name, files.set(place.replace(/:\d+$/, ""), place));
  }
  return [...places]
    .filter(([, files]) => files.size > 1)
    .map(
      ([name, files]) =>
        `"${name}" is exported by ${[...files.values()].join(" and ")}: expected one meaning for each name. Rename one of them, or export it once.`,
    )
    .sort();
}

test("no two modules export the same name", () => {
  const exported = ["workflows-src", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => findExports(join(folder, file), readFileSync(join(folder, file), "utf8"))),
  );
  expect(exported.length).toBeGreaterThan(800);
  expect(findSharedNames(exported.filter(({ name }) => !PASSED_ON.includes(name)))).toEqual([]);
});

test.each([
  ["export function f() {}", ["f"]],
  ["export const a = 1, b = 2;", ["a", "b"]],
  ["export class C {}", ["C"]],
  ["export interface I {}", ["I"]],
  ["export type T = 1;", ["T"]],
  ["export enum E { A }", ["E"]],
  ['export { a, type B as C } from "./b.ts";', ["a", "C"]],
  ["const a = 1; export { a };", ["a"]],
  ["export default function f() {}", []],
  ["const a = 1; function f() {}", []],
])("the exports of %j are known", (text, names) => {
  expect(findExports("a.ts", text).map(({ name }) => name)).toEqual(names);
});

test("a name that two modules export is found, with both places", () => {
  const first = findExports("a.ts", "export interface Work {}\nexport const Work = 1;");
  const second = findExports("b.ts", "\nexport type Work = string;");
  expect(findSharedNames(first)).toEqual([]);
  expect(findSharedNames([...first, ...second])).toEqual([
    '"Work" is exported by a.ts:2 and b.ts:2: expected one meaning for each name. Rename one of them, or export it once.',
  ]);
});
