import type { Allowing } from "./allow.ts";
import type { If, In } from "./contexts.ts";
import type { SourceOf } from "./source.ts";
import type { Unmodelled } from "./unmodelled.ts";

/** What all steps that are values have in common; made by `script()` and by the functions of `actions.ts`. */
export interface Step extends Unmodelled, Allowing {
  readonly kind: "script" | "action";
  readonly id?: string;
  readonly name?: string;
  readonly if?: If<"step.if">;
  readonly env?: Readonly<Record<string, In<"step.settings", string | number>>>;
  readonly source: SourceOf;
}

/** A step that runs commands: a plain object. `run` is text and nothing else: values reach it through `env`. */
export interface RunStep extends Unmodelled, Allowing {
  readonly name: string;
  readonly run: string;
  readonly id?: string;
  readonly if?: If<"step.if">;
  readonly env?: Readonly<Record<string, In<"step.settings", string> | In<"step.settings", number>>>;
  readonly shell?: "bash" | "sh" | "pwsh" | "python" | "node {0}";
  readonly "working-directory"?: In<"step.settings", string>;
  readonly "continue-on-error"?: In<"step.settings", boolean>;
  readonly "timeout-minutes"?: In<"step.settings", number>;
  readonly uses?: never;
  readonly with?: never;
  readonly outputs?: never;
  readonly kind?: never;
  readonly action?: never;
  readonly script?: never;
}
