/**
 * Expressions as values: each carries the type of what it evaluates to and the contexts it reads,
 * so that a key can refuse a wrong type, or a context GitHub does not offer there.
 *
 * A property of an expression is an expression again: `fromJSON(inputs.wave).jobs` is one, with the type of `jobs`.
 */

import type { KEY_CONTEXTS } from "./github/keys.ts";
import { type ExpressionNode, printNode } from "./model/expression-node.ts";

/**
 * What an expression reads: contexts, functions that not every key offers, and `untrusted`, which no key but `env` takes:
 * text that anyone may have written, such as the title of an issue (see events.ts).
 */
export type ContextName = (typeof KEY_CONTEXTS)[keyof typeof KEY_CONTEXTS][number] | "untrusted";

export type Primitive = string | number | boolean;

declare const evaluatesTo: unique symbol;
declare const reads: unique symbol;
const node = Symbol("expression node");

/**
 * What every expression is, and all that counts where one is taken: TypeScript need not compare properties there. Editors show
 * this name for an expression without properties.
 */
export interface ExpressionOf<out T, out C extends ContextName> {
  readonly [evaluatesTo]: T;
  readonly [reads]: C;
}

/** An expression that evaluates to a `T` and reads (at most) the contexts `C`. */
export type Expression<T = unknown, C extends ContextName = ContextName> = ExpressionOf<T, C> & Properties<T, C>;

type Properties<T, C extends ContextName> = [T] extends [Primitive | null]
  ? unknown
  : [T] extends [readonly (infer Item)[] | null]
    ? { readonly [index: number]: [Item] extends [Primitive] ? Expression<Item, C> : Property<Item, C> } & {
        readonly "*": Each<Item, C>;
      }
    : [T] extends [object]
      ? [KeyOf<T>] extends [keyof T]
        ? { readonly [K in keyof T]-?: Property<NullFor<T[K]>, C> }
        : { readonly [K in KeyOf<T>]: Property<NullFor<ValueAt<T, K>>, C> }
      : [T] extends [object | null]
        ? { readonly [K in KeyOf<T & object>]: Property<NullFor<ValueAt<T & object, K>> | null, C> }
        : unknown;

/** A property that is not there is null on GitHub: an expression has the properties of all members of a union. */
type NullFor<T> = T extends undefined ? null : T;

/** The keys of all members of a union. */
export type KeyOf<T> = T extends unknown ? keyof T : never;
/** What a key holds in the members of a union; undefined for those that do not have it. */
export type ValueAt<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T[K] : undefined) : never;

/** Of a value that holds untrusted text somewhere, a property that is neither such text nor holds it is trusted. */
type ReadsOf<V, C extends ContextName> = [V] extends [null]
  ? Exclude<C, "untrusted">
  : [V] extends [Untrusted | null]
    ? C | "untrusted"
    : [V] extends [Primitive | null]
      ? Exclude<C, "untrusted">
      : C;

type Property<V, C extends ContextName> = Expression<V extends Untrusted ? string : V, ReadsOf<V, C>>;

/** `list["*"].name`: the names of all items, as a list. */
type Each<Item, C extends ContextName> = Expression<readonly (Item extends Untrusted ? string : Item)[], C> &
  (Item extends Primitive
    ? unknown
    : { readonly [K in keyof Item]-?: Each<NonNullable<Item[K]>, ReadsOf<NonNullable<Item[K]>, C>> });

declare const writtenBy: unique symbol;
/** Text that anyone may have written; an expression that reads it reads `untrusted`. */
export type Untrusted = string & { readonly [writtenBy]: "anyone" };

/** A literal, or an expression that evaluates to one. */
export type Value<T, C extends ContextName> = T | ExpressionOf<T, C>;

declare const holds: unique symbol;
/** A JSON text whose value is a `T`: what an output or an input carries, and `fromJSON` gives back typed. */
export type Json<T> = string & { readonly [holds]: T };

export function expression<T, C extends ContextName>(of: ExpressionNode): Expression<T, C> {
  const properties = new Map<string, unknown>();
  return new Proxy(Object.create(null), {
    get(_, key) {
      if (key === node) return of;
      if (key === Symbol.toPrimitive) return (wanted: string) => refuse(of, wanted);
      if (typeof key === "symbol") return undefined;
      if (!properties.has(key)) properties.set(key, expression({ kind: "property", of, name: name(key) }));
      return properties.get(key);
    },
    has: (_, key) => key === node,
    // Asked for by `...x`, Object.entries and JSON.stringify, to which an expression would be an object without properties.
    ownKeys: () => refuseParts(of),
  }) as Expression<T, C>;
}

/** Plain JavaScript asks for the value of an expression, as text or as a number, which is known only when the workflow runs. */
function refuse(of: ExpressionNode, wanted: string): never {
  const instead =
    wanted === "number"
      ? "lt(a, b), le, gt or ge instead of a < b and the like"
      : "text`…` instead of `…`, or in run pass it through env";
  throw new Error(
    `the value of ${printNode(of, () => "a job or step")} is not known before the workflow runs: write ${instead}`,
  );
}

function refuseParts(of: ExpressionNode): never {
  const what = printNode(of, () => "a job or step");
  throw new Error(
    `what is in ${what} is not known before the workflow runs: name each of its properties instead of ..., and write toJSON(${what}) instead of JSON.stringify`,
  );
}

const name = (key: string): string | number => (/^\d+$/.test(key) ? Number(key) : key);

export const isExpression = (value: unknown): value is Expression =>
  typeof value === "object" && value !== null && node in value;

/** The node of an expression, or of a literal. */
export const nodeOf = (value: unknown): ExpressionNode =>
  isExpression(value)
    ? (value as unknown as { readonly [node]: ExpressionNode })[node]
    : { kind: "literal", value: value as Primitive };
