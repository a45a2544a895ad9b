import { perLeg } from "../../build/lower.ts";
import { isExpression, type Node, nodeOf, nodesOf } from "../../expression.ts";
import type { AnyJob } from "../../job.ts";
import type { SourceOf } from "../../source.ts";

/** What is read of a job or step: whose it is, and which of its properties. */
export type Read = Extract<Node, { kind: "read" }>;

/** Every node of the expressions anywhere inside of `value`, added to those that were `found` before. */
export function nodesIn(value: unknown, found: Node[] = []): Node[] {
  if (isExpression(value)) nodesOf(nodeOf(value), found);
  else if (typeof value === "function") nodesIn(perLeg(value), found);
  else if (Array.isArray(value)) for (const item of value) nodesIn(item, found);
  else if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) nodesIn(item, found);
  return found;
}

/** Every property of a job or step that is read. */
export const readsAmong = (nodes: readonly Node[]): Read[] => nodes.filter((node) => node.kind === "read");

/** A read as people write it: `outputs.head`. */
export const pathOf = ({ path }: Read): string => path.join(".");

export const isJob = (owner: unknown): owner is AnyJob => {
  const { kind } = (owner ?? {}) as { kind?: unknown };
  return kind === "job" || kind === "call";
};

/** Where what is read was defined; a step that is a plain object does not know. */
export const sourceOfOwner = ({ owner }: Read): SourceOf | undefined => (owner as { source?: SourceOf }).source;
