import type { ExpressionNode } from "../../model/expression-node.ts";
import type { SourceOf } from "../../model/source.ts";

/** A read of a property of a job or step. */
export type Read = Extract<ExpressionNode, { kind: "read" }>;

/** Filters the reads of jobs and steps. */
export const readsAmong = (nodes: readonly ExpressionNode[]): Read[] => nodes.filter((node) => node.kind === "read");

/** Writes a read as in a definition: `outputs.head`. */
export const pathOf = ({ path }: Read): string => path.join(".");

/** Returns where the owner of a read was defined; a step that is a plain object does not know. */
export const sourceOfOwner = ({ owner }: Read): SourceOf | undefined => (owner as { source?: SourceOf }).source;
