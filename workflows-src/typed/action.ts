import type { ContextsOf } from "./contexts.ts";
import type { Expression, ExpressionOf, Primitive } from "./expression.ts";
import type { Closed } from "./model/closed.ts";
import { callSite } from "./model/source.ts";
import type { Output } from "./outputs.ts";
import { asStep, type Step, type StepProps } from "./step.ts";

/** An action pinned to a commit. The version becomes a comment beside it. */
export interface PinnedAction {
  /** `owner/repository`, with the folder of the action if it is not at the top. */
  readonly repository: `${string}/${string}`;
  readonly version: string;
  readonly commit: string;
}

/**
 * An action of the repository, identified by its folder: `./` takes the one that is checked out, `$/` the one of the running commit.
 * Or an image that runs as an action.
 */
export interface UnversionedAction {
  readonly uses: `${"." | "$"}/${string}` | `docker://${string}`;
}

export type Action = PinnedAction | UnversionedAction;

/** Returns the value of `uses`. */
export const usesOf = (action: Action): string =>
  "uses" in action ? action.uses : `${action.repository}@${action.commit}`;

export interface ActionStep<V = Readonly<Record<string, string>>> extends Step {
  readonly kind: "action";
  readonly action: Action;
  readonly with: Readonly<Record<string, unknown>>;
  readonly outputs: { readonly [K in keyof V]: Expression<V[K], "steps"> };
}

declare const executed: unique symbol;
/** The type of an input whose text is executed, like `run`. It takes no expressions: values reach it through `env`. */
export type ScriptText = string & { readonly [executed]: true };

type Input<T> = [T] extends [ScriptText] ? string : T | ExpressionOf<T | null, ContextsOf<"step.with">>;

type With<I> = { readonly [K in keyof I]: Input<Exclude<I[K], undefined>> };

/** Makes a step that runs an action with inputs `I` and outputs `V`. */
type ActionFunction<I extends object, V> = <const W extends With<I>>(
  // biome-ignore lint/complexity/noBannedTypes: no inputs, which every type of optional ones takes
  ...[inputs, props]: {} extends I ? [Closed<W, With<I>>?, StepProps?] : [Closed<W, With<I>>, StepProps?]
) => ActionStep<V>;

/** Outputs by their declarations, or by the types of their values: `{ files: Json<readonly string[]> }`. */
type OutputTypes = Readonly<Record<string, Output | string>>;

type Values<O> = { readonly [K in keyof O]: O[K] extends Output<infer T> ? T : O[K] };

/**
 * Declares an action that is not in `actions.ts`, and returns the function that makes its steps. `I` types its inputs; without it,
 * nothing checks them. `O` names its outputs, or types them if they are not plain text:
 *
 *     action<{ image: string; push?: boolean }, "digest">({ repository: "docker/build-push-action", … }, ["digest"])
 *     action<{ filters: string }, { changes: Json<readonly string[]> }>({ repository: "dorny/paths-filter", … }, ["changes"])
 *     action({ repository: "dorny/paths-filter", … }, { changes: jsonOutput<readonly string[]>("the filters that match") })
 */
export function action<I extends object = Readonly<Record<string, Primitive>>, const O extends string = never>(
  action: Action,
  outputs?: readonly O[],
): ActionFunction<I, Readonly<Record<O, string>>>;
export function action<I extends object = Readonly<Record<string, Primitive>>, const O extends OutputTypes = never>(
  action: Action,
  outputs: O | readonly (keyof O & string)[],
): ActionFunction<I, Values<O>>;
export function action(action: Action, outputs: readonly string[] | object = []): unknown {
  const names = Array.isArray(outputs) ? outputs : Object.keys(outputs);
  return (inputs?: object, props?: StepProps) => {
    const step = { kind: "action", action, with: inputs ?? {}, source: callSite(), ...props } as const;
    return asStep<typeof step, Readonly<Record<string, string>>>(step, names);
  };
}
