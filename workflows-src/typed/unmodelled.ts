import { type Context, type Expression, expression } from "./expression.ts";

/**
 * The escape hatch: keys that GitHub knows and this folder does not model yet. A workflow, its `on`, a job, its `strategy`
 * and every step take them, e.g. `on: { push: {}, unmodelled: { next_event: { types: ["started"] } } }`. They are written after
 * the modelled keys, and one of the same name stands in its place. Values may be expressions, of any context.
 * Nothing checks them but GitHub's own parser. Prefer to model the key.
 */
export interface Unmodelled {
  readonly unmodelled?: Readonly<Record<string, unknown>>;
}

/** The escape hatch for an expression: its text, with type and contexts on the author's word. */
export const unchecked = <T, C extends Context>(text: string): Expression<T, C> =>
  expression({ kind: "context", name: text });
