import type { ExpressionNode } from "../../model/expression-node.ts";

/** Returns the path of a property of a context, e.g. `github.event.pull_request.merged`; undefined for any other node. */
export function contextPath(node: ExpressionNode): string | undefined {
  if (node.kind === "context") return node.name;
  if (node.kind === "trusted") return contextPath(node.of);
  if (node.kind !== "property") return undefined;
  const outer = contextPath(node.of);
  return outer && `${outer}.${node.name}`;
}

/** Returns a literal text, also one that was written as text`…`. */
export function literalText(node: ExpressionNode): string | undefined {
  if (node.kind === "literal") return typeof node.value === "string" ? node.value : undefined;
  if (node.kind !== "text" || !node.parts.every((part) => typeof part === "string")) return undefined;
  return node.parts.join("");
}
