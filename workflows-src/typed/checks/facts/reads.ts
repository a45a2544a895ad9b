import { resolvePerLeg } from "../../emit/steps.ts";
import { isExpression, nodeOf } from "../../expression.ts";
import { collectNodes, type ExpressionNode } from "../../model/expression-node.ts";
import type { SourceOf } from "../../model/source.ts";

/** A read of a property of a job or step. */
export type Read = Extract<ExpressionNode, { kind: "read" }>;

/** Collects every node of the expressions inside `value` into `found`. */
export function nodesIn(value: unknown, found: ExpressionNode[] = []): ExpressionNode[] {
  if (isExpression(value)) collectNodes(nodeOf(value), found);
  else if (typeof value === "function") nodesIn(resolvePerLeg(value), found);
  else if (Array.isArray(value)) for (const item of value) nodesIn(item, found);
  else if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) nodesIn(item, found);
  return found;
}

/** Filters the reads of jobs and steps. */
export const readsAmong = (nodes: readonly ExpressionNode[]): Read[] => nodes.filter((node) => node.kind === "read");

/** Writes a read as in a definition: `outputs.head`. */
export const pathOf = ({ path }: Read): string => path.join(".");

/** Returns where the owner of a read was defined; a step that is a plain object does not know. */
export const sourceOfOwner = ({ owner }: Read): SourceOf | undefined => (owner as { source?: SourceOf }).source;
