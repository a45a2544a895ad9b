import { type Env, runner } from "./contexts.ts";
import type { Expression } from "./expression.ts";
import { text } from "./functions.ts";
import { callSite } from "./model/source.ts";
import type { Outputs, OutputValues } from "./outputs.ts";
import { asStep, type Step, type StepProps } from "./step.ts";

export { jsonOutput, output } from "./outputs.ts";

/** How the text of a script reaches the steps that run it: inside them, or stored once and identified by its digest. */
export type Delivery = "inline" | "digest";

/**
 * A module in TypeScript that a step runs with `shell: node {0}`. `env` describes the environment variables that it reads,
 * `outputs` the outputs that it sets.
 */
export interface Script<E extends string = string, O extends Outputs = Outputs, D extends Delivery = Delivery> {
  readonly name: string;
  /** The name of the step in the log. */
  readonly title: string;
  /**
   * `inline`, the default, puts the text into each step that runs it. `digest` puts it once into a step made by `storeScript`; a step
   * that runs the script has the text's digest, and fails if the stored file has another one.
   */
  readonly delivery?: D;
  readonly env: Readonly<Record<E, string>>;
  readonly outputs: O;
}

export const defineScript = <const E extends string, const O extends Outputs, const D extends Delivery = "inline">(
  declaration: Script<E, O, D>,
): Script<E, O, D> => declaration;

/** A step that runs a script. It reads only the environment that is passed here. */
export interface ScriptStep<O extends Outputs = Outputs> extends Step {
  readonly kind: "script";
  readonly script: Script;
  readonly outputs: { readonly [K in keyof O]: Expression<OutputValues<O>[K], "steps"> };
}

/** The id defaults to the script's name. */
export interface ScriptStepProps<E extends string> extends Omit<StepProps, "env"> {
  readonly env: { readonly [K in E]: Env<"step.env">[string] };
}

/** Runs a script with exactly the environment it declares. */
export function script<const E extends string, const O extends Outputs>(
  declaration: Script<E, O>,
  props: ScriptStepProps<NoInfer<E>>,
): ScriptStep<O> {
  const { name: id, title: name, outputs } = declaration;
  const step = { kind: "script", id, script: declaration, name, source: callSite(), ...props } as const;
  return asStep<typeof step, OutputValues<O>>(step, Object.keys(outputs));
}

/** The folder of stored scripts: upload it after `storeScript`, and download it before the steps that run them. */
export const SCRIPTS_FOLDER = text`${runner.temp}/scripts`;

/** A step that stores a script. */
export interface StoreStep extends Step {
  readonly kind: "store";
  readonly script: Script;
}

/** Writes a script whose `delivery` is `digest` to `SCRIPTS_FOLDER`, as `<name>.cjs`, without running it. */
export function storeScript(
  declaration: Script<string, Outputs, "digest">,
  props: Omit<StepProps, "env"> = {},
): StoreStep {
  const name = `Store the script ${declaration.name}`;
  const step = { kind: "store", script: declaration, name, source: callSite(), ...props } as const;
  return asStep<typeof step, object>(step, []);
}
