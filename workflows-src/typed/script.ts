import { type Env, runner } from "./contexts.ts";
import type { Expression } from "./expression.ts";
import { text } from "./functions.ts";
import { callSite } from "./model/source.ts";
import type { Outputs, OutputValues } from "./outputs.ts";
import { asStep, type Step, type StepProps } from "./step.ts";

export { jsonOutput, type OutputValues, output } from "./outputs.ts";

/** How the text of a script reaches the steps that run it. */
export type Delivery = "inline" | "digest";

/**
 * A script: a module in TypeScript that a step runs with `shell: node {0}`.
 * `env` names the environment variables it reads (with what each is for), `outputs` what it sets.
 */
export interface Script<E extends string = string, O extends Outputs = Outputs, D extends Delivery = Delivery> {
  readonly name: string;
  /** What the step is called in the log. */
  readonly title: string;
  /**
   * `inline`, which is the default: the text stands in each step that runs it. `digest`: it stands once, in a step made by
   * `storeScript`; a step that runs it holds the text's digest, and runs nothing where the file it finds has another.
   */
  readonly delivery?: D;
  readonly env: Readonly<Record<E, string>>;
  readonly outputs: O;
}

export const defineScript = <const E extends string, const O extends Outputs, const D extends Delivery = "inline">(
  of: Script<E, O, D>,
): Script<E, O, D> => of;

/** A step that runs a script; it may read nothing but the environment given here. */
export interface ScriptStep<O extends Outputs = Outputs> extends Step {
  readonly kind: "script";
  readonly script: Script;
  readonly outputs: { readonly [K in keyof O]: Expression<OutputValues<O>[K], "steps"> };
}

/** Its id is the script's name where it has none of its own. */
export interface ScriptStepProps<E extends string> extends Omit<StepProps, "env"> {
  readonly env: { readonly [K in E]: Env<"step.env">[string] };
}

/** Runs a script with exactly the environment it declares. */
export function script<const E extends string, const O extends Outputs>(
  of: Script<E, O>,
  props: ScriptStepProps<NoInfer<E>>,
): ScriptStep<O> {
  const step = { kind: "script", id: of.name, script: of, name: of.title, source: callSite(), ...props } as const;
  return asStep<typeof step, OutputValues<O>>(step, Object.keys(of.outputs));
}

/** Where scripts by digest are stored, and where the steps that run them look for them: what to upload, and where to download it to. */
export const SCRIPTS_FOLDER = text`${runner.temp}/scripts`;

/** A step that stores a script. */
export interface StoreStep extends Step {
  readonly kind: "store";
  readonly script: Script;
}

/** Writes a script whose `delivery` is `digest` to `SCRIPTS_FOLDER`, as `<name>.cjs`. Nothing of it runs. */
export function storeScript(of: Script<string, Outputs, "digest">, props: Omit<StepProps, "env"> = {}): StoreStep {
  const step = {
    kind: "store",
    script: of,
    name: `Store the script ${of.name}`,
    source: callSite(),
    ...props,
  } as const;
  return asStep<typeof step, object>(step, []);
}
