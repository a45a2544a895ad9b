import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Node, type ParseResult, parseSync, visitorKeys } from "oxc-parser";
import type { Source } from "../model/source.ts";
import type { Path } from "./yaml-path.ts";

/** A module of the definitions, as text and as a tree. */
interface Module {
  readonly file: string;
  readonly text: string;
  readonly tree: ParseResult;
}

/** A node and its module. */
interface AstLocation {
  readonly module: Module;
  readonly node: Node;
}

/** The place that a path leads to, and how many of its keys were found. */
interface Match {
  readonly place: AstLocation;
  readonly depth: number;
}

/**
 * Finds a key in an argument (0-based) of a call, e.g. `["steps", 3, "env"]` in `job({ … })`, as far as the text shows it: through
 * names, spreads and the values that functions return. Returns undefined if the text does not show the first key.
 */
export function findKey(call: Source, argument: number, path: Path): Source | undefined {
  const module = readModule(call.file);
  const node = module && findCall(module, call);
  const given = node?.type === "CallExpression" ? node.arguments[argument] : undefined;
  if (module === undefined || given === undefined) return undefined;
  const { place, depth } = follow({ module, node: given }, path);
  return depth === 0 ? undefined : sourceOf(place);
}

const NOWHERE = { depth: 0 } as Match;

const deepest = (matches: readonly Match[]): Match =>
  matches.reduce((best, match) => (match.depth > best.depth ? match : best), NOWHERE);

/** As in JavaScript, the last of two equal keys counts. */
const last = (matches: readonly Match[]): Match => matches.findLast(({ depth }) => depth > 0) ?? NOWHERE;

function follow(place: AstLocation, path: Path): Match {
  const { module, node } = place;
  const [key, ...rest] = path;
  if (key === undefined) return NOWHERE;
  const locate = (inner: Node): AstLocation => ({ module, node: inner });
  const into = (entry: AstLocation, value: AstLocation): Match => {
    const inside = follow(value, rest);
    return inside.depth === 0 ? { place: entry, depth: 1 } : { ...inside, depth: inside.depth + 1 };
  };
  switch (node.type) {
    case "ObjectExpression":
      return last(
        node.properties.map((property) => {
          if (property.type === "SpreadElement") return follow(locate(property.argument), path);
          const name = nameOf(property.key);
          if (name === "unmodelled" && key !== name) return follow(locate(property.value), path);
          return name === key ? into(locate(property), locate(property.value)) : NOWHERE;
        }),
      );
    case "ArrayExpression": {
      const item = typeof key === "number" ? itemsOf(place)[key] : undefined;
      return item ? into(item, item) : NOWHERE;
    }
    case "Identifier": {
      const declared = findDeclaration(module, node);
      return declared === undefined ? NOWHERE : follow(declared, path);
    }
    case "CallExpression": // of a function that takes its settings as an object, such as `string({ … })`
      return deepest(node.arguments.filter(isObject).map((inner) => follow(locate(inner), path)));
    case "ArrowFunctionExpression":
      return deepest(returnedBy(node.body).map((inner) => follow(locate(inner), path)));
    case "ConditionalExpression":
      return deepest([node.consequent, node.alternate].map((inner) => follow(locate(inner), path)));
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return follow(locate(node.expression), path);
    default:
      return NOWHERE;
  }
}

/** The items of a list, those of a spread list included, up to the first spread of unknown length. */
function itemsOf({ module, node }: AstLocation): AstLocation[] {
  if (node.type === "Identifier") {
    const declared = findDeclaration(module, node);
    return declared === undefined ? [] : itemsOf(declared);
  }
  const items: AstLocation[] = [];
  for (const element of node.type === "ArrayExpression" ? node.elements : []) {
    const spread = element?.type === "SpreadElement" ? itemsOf({ module, node: element.argument }) : undefined;
    if (element === null || spread?.length === 0) break;
    items.push(...(spread ?? [{ module, node: element }]));
  }
  return items;
}

/** Finds the value of a variable that is declared with `const`, here or in the module that it is imported from. */
function findDeclaration(
  module: Module,
  { name, start }: { readonly name: string; readonly start: number },
): AstLocation | undefined {
  const declared = listConstants(module.tree.program)
    .filter(({ id, scope }) => id === name && scope.start <= start && start <= scope.end)
    .at(-1);
  if (declared !== undefined) return { module, node: declared.value };
  for (const { moduleRequest, entries } of module.tree.module.staticImports) {
    const entry = entries.find(({ localName }) => localName.value === name);
    if (entry === undefined || !moduleRequest.value.startsWith(".")) continue;
    const other = readModule(resolve(dirname(module.file), moduleRequest.value));
    return other && findExport(other, entry.importName.name ?? "default");
  }
  return undefined;
}

function findExport(module: Module, name: string): AstLocation | undefined {
  const { program } = module.tree;
  const node =
    name === "default"
      ? program.body.find((statement) => statement.type === "ExportDefaultDeclaration")?.declaration
      : listConstants(program).find(({ id, scope }) => id === name && scope === program)?.value;
  return node === undefined ? undefined : { module, node };
}

interface Constant {
  readonly id: string;
  readonly value: Node;
  /** The block in which the name is known. */
  readonly scope: Node;
}

/** Lists every `const name = value`, those of an inner block after those around it. */
function listConstants(program: Node): Constant[] {
  const found: Constant[] = [];
  const visit = (node: Node, scope: Node): void => {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init)
      found.push({ id: node.id.name, value: node.init, scope });
    for (const child of childrenOf(node)) visit(child, node.type === "BlockStatement" ? node : scope);
  };
  visit(program, program);
  return found;
}

/** Lists the values that a function returns, without those of functions inside it. */
function returnedBy(body: Node): Node[] {
  if (body.type !== "BlockStatement") return [body];
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (node.type === "ReturnStatement" && node.argument) found.push(node.argument);
    if (!/Function/.test(node.type)) for (const child of childrenOf(node)) visit(child);
  };
  visit(body);
  return found;
}

const isObject = ({ type }: Node): boolean => type === "ObjectExpression";

/** Finds the call that begins on the line, nearest to the column if it is known. */
function findCall(module: Module, { line, column }: Source): Node | undefined {
  const calls: { readonly node: Node; readonly distance: number }[] = [];
  const visit = (node: Node): void => {
    const begin = node.type === "CallExpression" ? sourceOf({ module, node }) : undefined;
    if (begin?.line === line) calls.push({ node, distance: Math.abs((begin.column ?? 1) - (column ?? 1)) });
    for (const child of childrenOf(node)) visit(child);
  };
  visit(module.tree.program);
  return calls.sort((a, b) => a.distance - b.distance)[0]?.node;
}

const childrenOf = (node: Node): Node[] =>
  (visitorKeys[node.type] ?? []).flatMap((key) => (node as unknown as Record<string, Node>)[key] ?? []);

const nameOf = (key: Node): string =>
  key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "";

function sourceOf({ module, node }: AstLocation): Source {
  const before = module.text.slice(0, node.start).split("\n");
  return { file: module.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function readModule(file: string): Module | undefined {
  try {
    const text = readFileSync(file, "utf8");
    return { file, text, tree: parseSync(file, text, { preserveParens: false }) };
  } catch {
    return undefined; // not a file, e.g. `(unknown)`
  }
}
