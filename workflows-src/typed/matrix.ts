import type { In } from "./contexts.ts";
import type { Context, Expression } from "./expression.ts";
import type { Unmodelled } from "./unmodelled.ts";

/** A list of legs: written out, or an expression that gives one. */
export type Vector = readonly unknown[] | Expression<readonly unknown[], "github" | "inputs" | "vars" | "needs">;

export type Matrix = Readonly<Record<string, Vector>>;

/** What one leg of the matrix sees as `matrix`. */
export type Leg<M extends Matrix> = {
  readonly [K in keyof M]: M[K] extends readonly (infer Item)[]
    ? Item
    : M[K] extends Expression<readonly (infer Item)[], Context>
      ? Item
      : never;
};

/** A value, or how to make it from the leg: `({ job }) => job.title`. */
export type PerLeg<M extends Matrix, T> = T | ((matrix: Expression<Leg<M>, "matrix">) => T);

export interface Strategy<M extends Matrix> extends Unmodelled {
  readonly matrix: M;
  readonly "fail-fast"?: In<"job.strategy", boolean>;
  readonly "max-parallel"?: In<"job.strategy", number>;
}
