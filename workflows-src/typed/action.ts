import type { ContextsOf } from "./contexts.ts";
import type { Expression, ExpressionOf } from "./expression.ts";
import type { Closed } from "./model/closed.ts";
import { callSite } from "./model/source.ts";
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

export interface ActionStep<O extends string = string> extends Step {
  readonly kind: "action";
  readonly action: Action;
  readonly with: Readonly<Record<string, unknown>>;
  readonly outputs: { readonly [K in O]: Expression<string, "steps"> };
}

declare const executed: unique symbol;
/** The type of an input whose text is executed, like `run`. It takes no expressions: values reach it through `env`. */
export type ScriptText = string & { readonly [executed]: true };

type Input<T> = [T] extends [ScriptText] ? string : T | ExpressionOf<T | null, ContextsOf<"step.with">>;

type With<I> = { readonly [K in keyof I]: Input<Exclude<I[K], undefined>> };

/**
 * Declares an action that is not in `actions.ts`, and returns the function that makes its steps. `I` types its inputs, `O` names its
 * outputs: `action<{ image: string; push?: boolean }, "digest">({ repository: "docker/build-push-action", … }, ["digest"])`.
 */
export function action<I extends object, const O extends string = never>(action: Action, outputs: readonly O[] = []) {
  return <const W extends With<I>>(
    ...[inputs, props]: object extends I ? [Closed<W, With<I>>?, StepProps?] : [Closed<W, With<I>>, StepProps?]
  ) => {
    const step = { kind: "action", action, with: inputs ?? {}, source: callSite(), ...props } as const;
    return asStep<typeof step, Record<O, string>>(step, outputs) as ActionStep<O>;
  };
}
