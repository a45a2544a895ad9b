import type { Allowing } from "./allow.ts";
import type { If, In } from "./contexts.ts";
import { type Expression, expression, type Json } from "./expression.ts";
import { callSite, type SourceOf } from "./source.ts";
import type { Step } from "./step.ts";
import type { Unmodelled } from "./unmodelled.ts";

/** An output of a script or a job; always a string on GitHub, whose meaning `T` says. */
export interface Output<T extends string = string> {
  readonly description: string;
  readonly __value?: T;
}

export type Outputs = Readonly<Record<string, Output>>;

export const output = <T extends string = string>(description: string): Output<T> => ({ description });
/** An output that holds the JSON of a `T`. */
export const jsonOutput = <T>(description: string): Output<Json<T>> => ({ description });

export type OutputValues<O extends Outputs> = {
  readonly [K in keyof O]: O[K] extends Output<infer T> ? T : never;
};

/**
 * An inline script: a module in TypeScript that is embedded in the YAML as `shell: node {0}`.
 * `env` names the environment variables it reads (with what each is for), `outputs` what it sets.
 */
export interface Script<E extends string = string, O extends Outputs = Outputs> {
  readonly name: string;
  /** What the step is called in the log. */
  readonly title: string;
  readonly env: Readonly<Record<E, string>>;
  readonly outputs: O;
}

export const defineScript = <const E extends string, const O extends Outputs>(of: Script<E, O>): Script<E, O> => of;

/** A step that runs an inline script; it may read nothing but the environment given here. */
export interface ScriptStep<O extends Outputs = Outputs> extends Step {
  readonly kind: "script";
  readonly script: Script;
  readonly outputs: { readonly [K in keyof O]: Expression<OutputValues<O>[K], "steps"> };
}

export interface ScriptStepProps<E extends string> extends Unmodelled, Allowing {
  readonly name?: string;
  readonly if?: If<"step.if">;
  readonly env: { readonly [K in E]: In<"step.settings", string> | In<"step.settings", number> };
}

/** Runs an inline script with exactly the environment it declares. */
export function script<const E extends string, const O extends Outputs>(
  of: Script<E, O>,
  props: ScriptStepProps<NoInfer<E>>,
): ScriptStep<O> {
  const source: SourceOf = callSite();
  const step = { kind: "script", id: of.name, script: of, name: props.name ?? of.title, source, ...props } as const;
  return Object.assign(step, { outputs: outputsOf<OutputValues<O>, "steps">(step, Object.keys(of.outputs)) });
}

/** The outputs of a step or a job as expressions. */
export const outputsOf = <V, C extends "steps" | "needs">(owner: object, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, expression({ kind: "read", owner, path: ["outputs", name] })])) as {
    readonly [K in keyof V]: Expression<V[K], C>;
  };
