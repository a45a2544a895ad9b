import type { Allowing } from "./allow.ts";
import type { Closed } from "./closed.ts";
import type { ContextsOf, In } from "./contexts.ts";
import { inputsOf, secretsOf } from "./contexts.ts";
import type { Inputs, Passed, PassedSecrets, Secrets, ValuesOf } from "./declarations.ts";
import type { Context, Expression } from "./expression.ts";
import { type AnyJob, type BaseJob, type CommonJobProps, resultOf } from "./job.ts";
import type { Matrix, PerLeg } from "./matrix.ts";
import type { Permissions } from "./permissions.ts";
import { outputsOf } from "./script.ts";
import { callSite, type SourceOf } from "./source.ts";
import type { Triggers } from "./triggers.ts";
import type { Unmodelled } from "./unmodelled.ts";

export interface WorkflowProps extends Unmodelled, Allowing {
  /** Shown in the list of workflows. */
  readonly name: string;
  /** What a reader of the YAML should know first; becomes its opening comment. */
  readonly description: string;
  readonly permissions?: Permissions;
}

/** What a workflow says about its runs; may read the inputs. */
export interface RunProps {
  readonly "run-name"?: In<"run-name", string>;
  readonly env?: Readonly<Record<string, In<"workflow.env", string> | In<"workflow.env", number>>>;
  readonly concurrency?: {
    readonly group: In<"workflow.concurrency", string>;
    readonly "cancel-in-progress"?: boolean;
  };
}

type OutputExpression = Expression<string, ContextsOf<"workflow_call.outputs"> | "needs">;
/** The outputs of a reusable workflow: outputs of its jobs, with a description where people read it. */
export type WorkflowOutputs = Readonly<
  Record<string, OutputExpression | { readonly description: string; readonly value: OutputExpression }>
>;

export type Jobs = Readonly<Record<string, AnyJob>>;

/** A complete workflow, as `lower` takes it. */
export interface Workflow {
  /** The file's name without `.yml`. */
  readonly id: string;
  readonly props: WorkflowProps & RunProps;
  readonly on: Triggers;
  readonly call?: { readonly inputs: Inputs; readonly secrets: Secrets; readonly outputs: WorkflowOutputs };
  /** Whether people can start it with the same inputs. */
  readonly dispatch: boolean;
  readonly jobs: Jobs;
  readonly source: SourceOf;
}

export interface ReusableWorkflow<
  I extends Inputs = Inputs,
  S extends Secrets = Secrets,
  O extends WorkflowOutputs = WorkflowOutputs,
> extends Workflow {
  readonly call: { readonly inputs: I; readonly secrets: S; readonly outputs: O };
}

export function workflow(
  id: string,
  props: WorkflowProps & RunProps & { readonly on: Triggers },
  jobs: () => Jobs,
): Workflow {
  const { on, ...rest } = props;
  return { id, props: rest, on, dispatch: false, jobs: jobs(), source: callSite() };
}

export interface ReusableWorkflowProps<I extends Inputs, S extends Secrets> extends WorkflowProps {
  readonly inputs: I;
  readonly secrets?: S;
  /** Also lets people start it by hand (`workflow_dispatch`), with the same inputs. */
  readonly dispatch?: boolean;
}

interface Parameters<I extends Inputs, S extends Secrets> {
  readonly inputs: Expression<ValuesOf<I>, "inputs">;
  readonly secrets: Expression<Readonly<Record<keyof S & string, string>>, "secrets">;
}

/** What the function that describes a reusable workflow returns. */
export interface WorkflowBody extends RunProps {
  readonly jobs: Jobs;
  readonly outputs?: WorkflowOutputs;
}

// biome-ignore lint/complexity/noBannedTypes: a workflow without outputs has none
type OutputsOf<B extends WorkflowBody> = B extends { readonly outputs: infer O extends WorkflowOutputs } ? O : {};

/** A workflow that others call: its inputs, secrets and outputs are known to `call`. */
// biome-ignore lint/complexity/noBannedTypes: a workflow without secrets has none
export function reusableWorkflow<const I extends Inputs, B extends WorkflowBody, S extends Secrets = {}>(
  id: string,
  { inputs, secrets, dispatch = false, ...props }: ReusableWorkflowProps<I, S>,
  body: (parameters: Parameters<I, S>) => Closed<B, WorkflowBody>,
): ReusableWorkflow<I, S, OutputsOf<B>> {
  const source = callSite();
  const { jobs, outputs, ...run }: WorkflowBody = body({ inputs: inputsOf(), secrets: secretsOf() });
  const signature = { inputs, secrets: secrets ?? ({} as S), outputs: (outputs ?? {}) as OutputsOf<B> };
  return { id, props: { ...props, ...run }, on: {}, call: signature, dispatch, jobs, source };
}

/** What `with` of a call holds. */
export type With<I extends Inputs> = { readonly [K in keyof Passed<I>]: In<"job.settings", Passed<I>[K]> };

export type SecretExpression = Expression<string, ContextsOf<"call.secrets">>;

/** What a call says about the callee's secrets: nothing where there are none, everything that is required. */
type CallSecrets<S extends Secrets> = [keyof S] extends [never]
  ? { readonly secrets?: never }
  : object extends PassedSecrets<S, SecretExpression>
    ? { readonly secrets?: PassedSecrets<S, SecretExpression> }
    : { readonly secrets: PassedSecrets<S, SecretExpression> };

export type CallProps<M extends Matrix, I extends Inputs, S extends Secrets, W = With<I>> = CommonJobProps<M> & {
  readonly with: PerLeg<M, Closed<W, With<I>>>;
} & CallSecrets<S>;

type ValueType<V> =
  V extends Expression<infer T, Context> ? T : V extends { readonly value: Expression<infer T, Context> } ? T : never;

export interface CallJob<O extends WorkflowOutputs = WorkflowOutputs> extends BaseJob {
  readonly kind: "call";
  readonly workflow: ReusableWorkflow;
  readonly props: CallProps<Matrix, Inputs, Secrets>;
  readonly outputs: { readonly [K in keyof O]: Expression<ValueType<O[K]> & string, "needs"> };
}

/** A job that calls a reusable workflow of this repository, with inputs and secrets checked against its definition. */
export function call<
  I extends Inputs,
  S extends Secrets,
  O extends WorkflowOutputs,
  const W extends With<I>,
  // biome-ignore lint/complexity/noBannedTypes: a call without a matrix has none
  const M extends Matrix = {},
>(of: ReusableWorkflow<I, S, O>, props: CallProps<M, I, S, W>): CallJob<O> {
  const self = { kind: "call", workflow: of, props, source: callSite() } as const;
  return Object.assign(self, {
    result: resultOf(self),
    outputs: outputsOf<Record<string, string>, "needs">(self, Object.keys(of.call.outputs)),
  }) as unknown as CallJob<O>;
}
