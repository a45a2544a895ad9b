import { isExpression, nodeOf, type Primitive } from "../expression.ts";
import { type ExpressionNode, type NameOf, printNode } from "../model/expression-node.ts";

/** Returns the scalar of the YAML: a literal unchanged, text with its expressions in braces. */
export function renderScalar(value: unknown, nameOf: NameOf): Primitive {
  if (!isExpression(value)) return value as Primitive;
  const root = withoutTrust(nodeOf(value));
  if (root.kind !== "text") return inBraces(root, nameOf);
  return root.parts.map((part) => (typeof part === "string" ? part : inBraces(part, nameOf))).join("");
}

const inBraces = (node: ExpressionNode, nameOf: NameOf): string => `\${{ ${printNode(node, nameOf)} }}`;

/** Removes `trusted`, which GitHub does not know. */
const withoutTrust = (node: ExpressionNode): ExpressionNode => (node.kind === "trusted" ? withoutTrust(node.of) : node);
