import { resolvePerLeg } from "../../emit/steps.ts";
import { isExpression, nodeOf } from "../../expression.ts";
import { collectNodes, type ExpressionNode } from "../../model/expression-node.ts";

import type { SourceOf } from "../../model/source.ts";

/** What is read of a job or step: whose it is, and which of its properties. */
export type Read = Extract<ExpressionNode, { kind: "read" }>;

/** Every node of the expressions anywhere inside of `value`, added to those that were `found` before. */
export function nodesIn(value: unknown, found: ExpressionNode[] = []): ExpressionNode[] {
  if (isExpression(value)) collectNodes(nodeOf(value), found);
  else if (typeof value === "function") nodesIn(resolvePerLeg(value), found);
  else if (Array.isArray(value)) for (const item of value) nodesIn(item, found);
  else if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) nodesIn(item, found);
  return found;
}

/** Every property of a job or step that is read. */
export const readsAmong = (nodes: readonly ExpressionNode[]): Read[] => nodes.filter((node) => node.kind === "read");

/** A read as people write it: `outputs.head`. */
export const pathOf = ({ path }: Read): string => path.join(".");

/** Where what is read was defined; a step that is a plain object does not know. */
export const sourceOfOwner = ({ owner }: Read): SourceOf | undefined => (owner as { source?: SourceOf }).source;
