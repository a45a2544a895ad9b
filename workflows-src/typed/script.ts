import type { Env } from "./contexts.ts";
import type { Expression } from "./expression.ts";
import type { Outputs, OutputValues } from "./outputs.ts";
import { callSite } from "./source.ts";
import { asStep, type Step, type StepProps } from "./step.ts";

export { jsonOutput, type OutputValues, output } from "./outputs.ts";

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

/** Its id is the script's name where it has none of its own. */
export interface ScriptStepProps<E extends string> extends Omit<StepProps, "env"> {
  readonly env: { readonly [K in E]: Env<"step.env">[string] };
}

/** Runs an inline script with exactly the environment it declares. */
export function script<const E extends string, const O extends Outputs>(
  of: Script<E, O>,
  props: ScriptStepProps<NoInfer<E>>,
): ScriptStep<O> {
  const step = { kind: "script", id: of.name, script: of, name: of.title, source: callSite(), ...props } as const;
  return asStep<typeof step, OutputValues<O>>(step, Object.keys(of.outputs));
}
