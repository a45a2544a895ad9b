import { type ContextName, type Expression, expression } from "./expression.ts";

declare const madeFrom: unique symbol;

/** The type of a key that is made from values others refer to. No value has it, so that an error shows its name. */
interface MadeFromValues<Key> {
  readonly [madeFrom]: Key;
}

/**
 * The escape hatch for keys of GitHub that the language lacks. A workflow, its `on`, a job, its `strategy` and every step take
 * them, e.g. `on: { push: {}, unmodelled: { next_event: { types: ["started"] } } }`. They are written after
 * the modelled keys. A mapping joins the mapping of the same name, e.g. `permissions` or `with`; anything else replaces it. Values
 * may be expressions of any context. Only GitHub's own parser checks them: a key that it does not know is a warning.
 *
 * `Made` are keys that are made from values, which `unmodelled` must not replace: references to the values would be wrong.
 */
export interface Unmodelled<Made extends string = never> {
  readonly unmodelled?: Readonly<Record<string, unknown>> & { readonly [Key in Made]?: MadeFromValues<Key> };
}

/** The escape hatch for an expression: its text, with the type and contexts that the author claims. */
export const unchecked = <T, C extends ContextName>(text: string): Expression<T, C> =>
  expression({ kind: "context", name: text, isUnchecked: true });
