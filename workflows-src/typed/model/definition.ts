/** A workflow holds jobs, and a job may call a workflow: the one circle of the language, which is why it is one file. */

import type { ControlStep, RunningStep } from "../background.ts";
import type { ContextsOf, Env, If, In, Result } from "../contexts.ts";
import type { Inputs, Passed, PassedSecrets, Secrets } from "../declarations.ts";
import type { ContextName, Expression, ExpressionOf, KeyOf, Primitive } from "../expression.ts";
import type { ExternalWorkflow } from "../external.ts";
import type { Permissions } from "../github/permissions.ts";
import type { Output } from "../outputs.ts";
import type { PlainStep, UnmodelledStep } from "../step.ts";
import type { Unmodelled } from "../unmodelled.ts";
import type { Allowing } from "./allow.ts";
import type { Closed, Without } from "./closed.ts";
import type { Container, Services } from "./container.ts";
import type { CacheMode, Concurrency, Defaults, Environment, RunnerSnapshot } from "./job-settings.ts";
import type { LegContext, Matrix, MatrixStrategy, PerLeg } from "./matrix.ts";
import type { KnownRunner, RunsOn } from "./runs-on.ts";
import type { SourceOf } from "./source.ts";
import type { Triggers } from "./triggers.ts";

/** A plain step. TypeScript explains a step that fits nothing by the type of the union whose name is the last in the alphabet. */
interface WrittenStep extends PlainStep {}

export type AnyStep = RunningStep | ControlStep | UnmodelledStep | WrittenStep;

/** A job, of either kind. Its id is the key under which the workflow lists it. */
export type AnyJob = Job | CallJob;

/** The part of a job that other jobs can read. */
interface BaseJob {
  readonly source: SourceOf;
  /** How it ended, as the jobs that need it see it. For a matrix or a call it tells little: prefer outputs. */
  readonly result: Expression<Result, "needs">;
  readonly outputs: Readonly<Record<string, Expression<string, "needs">>>;
}

/** The keys that a job with steps and a job that calls a workflow share. */
export interface CommonJobProps<M extends Matrix>
  extends Unmodelled<"needs" | "uses" | "with" | "secrets" | "steps" | "outputs">,
    Allowing {
  /** Printed above the job in the YAML, for its reviewers. */
  readonly comment?: string;
  readonly name?: PerLeg<M, In<"job.name", string>>;
  readonly needs?: readonly AnyJob[];
  readonly if?: If<"job.if">;
  /** Required for every job: the token gets no scope that is not named here. */
  readonly permissions: Permissions;
  readonly strategy?: MatrixStrategy<M>;
  readonly concurrency?: PerLeg<M, Concurrency<"job.concurrency">>;
  readonly "cache-mode"?: CacheMode;
}

export type JobOutputs = Readonly<
  Record<string, Primitive | ExpressionOf<Primitive | null, ContextsOf<"job.outputs">>>
>;

/** Steps with only the keys of steps: TypeScript does not report unknown keys of steps that a function returns. */
type Steps<S extends readonly unknown[]> = S & Without<Exclude<KeyOf<S[number]>, KeyOf<AnyStep>>>;

export interface JobProps<
  M extends Matrix,
  O extends JobOutputs,
  S extends readonly AnyStep[] = readonly AnyStep[],
  R extends RunsOn = RunsOn,
> extends CommonJobProps<M> {
  readonly "runs-on": PerLeg<M, R & KnownRunner<R>>;
  readonly environment?: PerLeg<M, Environment>;
  readonly "timeout-minutes"?: PerLeg<M, In<"job.timeout-minutes", number>>;
  /** Minutes for the steps that run after a cancellation. */
  readonly "cancel-timeout-minutes"?: PerLeg<M, In<"job.cancel-timeout-minutes", number>>;
  readonly "continue-on-error"?: PerLeg<M, In<"job.continue-on-error", boolean>>;
  readonly container?: PerLeg<M, Container>;
  readonly services?: PerLeg<M, Services>;
  readonly env?: PerLeg<M, Env<"job.env">>;
  readonly defaults?: PerLeg<M, Defaults<ContextsOf<"job.defaults.run">>>;
  readonly steps: readonly AnyStep[] | ((matrix: Expression<LegContext<M>, "matrix">) => Steps<S>);
  readonly snapshot?: RunnerSnapshot;
  readonly outputs?: O;
}

