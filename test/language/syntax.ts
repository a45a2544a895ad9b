import { type Node, parseSync, visitorKeys } from "oxc-parser";
import { type Finding, findInComment, findInLiteral } from "./prose.ts";

/** Verbs that were names. */
const VERBS = new Set(["said", "heard", "told", "Left", "Ran"]);

const PARAMETERS = new Set(["of", "at", "given", "wrong"]);

/** Finds mistakes in a TypeScript module: its comments, texts, names, and code that is shaped to please the formatter. */
export function findInSource(file: string, text: string): Finding[] {
  const { program, comments } = parseSync(file, text);
  const findings = comments.flatMap(({ start, end }) => shift(findInComment(text.slice(start, end)), start));
  visit(program, (node) => {
    const literal = literalOf(node, text);
    if (literal !== undefined) findings.push(...shift(findInLiteral(literal), node.start));
    findings.push(...findInNode(node));
  });
  // The parser gives the name in `{ a }` as key and as value.
  return findings.filter(({ offset }, index) => findings.findIndex((other) => other.offset === offset) === index);
}

const shift = (findings: readonly Finding[], start: number): Finding[] =>
  findings.map((finding) => ({ ...finding, offset: finding.offset + start }));

/** Returns a text with its quotes, and `x` for the expressions inside. */
function literalOf(node: Node, text: string): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return text.slice(node.start, node.end);
  if (node.type !== "TemplateLiteral") return undefined;
  return node.expressions.reduce<string>(
    (literal, { start, end }) =>
      literal.slice(0, start - node.start) + "x".repeat(end - start) + literal.slice(end - node.start),
    text.slice(node.start, node.end),
  );
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, Node | readonly (Node | null)[] | null>)[key];
    for (const each of Array.isArray(child) ? child : [child]) if (each) visit(each, see);
  }
}

function findInNode(node: Node): Finding[] {
  switch (node.type) {
    case "Identifier":
      return VERBS.has(node.name) ? [wrongName(node, node.name, "no name that is a verb in the past")] : [];
    case "ArrowFunctionExpression":
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "TSFunctionType":
    case "TSMethodSignature":
    case "TSDeclareFunction":
      return node.params
        .flatMap(boundNames)
        .filter(({ name }) => PARAMETERS.has(name))
        .map(({ node: parameter, name }) => wrongName(parameter, name, `no parameter named "${name}"`));
    case "ObjectExpression":
      return node.properties.flatMap((property) => findSpread(property, "ObjectExpression"));
    case "ArrayExpression":
      return node.elements.flatMap((element) => (element === null ? [] : findSpread(element, "ArrayExpression")));
    default:
      return [];
  }
}

const wrongName = ({ start }: Node, found: string, rule: string): Finding => ({
  offset: start,
  found,
  rule,
  write: "a noun for the value, or a verb in the infinitive for a function",
});

/** Finds `...{ a, b }` in an object and `...["x"]` in a list. */
const findSpread = (node: Node, type: "ObjectExpression" | "ArrayExpression"): Finding[] =>
  node.type === "SpreadElement" && node.argument.type === type
    ? [
        {
          offset: node.start,
          found: type === "ObjectExpression" ? "...{" : "...[",
          rule: "no code that is shaped to please the formatter",
          write: "the keys or items themselves; the formatter breaks the lines",
        },
      ]
    : [];

interface BoundName {
  readonly name: string;
  readonly node: Node;
}

/** Lists the names that a parameter declares. */
function boundNames(pattern: Node): BoundName[] {
  switch (pattern.type) {
    case "Identifier":
      return [{ name: pattern.name, node: pattern }];
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "RestElement":
      return boundNames(pattern.argument);
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === "Property" ? property.value : property.argument),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element === null ? [] : boundNames(element)));
    default:
      return [];
  }
}
