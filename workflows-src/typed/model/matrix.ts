import type { ContextsOf, In } from "../contexts.ts";
import type { ContextName, Expression, ExpressionOf, KeyOf, ValueAt } from "../expression.ts";
import type { Unmodelled } from "../unmodelled.ts";

type Computed<T> = ExpressionOf<T, ContextsOf<"job.strategy">>;

/** A list of legs: written out, or an expression that gives one. */
export type Vector = readonly unknown[] | Computed<readonly unknown[]>;

/**
 * Vectors, each of which is a key of `matrix`; the legs are their combinations. `exclude` takes combinations away, `include`
 * adds keys to those it matches and legs of its own. Or one expression that gives all of that.
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

/** What one leg of the matrix sees as `matrix`; a key that only `include` has may be null: compare it, as in `eq(next, true)`. */
export type MatrixLeg<M extends Matrix> = ResolvedLeg<Literal<M>>;

type ResolvedLeg<M> = {
  readonly [K in Vectors<M>]: Literal<Item<M[K]> | Exclude<ValueAt<Rows<M, "include">, K>, undefined>>;
} & {
  readonly [K in Exclude<KeyOf<Rows<M, "include">>, keyof M>]:
    | Literal<ValueAt<Rows<M, "include">, K>>
    | ([Vectors<M>] extends [never] ? never : null);
};

/** A value, or how to make it from the leg: `({ job }) => job.title`. */
export type PerLeg<M extends Matrix, T> = T | ((matrix: Expression<MatrixLeg<M>, "matrix">) => T);

/** `exclude` names values of the vectors, and nothing else. */
type Excludes<M> =
  M extends ExpressionOf<unknown, ContextName>
    ? unknown
    : {
        readonly exclude?:
          | readonly { readonly [K in Vectors<M>]?: Item<M[K & keyof M]> }[]
          | Computed<readonly object[]>;
      };

/** What a matrix holds, with no expression in it that may not stand there: of a text of an outsider, say, a leg would not know it. */
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
