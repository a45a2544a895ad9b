import { type ContextName, type Expression, expression } from "./expression.ts";

declare const madeFrom: unique symbol;

/** Stands where a key is written that is made from values others refer to: no value has this type, and an error shows its name. */
interface MadeFromValues<Key> {
  readonly [madeFrom]: Key;
}

/**
 * The escape hatch: keys that GitHub knows and this folder does not model yet. A workflow, its `on`, a job, its `strategy`
 * and every step take them, e.g. `on: { push: {}, unmodelled: { next_event: { types: ["started"] } } }`. They are written after
 * the modelled keys, and one of the same name stands in its place. Values may be expressions, of any context.
 * Nothing checks them but GitHub's own parser. Prefer to model the key.
 *
 * `Made` are the keys that cannot stand there, for they are made from values: what refers to these would lead elsewhere.
 */
export interface Unmodelled<Made extends string = never> {
  readonly unmodelled?: Readonly<Record<string, unknown>> & { readonly [Key in Made]?: MadeFromValues<Key> };
}

/** The escape hatch for an expression: its text, with type and contexts on the author's word. */
export const unchecked = <T, C extends ContextName>(text: string): Expression<T, C> =>
  expression({ kind: "context", name: text });
