import { isExpression, nodeOf, type Primitive } from "../expression.ts";
import { type ExpressionNode, type NameOf, printNode } from "../model/expression-node.ts";

/** The scalar that stands in the YAML: a literal as it is, text with its expressions in braces. */
export function scalar(value: unknown, nameOf: NameOf): Primitive {
  if (!isExpression(value)) return value as Primitive;
  const root = bare(nodeOf(value));
  if (root.kind !== "text") return braced(root, nameOf);
  return root.parts.map((part) => (typeof part === "string" ? part : braced(part, nameOf))).join("");
}

const braced = (of: ExpressionNode, nameOf: NameOf): string => `\${{ ${printNode(of, nameOf)} }}`;

/** Without the statement that it may be trusted. */
const bare = (of: ExpressionNode): ExpressionNode => (of.kind === "trusted" ? bare(of.of) : of);
