import type { Env, If, In, Result } from "./contexts.ts";
import { type Expression, expression } from "./expression.ts";
import type { Allowing } from "./model/allow.ts";
import { callSite, type SourceOf } from "./model/source.ts";
import { type Declared, declared, type Outputs, type OutputValues, outputsOf } from "./outputs.ts";
import type { Unmodelled } from "./unmodelled.ts";

/** The keys of every step. */
export interface StepProps extends Unmodelled<"id">, Allowing {
  /** Printed inside the step in the YAML, for its reviewers and for linters, e.g. `zizmor: ignore[artipacked]`. */
  readonly comment?: string;
  /** Required if others read its outputs. */
  readonly id?: string;
  readonly name?: In<"step.name", string>;
  readonly if?: If<"step.if">;
  readonly env?: Env<"step.env">;
  readonly "continue-on-error"?: In<"step.continue-on-error", boolean>;
  readonly "timeout-minutes"?: In<"step.timeout-minutes", number>;
  /** Lets the next steps begin at once. See `waitFor`, `waitForAll`, `cancelStep` and `parallel` in background.ts. */
  readonly background?: boolean;
}

/** A step that others can read: made by `step()`, `script()`, `storeScript()` and the functions of `actions.ts`. */
export interface Step extends StepProps {
  readonly kind: "run" | "script" | "store" | "action";
  readonly source: SourceOf;
  /** Its result before `continue-on-error` applies. */
  readonly outcome: Expression<Result, "steps">;
  /** Its result after `continue-on-error` applies. */
  readonly conclusion: Expression<Result, "steps">;
}

/** The result of a step or a job, by GitHub's name for it. */
export const resultOf = <C extends "steps" | "needs">(owner: object, name: string): Expression<Result, C> =>
  expression({ kind: "read", owner, path: [name] });

/** Adds the properties that others can read. They are not enumerable, because they are no keys of the step. */
export function asStep<S extends object, V>(step: S, outputs: readonly string[]) {
  const read = {
    outcome: resultOf<"steps">(step, "outcome"),
    conclusion: resultOf<"steps">(step, "conclusion"),
    outputs: outputsOf<V, "steps">(step, outputs),
  };
  Object.defineProperties(step, Object.fromEntries(Object.entries(read).map(([key, value]) => [key, { value }])));
  return step as S & typeof read;
}

/** A shell of the runner, or a command that receives the file with the commands as `{0}`. */
export type Shell = "bash" | "sh" | "pwsh" | "powershell" | "python" | "cmd" | `${string}{0}${string}`;

declare const made: unique symbol;
declare const passed: unique symbol;

/** The type of a key of steps that run an action. No value has it, so that an error shows its name. */
interface MadeByAFunctionOfActions {
  readonly [made]: never;
}

/** The type of an expression in `run`. No value has it, so that an error shows its name. */
interface PassedThroughEnv {
  readonly [passed]: never;
}

interface RunProps extends StepProps {
  readonly name: In<"step.name", string>;
  /** Plain text: values reach it through `env`. */
  readonly run: string | PassedThroughEnv;
  readonly shell?: Shell;
  readonly "working-directory"?: In<"step.working-directory", string>;
}

/** A step that runs commands and that no other step reads: a plain object. */
export interface PlainStep extends RunProps {
  readonly uses?: MadeByAFunctionOfActions;
  readonly with?: MadeByAFunctionOfActions;
  readonly outputs?: never;
  readonly kind?: never;
  readonly action?: never;
  readonly script?: never;
}

/** A step of a kind that the language lacks: `{ unmodelled: { wait: "server" } }`. */
export interface UnmodelledStep extends StepProps {
  readonly unmodelled: NonNullable<StepProps["unmodelled"]>;
  readonly run?: PassedThroughEnv;
  readonly uses?: MadeByAFunctionOfActions;
  readonly with?: MadeByAFunctionOfActions;
  readonly outputs?: never;
  readonly kind?: never;
  readonly action?: never;
  readonly script?: never;
}

/** A step that runs commands and that others read. */
export interface RunStep<O extends Outputs = Outputs> extends Step, RunProps {
  readonly kind: "run";
  readonly id: string;
  readonly name: In<"step.name", string>;
  readonly outputs: { readonly [K in keyof O]: Expression<OutputValues<O>[K], "steps"> };
}

/**
 * A step that runs commands and that others read: its `outcome`, its `conclusion`, and its declared outputs, which the commands
 * write to the file `$GITHUB_OUTPUT`. If nobody reads it, a plain object is enough.
 */
// biome-ignore lint/complexity/noBannedTypes: a step that declares no outputs has none
export function step<const O extends Outputs | readonly string[] = {}>({
  outputs,
  ...props
}: RunProps & { readonly id: string; readonly outputs?: O }): RunStep<Declared<O>> {
  const names = Object.keys(declared(outputs ?? {}));
  const self = { kind: "run", source: callSite(), ...props } as const;
  return asStep<typeof self, OutputValues<Declared<O>>>(self, names);
}
