import { type Expression, expression, type Json } from "./expression.ts";

/** An output of a step. On GitHub it is always a string; `T` is the type of its values. */
export interface Output<T extends string = string> {
  readonly description: string;
  readonly __value?: T;
}

export type Outputs = Readonly<Record<string, Output>>;

export const output = <T extends string = string>(description: string): Output<T> => ({ description });
/** An output with the JSON of a `T`. */
export const jsonOutput = <T>(description: string): Output<Json<T>> => ({ description });

export type OutputValues<O extends Outputs> = {
  readonly [K in keyof O]: O[K] extends Output<infer T> ? T : never;
};

/** Outputs by their declarations, or only by their names if they are plain text. */
export type Declared<O> = O extends readonly string[]
  ? Readonly<Record<O[number], Output>>
  : O extends Outputs
    ? O
    : never;

export const declared = <O extends Outputs | readonly string[]>(outputs: O): Declared<O> =>
  (Array.isArray(outputs) ? Object.fromEntries(outputs.map((name) => [name, output("")])) : outputs) as Declared<O>;

/** The outputs of a step or a job as expressions. */
export const outputsOf = <V, C extends "steps" | "needs">(owner: object, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, expression({ kind: "read", owner, path: ["outputs", name] })])) as {
    readonly [K in keyof V]: Expression<V[K], C>;
  };
