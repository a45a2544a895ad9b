/**
 * Expressions as values. Each has the type of its result and the contexts that it reads, so that a key can refuse a wrong type,
 * or a context that GitHub does not offer there.
 *
 * A property of an expression is an expression again: `fromJSON(inputs.wave).jobs` is one, with the type of `jobs`.
 */

import type { KEY_CONTEXTS } from "./github/keys.ts";
import { type ExpressionNode, printNode } from "./model/expression-node.ts";

/**
 * A context, a function that not every key offers, or `untrusted`: text that anyone may have written, such as the title of an
 * issue (see events.ts). Only `env` takes `untrusted`.
 */
export type ContextName = (typeof KEY_CONTEXTS)[keyof typeof KEY_CONTEXTS][number] | "untrusted";

export type Primitive = string | number | boolean;

declare const evaluatesTo: unique symbol;
declare const reads: unique symbol;
const node = Symbol("expression node");

/**
 * The part of an expression that counts where one is passed, so that TypeScript need not compare properties. Editors show this
 * name for an expression without properties.
 */
export interface ExpressionOf<out T, out C extends ContextName> {
  readonly [evaluatesTo]: T;
  readonly [reads]: C;
  /** Never there. As a promise it is refused in `a && b`, `a ? b : c` and `if (a)`: JavaScript would look at the object. */
  then(known: (value: T) => never): never;
}

/** An expression that evaluates to a `T` and reads (at most) the contexts `C`. */
export type Expression<T = unknown, C extends ContextName = ContextName> = ExpressionOf<T, C> & Properties<T, C>;

type Properties<T, C extends ContextName> = [T] extends [Primitive | null]
  ? unknown
  : [T] extends [readonly (infer Item)[] | null]
    ? { readonly [index: number]: ListItem<Item, C> } & {
        // `list[0]` would be possibly undefined by the index signature alone.
        readonly [index in 0 | 1 | 2 | 3]: ListItem<Item, C>;
      } & { readonly "*": Each<Item, C> }
    : [T] extends [object]
      ? [KeyOf<T>] extends [keyof T]
        ? { readonly [K in keyof T]-?: Property<NullFor<T[K]>, C> }
        : { readonly [K in KeyOf<T>]: Property<NullFor<ValueAt<T, K>>, C> }
      : [T] extends [object | null]
        ? { readonly [K in KeyOf<T & object>]: Property<NullFor<ValueAt<T & object, K>> | null, C> }
        : unknown;

type ListItem<Item, C extends ContextName> = [Item] extends [Primitive] ? Expression<Item, C> : Property<Item, C>;

/** A missing property is null on GitHub, so an expression has the properties of all members of a union. */
type NullFor<T> = T extends undefined ? null : T;

/** The keys of all members of a union. */
export type KeyOf<T> = T extends unknown ? keyof T : never;
/** The type of a key in the members of a union; undefined for members without it. */
export type ValueAt<T, K extends PropertyKey> = T extends unknown ? (K extends keyof T ? T[K] : undefined) : never;

/** A property of a value with untrusted text is trusted if it is neither such text nor contains it. */
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
/** A JSON text whose value is a `T`, in an output or an input; `fromJSON` returns it typed. */
export type Json<T> = string & { readonly [holds]: T };

export function expression<T, C extends ContextName>(root: ExpressionNode): Expression<T, C> {
  const properties = new Map<string, unknown>();
  return new Proxy(Object.create(null), {
    get(_, key) {
      if (key === node) return root;
      if (key === Symbol.toPrimitive) return (wanted: string) => refuse(root, wanted);
      if (typeof key === "symbol") return undefined;
      if (!properties.has(key)) properties.set(key, expression({ kind: "property", of: root, name: toIndex(key) }));
      return properties.get(key);
    },
    has: (_, key) => key === node,
    // `...x`, Object.entries and JSON.stringify would see an object without properties.
    ownKeys: () => refuseSpread(root),
  }) as Expression<T, C>;
}

/** Throws if plain JavaScript asks for the value of an expression, which is known only when the workflow runs. */
function refuse(root: ExpressionNode, wanted: string): never {
  const instead =
    wanted === "number"
      ? "write lt(a, b), le, gt or ge instead of a < b and the like"
      : "in run, pass it through env; elsewhere write text`…` instead of `…`, and property(object, name) instead of object[name]";
  throw new Error(
    `the value of ${printNode(root, () => "a job or step")} is not known before the workflow runs: ${instead}`,
  );
}

function refuseSpread(root: ExpressionNode): never {
  const what = printNode(root, () => "a job or step");
  throw new Error(
    `the properties of ${what} are not known before the workflow runs: name each property instead of ..., and write toJSON(${what}) instead of JSON.stringify`,
  );
}

/** A key such as `007`, or one with more digits than a number holds, is no index. */
const toIndex = (key: string): string | number => (/^(?:0|[1-9]\d{0,14})$/.test(key) ? Number(key) : key);

export const isExpression = (value: unknown): value is Expression =>
  typeof value === "object" && value !== null && node in value;

/** The node of an expression, of a literal, or of a list of literals, which an expression can only read from JSON. */
export function nodeOf(value: unknown): ExpressionNode {
  if (isExpression(value)) return (value as unknown as { readonly [node]: ExpressionNode })[node];
  if (!Array.isArray(value)) return { kind: "literal", value: value as Primitive };
  const json = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
  return { kind: "call", name: "fromJSON", arguments: [{ kind: "literal", value: json }] };
}
