import { isExpression, type Node, nodeOf, nodesOf } from "../../expression.ts";
import type { AnyJob } from "../../job.ts";
import { perLeg } from "../../lower.ts";
import type { SourceOf } from "../../source.ts";

/** What is read of a job or step: whose it is, and which of its properties. */
export type Read = Extract<Node, { kind: "read" }>;

export const isRead = (node: Node): node is Read => node.kind === "read";

/** Every node of the expressions anywhere inside of `value`. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (isExpression(value)) {
    yield* nodesOf(nodeOf(value));
  } else if (typeof value === "function") {
    yield* nodesIn(perLeg(value));
  } else if (Array.isArray(value)) {
    for (const item of value) yield* nodesIn(item);
  } else if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    for (const item of Object.values(value)) yield* nodesIn(item);
  }
}

/** A read as people write it: `outputs.head`. */
export const pathOf = ({ path }: Read): string => path.join(".");

export const isJob = (owner: unknown): owner is AnyJob => {
  const { kind } = (owner ?? {}) as { kind?: unknown };
  return kind === "job" || kind === "call";
};

/** Where what is read was defined; a step that is a plain object does not know. */
export const sourceOfOwner = ({ owner }: Read): SourceOf | undefined => (owner as { source?: SourceOf }).source;