export type OutputTypes<O extends JobOutputs> = {
  readonly [K in keyof O]: Text<O[K] extends ExpressionOf<infer T, ContextName> ? T : O[K]>;
};

/** The text that a value becomes in an output. */
type Text<T> = T extends string ? T : T extends boolean ? `${T}` : string;

export interface Job<O extends JobOutputs = JobOutputs> extends BaseJob {
  readonly kind: "job";
  readonly props: JobProps<Matrix, O>;
  readonly outputs: { readonly [K in keyof O]: Expression<OutputTypes<O>[K], "needs"> };
}

export type CalleeOutputs = Readonly<Record<string, WorkflowOutputs[string] | Output>>;

/** The inputs that a call passes, as `with` takes them. */
export type CallInputs<I extends Inputs> = { readonly [K in keyof Passed<I>]: In<"job.with", Passed<I>[K]> };

type SecretExpression = ExpressionOf<string, ContextsOf<"job.secrets">>;

/** The secrets that a call passes: none if the callee has none, all that are required. */
type CallSecrets<S extends Secrets> = [keyof S] extends [never]
  ? { readonly secrets?: never }
  : object extends PassedSecrets<S, SecretExpression>
    ? { readonly secrets?: PassedSecrets<S, SecretExpression> | "inherit" }
    : { readonly secrets: PassedSecrets<S, SecretExpression> | "inherit" };

export type CallProps<M extends Matrix, I extends Inputs, S extends Secrets, W = CallInputs<I>> = CommonJobProps<M> & {
  readonly with: PerLeg<M, Closed<W, CallInputs<I>>>;
  /** The prefix that names this repository in `uses`. Both mean the commit of the caller. Default: `./`. */
  readonly repository?: "./" | "$/";
} & CallSecrets<S>;

type ValueType<V> =
  V extends ExpressionOf<infer T, ContextName>
    ? T
    : V extends { readonly value: ExpressionOf<infer T, ContextName> }
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

export interface WorkflowProps extends Unmodelled<"on" | "jobs">, Allowing {
  /** Shown in the list of workflows. */
  readonly name: string;
  /** The most important fact for readers of the YAML; becomes its opening comment. */
  readonly description: string;
  /** Permissions of jobs that set none themselves; every job in this language sets its own. */
  readonly permissions?: Permissions;
  /** Applies to every job that has none itself. */
  readonly "cache-mode"?: CacheMode;
  /** Applies to every job; GitHub takes no expressions here. */
  readonly defaults?: Defaults;
}

/** The settings of a workflow that may read its inputs. */
export interface RunSettings {
  readonly "run-name"?: In<"run-name", string>;
  readonly env?: Env<"env">;
  readonly concurrency?: Concurrency<"concurrency">;
}

type OutputExpression = ExpressionOf<string, ContextsOf<"on.workflow_call.outputs.value"> | "needs">;

/** The outputs of a reusable workflow: outputs of its jobs, optionally with a description for readers. */
export type WorkflowOutputs = Readonly<
  Record<string, OutputExpression | { readonly description: string; readonly value: OutputExpression }>
>;

export type Jobs = Readonly<Record<string, AnyJob>>;

/** A complete workflow, as `lower` takes it. */
export interface Workflow {
  /** The file's name without `.yml`. */
  readonly id: string;
  readonly props: WorkflowProps & RunSettings;
  readonly on: Triggers;
  readonly call?: { readonly inputs: Inputs; readonly secrets: Secrets; readonly outputs: WorkflowOutputs };
  /** Whether people can start it with the same inputs. */
  readonly dispatch: boolean;
  readonly jobs: Jobs;
  /** The jobs that its body made, whether it lists them or not. */
  readonly madeJobs: readonly AnyJob[];
  readonly source: SourceOf;
}

export interface ReusableWorkflow<
  I extends Inputs = Inputs,
  S extends Secrets = Secrets,
  O extends WorkflowOutputs = WorkflowOutputs,
> extends Workflow {
  readonly call: { readonly inputs: I; readonly secrets: S; readonly outputs: O };
}
