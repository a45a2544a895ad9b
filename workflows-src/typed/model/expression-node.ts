/** The syntax tree of an expression. A `read` refers to a job or step by identity, because ids are known only in a complete workflow. */
export type ExpressionNode =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  /** A context by its name, or the text of `unchecked`, which nobody read. */
  | { readonly kind: "context"; readonly name: string; readonly isUnchecked?: true }
  | { readonly kind: "property"; readonly of: ExpressionNode; readonly name: string | number }
  | { readonly kind: "index"; readonly of: ExpressionNode; readonly index: ExpressionNode }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly ExpressionNode[] }
  | { readonly kind: "operator"; readonly operator: Operator; readonly operands: readonly ExpressionNode[] }
  | { readonly kind: "not"; readonly of: ExpressionNode }
  | { readonly kind: "trusted"; readonly of: ExpressionNode; readonly reason: string }
  | { readonly kind: "text"; readonly parts: readonly (string | ExpressionNode)[] }
  | { readonly kind: "read"; readonly owner: object; readonly path: readonly string[] };

export type Operator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=";

const PRECEDENCE: Readonly<Record<Operator, number>> = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
};

/** Collects every node of an expression into `found`, the outermost first. */
export function collectNodes(root: ExpressionNode, found: ExpressionNode[] = []): ExpressionNode[] {
  found.push(root);
  if (root.kind === "property" || root.kind === "not" || root.kind === "trusted") collectNodes(root.of, found);
  if (root.kind === "index") for (const part of [root.of, root.index]) collectNodes(part, found);
  if (root.kind === "call") for (const argument of root.arguments) collectNodes(argument, found);
  if (root.kind === "operator") for (const operand of root.operands) collectNodes(operand, found);
  if (root.kind === "text") for (const part of root.parts) if (typeof part !== "string") collectNodes(part, found);
  return found;
}

/** Returns the name of a job or step at the place of the expression, e.g. `needs.build`. */
export type NameOf = (owner: object) => string;

/** Prints an expression without the braces around it; `parent` is the precedence of the operator around it. */
export function printNode(node: ExpressionNode, nameOf: NameOf, parent = 0): string {
  switch (node.kind) {
    case "literal":
      return typeof node.value === "string" ? quote(node.value) : String(node.value);
    case "context":
      return node.name;
    case "property":
      return printNode(node.of, nameOf, 9) + printProperty(node.name);
    case "index":
      return `${printNode(node.of, nameOf, 9)}[${printNode(node.index, nameOf)}]`;
    case "call":
      return `${node.name}(${node.arguments.map((argument) => printNode(argument, nameOf)).join(", ")})`;
    case "trusted":
      return printNode(node.of, nameOf, parent);
    case "not":
      return `!${printNode(node.of, nameOf, 9)}`;
    case "operator": {
      const precedence = PRECEDENCE[node.operator];
      const text = node.operands.map((operand) => printNode(operand, nameOf, precedence)).join(` ${node.operator} `);
      return precedence < parent || (precedence === parent && precedence > 2) ? `(${text})` : text;
    }
    case "text":
      return printNode(toFormat(node.parts), nameOf);
    case "read":
      return nameOf(node.owner) + node.path.map(printProperty).join("");
  }
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const printProperty = (name: string | number): string =>
  typeof name === "number"
    ? `[${name}]`
    : /^([A-Za-z_][A-Za-z0-9_-]*|\*)$/.test(name)
      ? `.${name}`
      : `[${quote(name)}]`;

/** Text inside of an expression: `a ${x}` → `format('a {0}', x)`. */
function toFormat(parts: readonly (string | ExpressionNode)[]): ExpressionNode {
  const values = parts.filter((part) => typeof part !== "string");
  let index = 0;
  const format = parts
    .map((part) => (typeof part === "string" ? part.replace(/[{}]/g, "$&$&") : `{${index++}}`))
    .join("");
  return { kind: "call", name: "format", arguments: [{ kind: "literal", value: format }, ...values] };
}
