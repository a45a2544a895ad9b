import type { Allowing } from "./allow.ts";
import type { Closed } from "./closed.ts";
import type { ContextsOf, Env, GithubOf, In } from "./contexts.ts";
import { githubOf, inputsOf, secretsOf } from "./contexts.ts";
import type { Inputs, Passed, PassedSecrets, Secrets, ValuesOf } from "./declarations.ts";
import type { Context, Expression, ExpressionOf } from "./expression.ts";
import type { ExternalWorkflow } from "./external.ts";
import type { Permissions } from "./github/permissions.ts";
import type { AnyJob, BaseJob, CommonJobProps, Concurrency, Defaults } from "./job.ts";
import type { Matrix, PerLeg } from "./matrix.ts";
import { type Output, outputsOf } from "./outputs.ts";
import { callSite, type SourceOf } from "./source.ts";
import { resultOf } from "./step.ts";
import type { StrictTriggers, Triggers } from "./triggers.ts";
import type { Unmodelled } from "./unmodelled.ts";

export interface WorkflowProps extends Unmodelled<"on" | "jobs">, Allowing {
  /** Shown in the list of workflows. */
  readonly name: string;
  /** What a reader of the YAML should know first; becomes its opening comment. */
  readonly description: string;
  /** What the token of a job may do that states no permissions of its own; every job here does. */
  readonly permissions?: Permissions;
  /** Holds for every job; GitHub takes no expressions here. */
  readonly defaults?: Defaults<string>;
}

/** What a workflow says about its runs; may read the inputs. */
export interface RunProps {
  readonly "run-name"?: In<"run-name", string>;
  readonly env?: Env<"env">;
  readonly concurrency?: Concurrency<"concurrency">;
}

type OutputExpression = ExpressionOf<string, ContextsOf<"on.workflow_call.outputs.value"> | "needs">;
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

// biome-ignore lint/complexity/noBannedTypes: a workflow without inputs has none
type InputsOf<On> = On extends { readonly workflow_dispatch: { readonly inputs: infer I extends Inputs } } ? I : {};

/** What a workflow can read of a run that its triggers started. */
interface Run<On, S extends string> {
  readonly github: GithubOf<On>;
  readonly inputs: Expression<ValuesOf<InputsOf<On>>, "inputs">;
  readonly secrets: Expression<Readonly<Record<S, string>>, "secrets">;
}

/** A value, or how to make it from what the run knows: `({ inputs }) => inputs.target`. */
type PerRun<R, T> = T | ((run: R) => T);

interface PlainWorkflowProps<On, S extends string> extends WorkflowProps {
  readonly on: On;
  /** The names of the repository's secrets that it reads. */
  readonly secrets?: readonly S[];
  readonly "run-name"?: PerRun<Run<On, S>, In<"run-name", string>>;
  readonly env?: PerRun<Run<On, S>, Env<"env">>;
  readonly concurrency?: PerRun<Run<On, S>, Concurrency<"concurrency">>;
}

/** A workflow that events start. */
export function workflow<const On extends Triggers, const S extends string = never>(
  id: string,
  props: PlainWorkflowProps<On, S> & { readonly on: StrictTriggers<On> },
  jobs: (run: Run<On, S>) => Jobs,
): Workflow {
  const source = callSite();
  const { on, secrets: _, ...settings }: PlainWorkflowProps<On, S> = props;
  const run: Run<On, S> = { github: githubOf(), inputs: inputsOf(), secrets: secretsOf() };
  const settled = Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [key, typeof value === "function" ? value(run) : value]),
  ) as unknown as WorkflowProps & RunProps;
  return { id, props: settled, on, dispatch: false, jobs: jobs(run), source };
}

/** Events that start a reusable workflow besides. */
type OtherTriggers = Omit<Triggers, "workflow_dispatch">;

