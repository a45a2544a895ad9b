import type { ContextsOf } from "./contexts.ts";
import type { Expression, ExpressionOf } from "./expression.ts";
import type { Closed } from "./model/closed.ts";
import { callSite } from "./model/source.ts";
import { asStep, type Step, type StepProps } from "./step.ts";

/** An action pinned to a commit; the version stands beside it as a comment. */
export interface PinnedAction {
  /** `owner/repository`, and the folder of the action where it is not at the top. */
  readonly repository: `${string}/${string}`;
  readonly version: string;
  readonly commit: string;
}

/** An action of the checked out repository, by its folder, or an image that is run as one. */
export interface UnversionedAction {
  readonly uses: `./${string}` | `docker://${string}`;
}

export type Action = PinnedAction | UnversionedAction;

export const usesOf = (of: Action): string => ("uses" in of ? of.uses : `${of.repository}@${of.commit}`);

export interface ActionStep<O extends string = string> extends Step {
  readonly kind: "action";
  readonly action: Action;
  readonly with: Readonly<Record<string, unknown>>;
  readonly outputs: { readonly [K in O]: Expression<string, "steps"> };
}

declare const carriedOut: unique symbol;
/** The type of an input whose text is carried out, like `run`: it takes no expressions, values reach it through `env`. */
export type ScriptText = string & { readonly [carriedOut]: true };

type Input<T> = [T] extends [ScriptText] ? string : T | ExpressionOf<T | null, ContextsOf<"step.with">>;

type With<I> = { readonly [K in keyof I]: Input<Exclude<I[K], undefined>> };

/**
 * A function that makes steps of an action: `I` types its inputs, `O` names its outputs. For an action that is not in
 * `actions.ts`, e.g. `action<{ image: string; push?: boolean }, "digest">({ repository: "docker/build-push-action", … }, ["digest"])`.
 */
export function action<I extends object, const O extends string = never>(of: Action, outputs: readonly O[] = []) {
  return <const W extends With<I>>(
    ...[inputs, props]: object extends I ? [Closed<W, With<I>>?, StepProps?] : [Closed<W, With<I>>, StepProps?]
  ) => {
    const step = { kind: "action", action: of, with: inputs ?? {}, source: callSite(), ...props } as const;
    return asStep<typeof step, Record<O, string>>(step, outputs) as ActionStep<O>;
  };
}
