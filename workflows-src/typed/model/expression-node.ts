/** What an expression is made of. A `read` names a job or step by identity: ids are known only when a workflow is complete. */
export type ExpressionNode =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "context"; readonly name: string }
  | { readonly kind: "property"; readonly of: ExpressionNode; readonly name: string | number }
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

/** Every node of an expression, the outermost first, added to those that were `found` before. */
export function collectNodes(root: ExpressionNode, found: ExpressionNode[] = []): ExpressionNode[] {
  found.push(root);
  if (root.kind === "property" || root.kind === "not" || root.kind === "trusted") collectNodes(root.of, found);
  if (root.kind === "call") for (const argument of root.arguments) collectNodes(argument, found);
  if (root.kind === "operator") for (const operand of root.operands) collectNodes(operand, found);
  if (root.kind === "text") for (const part of root.parts) if (typeof part !== "string") collectNodes(part, found);
  return found;
}

/** Says how a job or step is called at the place of the expression, e.g. `needs.build`. */
export type NameOf = (owner: object) => string;

/** The text of an expression, without the braces around it; `parent` is the precedence of the operator that it is an operand of. */
export function printNode(of: ExpressionNode, nameOf: NameOf, parent = 0): string {
  switch (of.kind) {
    case "literal":
      return typeof of.value === "string" ? quote(of.value) : String(of.value);
    case "context":
      return of.name;
    case "property":
      return printNode(of.of, nameOf, 9) + property(of.name);
    case "call":
      return `${of.name}(${of.arguments.map((argument) => printNode(argument, nameOf)).join(", ")})`;
    case "trusted":
      return printNode(of.of, nameOf, parent);
    case "not":
      return `!${printNode(of.of, nameOf, 9)}`;
    case "operator": {
      const precedence = PRECEDENCE[of.operator];
      const text = of.operands.map((operand) => printNode(operand, nameOf, precedence)).join(` ${of.operator} `);
      return precedence < parent || (precedence === parent && precedence > 2) ? `(${text})` : text;
    }
    case "text":
      return printNode(asFormat(of.parts), nameOf);
    case "read":
      return nameOf(of.owner) + of.path.map(property).join("");
  }
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const property = (of: string | number): string =>
  typeof of === "number" ? `[${of}]` : /^([A-Za-z_][A-Za-z0-9_-]*|\*)$/.test(of) ? `.${of}` : `[${quote(of)}]`;

/** Text inside of an expression: `a ${x}` → `format('a {0}', x)`. */
function asFormat(parts: readonly (string | ExpressionNode)[]): ExpressionNode {
  const values = parts.filter((part) => typeof part !== "string");
  let index = 0;
  const format = parts
    .map((part) => (typeof part === "string" ? part.replace(/[{}]/g, "$&$&") : `{${index++}}`))
    .join("");
  return { kind: "call", name: "format", arguments: [{ kind: "literal", value: format }, ...values] };
}
