import { type Context, type Expression, expression } from "./expression.ts";

/**
 * The escape hatch: keys that GitHub knows and this folder does not model yet, put into the YAML as they are.
 * Nothing checks them but GitHub's own parser. Prefer to model the key.
 */
export interface Unmodelled {
  readonly unmodelled?: Readonly<Record<string, unknown>>;
}

/** The escape hatch for an expression: its text, with type and contexts on the author's word. */
export const unchecked = <T, C extends Context>(text: string): Expression<T, C> =>
  expression({ kind: "context", name: text });
