import type { Allowing } from "./allow.ts";
import type { If, In } from "./contexts.ts";
import type { Expression } from "./expression.ts";
import { outputsOf } from "./script.ts";
import { callSite } from "./source.ts";
import type { Step } from "./step.ts";
import type { Unmodelled } from "./unmodelled.ts";

/** An action pinned to a commit; the version stands beside it as a comment. */
export interface Action {
  readonly repository: string;
  readonly version: string;
  readonly commit: string;
}

export interface ActionStep<O extends string = string> extends Step {
  readonly kind: "action";
  readonly action: Action;
  readonly with: Readonly<Record<string, unknown>>;
  readonly outputs: { readonly [K in O]: Expression<string, "steps"> };
}

export interface ActionStepProps extends Unmodelled, Allowing {
  readonly id?: string;
  readonly name?: string;
  readonly if?: If<"step.if">;
  readonly env?: Readonly<Record<string, In<"step.settings", string | number>>>;
}

type With<I> = { readonly [K in keyof I]: In<"step.settings", I[K]> };

/** A function that makes steps of this action; `I` types its inputs, `O` names its outputs. */
export function action<I extends object, const O extends string = never>(pinned: Action, outputs: readonly O[] = []) {
  return (...[inputs, props]: object extends I ? [With<I>?, ActionStepProps?] : [With<I>, ActionStepProps?]) => {
    const step = { kind: "action", action: pinned, with: inputs ?? {}, source: callSite(), ...props } as const;
    return Object.assign(step, {
      outputs: outputsOf<Record<O, string>, "steps">(step, outputs),
    }) as ActionStep<O>;
  };
}