export interface ReusableWorkflowProps<I extends Inputs, S extends Secrets, On extends OtherTriggers>
  extends WorkflowProps {
  readonly inputs: I;
  readonly secrets?: S;
  /** Also lets people start it by hand (`workflow_dispatch`), with the same inputs. */
  readonly dispatch?: boolean;
  /** Events that start it besides; its inputs are empty then. */
  readonly on?: On;
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
export function reusableWorkflow<
  const I extends Inputs,
  B extends WorkflowBody,
  // biome-ignore lint/complexity/noBannedTypes: a workflow without secrets has none
  S extends Secrets = {},
  // biome-ignore lint/complexity/noBannedTypes: a workflow that others call need not be started by events
  const On extends OtherTriggers = {},
>(
  id: string,
  props: ReusableWorkflowProps<I, S, On> & { readonly on?: StrictTriggers<On> },
  body: (parameters: Parameters<I, S>) => Closed<B, WorkflowBody>,
): ReusableWorkflow<I, S, OutputsOf<B>> {
  const source = callSite();
  const { inputs, secrets, dispatch = false, on, ...settings }: ReusableWorkflowProps<I, S, On> = props;
  const { jobs, outputs, ...run }: WorkflowBody = body({ inputs: inputsOf(), secrets: secretsOf() });
  const signature = { inputs, secrets: secrets ?? ({} as S), outputs: (outputs ?? {}) as OutputsOf<B> };
  return { id, props: { ...settings, ...run }, on: on ?? {}, call: signature, dispatch, jobs, source };
}

/** A workflow that a job can call. */
type Callee<I extends Inputs, S extends Secrets, O extends CalleeOutputs> = {
  readonly call: { readonly inputs: I; readonly secrets: S; readonly outputs: O };
} & (ReusableWorkflow | ExternalWorkflow);

type CalleeOutputs = Readonly<Record<string, WorkflowOutputs[string] | Output>>;

/** What `with` of a call holds. */
export type With<I extends Inputs> = { readonly [K in keyof Passed<I>]: In<"job.with", Passed<I>[K]> };

export type SecretExpression = ExpressionOf<string, ContextsOf<"job.secrets">>;

/** What a call says about the callee's secrets: nothing where there are none, everything that is required. */
type CallSecrets<S extends Secrets> = [keyof S] extends [never]
  ? { readonly secrets?: never }
  : object extends PassedSecrets<S, SecretExpression>
    ? { readonly secrets?: PassedSecrets<S, SecretExpression> | "inherit" }
    : { readonly secrets: PassedSecrets<S, SecretExpression> | "inherit" };

export type CallProps<M extends Matrix, I extends Inputs, S extends Secrets, W = With<I>> = CommonJobProps<M> & {
  readonly with: PerLeg<M, Closed<W, With<I>>>;
} & CallSecrets<S>;

type ValueType<V> =
  V extends ExpressionOf<infer T, Context>
    ? T
    : V extends { readonly value: ExpressionOf<infer T, Context> }
      ? T
      : V extends Output<infer T>
        ? T
        : never;

export interface CallJob<O extends CalleeOutputs = CalleeOutputs> extends BaseJob {
  readonly kind: "call";
  readonly workflow: ReusableWorkflow | ExternalWorkflow;
  readonly props: CallProps<Matrix, Inputs, Secrets>;
  readonly outputs: { readonly [K in keyof O]: Expression<ValueType<O[K]> & string, "needs"> };
}

/** A job that calls a reusable workflow, with inputs and secrets checked against its definition. */
export function call<
  I extends Inputs,
  S extends Secrets,
  O extends CalleeOutputs,
  const W extends With<I>,
  // biome-ignore lint/complexity/noBannedTypes: a call without a matrix has none
  const M extends Matrix = {},
>(of: Callee<I, S, O>, props: CallProps<M, I, S, W>): CallJob<O> {
  const self = { kind: "call", workflow: of, props, source: callSite() } as const;
  return Object.assign(self, {
    result: resultOf<"needs">(self, "result"),
    outputs: outputsOf<Record<string, string>, "needs">(self, Object.keys(of.call.outputs)),
  }) as unknown as CallJob<O>;
}
