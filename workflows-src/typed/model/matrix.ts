import type { ContextsOf, In } from "../contexts.ts";
import type { ContextName, Expression, ExpressionOf, KeyOf, ValueAt } from "../expression.ts";
import type { Unmodelled } from "../unmodelled.ts";

type Computed<T> = ExpressionOf<T, ContextsOf<"job.strategy">>;

/** A list of values, or an expression that evaluates to one. */
export type Vector = readonly unknown[] | Computed<readonly unknown[]>;

/**
 * Vectors, each a key of `matrix`; the legs are their combinations. `exclude` removes combinations; `include` adds keys to those
 * that it matches, or further legs. A matrix may also be one expression.
 */
export type Matrix = Readonly<Record<string, Vector>> | Computed<object>;

type Item<V> = V extends readonly (infer I)[]
  ? I
  : V extends ExpressionOf<readonly (infer I)[], ContextName>
    ? I
    : never;

type Literal<M> = M extends ExpressionOf<infer V, ContextName> ? V : M;

type Rows<M, Key extends "include" | "exclude"> = M extends { readonly [K in Key]: infer V } ? Item<V> : never;

type Vectors<M> = Exclude<keyof M, "include" | "exclude">;

/** The context `matrix` of one leg. A key that only `include` has may be null: compare it, as in `eq(next, true)`. */
export type LegContext<M extends Matrix> = ResolvedLeg<Literal<M>>;

type ResolvedLeg<M> = {
  readonly [K in Vectors<M>]: Literal<Item<M[K]> | Exclude<ValueAt<Rows<M, "include">, K>, undefined>>;
} & {
  readonly [K in Exclude<KeyOf<Rows<M, "include">>, keyof M>]:
    | Literal<ValueAt<Rows<M, "include">, K>>
    | ([Vectors<M>] extends [never] ? never : null);
};

/** A value, or a function that makes it from the leg: `({ job }) => job.title`. */
export type PerLeg<M extends Matrix, T> = T | ((matrix: Expression<LegContext<M>, "matrix">) => T);

/** Any expression, because its value is not known. */
type Any = Computed<unknown>;

/** A part of an item of a vector: GitHub compares only the properties that it names. */
type Part<T> =
  T extends ExpressionOf<infer V, ContextName>
    ? Part<V>
    : T extends readonly unknown[]
      ? T | Any
      : T extends object
        ? { readonly [K in keyof T]?: Part<T[K]> } | Any
        : T | Any;

/** `exclude` takes only values of the vectors, or parts of them. */
type Excludes<M> =
  M extends ExpressionOf<unknown, ContextName>
    ? unknown
    : {
        readonly exclude?:
          | readonly { readonly [K in Vectors<M>]?: Part<Item<M[K & keyof M]>> }[]
          | Computed<readonly object[]>;
      };

/** A matrix whose expressions read only what its key may read. A leg would not know that a text is untrusted. */
type Allowed<T> =
  T extends ExpressionOf<unknown, ContextName>
    ? ExpressionOf<unknown, ContextsOf<"job.strategy">>
    : T extends object
      ? { readonly [K in keyof T]: Allowed<T[K]> }
      : T;

export interface MatrixStrategy<M extends Matrix> extends Unmodelled<"matrix"> {
  readonly matrix: M & Excludes<M> & Allowed<M>;
  readonly "fail-fast"?: In<"job.strategy", boolean>;
  readonly "max-parallel"?: In<"job.strategy", number>;
}
