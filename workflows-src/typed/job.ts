import type { ActionStep } from "./action.ts";
import type { Allowing } from "./allow.ts";
import type { Without } from "./closed.ts";
import type { Container, Services } from "./container.ts";
import type { ContextsOf, Env, If, In } from "./contexts.ts";
import type { Context, Expression, ExpressionOf, KeyOf } from "./expression.ts";
import type { Permissions } from "./github/permissions.ts";
import type { Leg, Matrix, PerLeg, Strategy } from "./matrix.ts";
import { outputsOf } from "./outputs.ts";
import type { KnownRunner, RunsOn } from "./runs-on.ts";
import type { ScriptStep, StoreStep } from "./script.ts";
import { callSite, type SourceOf } from "./source.ts";
import { type PlainStep, type Result, type RunStep, resultOf, type Shell } from "./step.ts";
import type { Unmodelled } from "./unmodelled.ts";
import type { CallJob } from "./workflow.ts";

export type AnyStep = PlainStep | RunStep | ActionStep | ScriptStep | StoreStep;

/** Where a step was defined; one that is a plain object does not know, and stands in its job. */
export const sourceOfStep = (step: AnyStep, job: AnyJob): SourceOf =>
  step.kind === undefined ? job.source : step.source;

/** A job, of either kind. Its id is the key under which the workflow lists it. */
export type AnyJob = Job | CallJob;

/** What both kinds of job offer to the others. */
export interface BaseJob {
  readonly source: SourceOf;
  /** How it ended, as the jobs that need it see it. Of a matrix or a call it says little: prefer outputs. */
  readonly result: Expression<Result, "needs">;
  readonly outputs: Readonly<Record<string, Expression<string, "needs">>>;
}

/** At most one of a group runs at a time; of those that wait, one, or all of them in their order (`queue: "max"`). */
export type Concurrency<K extends "concurrency" | "job.concurrency"> = {
  readonly group: In<K, string>;
} & (
  | { readonly "cancel-in-progress"?: In<K, boolean>; readonly queue?: "single" }
  // Runs that cancel each other never wait: GitHub refuses both at once.
  | { readonly "cancel-in-progress"?: false; readonly queue: "max" }
);

/** A protected place to deploy to, by its name or with a URL that the run shows. */
type Environment =
  | In<"job.environment", string>
  | {
      readonly name: In<"job.environment", string>;
      readonly url?: In<"job.environment.url", string>;
      /** Whether the run makes a deployment; it does unless this is false. */
      readonly deployment?: In<"job.environment", boolean>;
    };

/** What the steps that run commands do where they do not say it. */
export interface Defaults<Text> {
  readonly run: { readonly shell?: Shell; readonly "working-directory"?: Text };
}

/** The image that the runner becomes when the job has succeeded. */
type Snapshot =
  | string
  | { readonly "image-name": string; readonly version?: string; readonly if?: If<"job.snapshot.if"> };

/** The keys a job with steps and a job that calls a workflow share. */
export interface CommonJobProps<M extends Matrix>
  extends Unmodelled<"needs" | "uses" | "with" | "secrets" | "steps" | "outputs">,
    Allowing {
  /** Stands above the job in the YAML, for its reviewers. */
  readonly comment?: string;
  readonly name?: PerLeg<M, In<"job.name", string>>;
  readonly needs?: readonly AnyJob[];
  readonly if?: If<"job.if">;
  /** Stated on every job: the token gets nothing that is not named here. */
  readonly permissions: Permissions;
  readonly strategy?: Strategy<M>;
  readonly concurrency?: PerLeg<M, Concurrency<"job.concurrency">>;
}

export type JobOutputs = Readonly<Record<string, ExpressionOf<string, ContextsOf<"job.outputs">>>>;

/** Steps with none but the keys of steps: nothing else sees the unknown keys of those that a function makes. */
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
  /** Minutes that what runs on cancellation may take. */
  readonly "cancel-timeout-minutes"?: PerLeg<M, In<"job.cancel-timeout-minutes", number>>;
  readonly "continue-on-error"?: PerLeg<M, In<"job.continue-on-error", boolean>>;
  readonly container?: PerLeg<M, Container>;
  readonly services?: PerLeg<M, Services>;
  readonly env?: PerLeg<M, Env<"job.env">>;
  readonly defaults?: PerLeg<M, Defaults<In<"job.defaults.run", string>>>;
  readonly steps: readonly AnyStep[] | ((matrix: Expression<Leg<M>, "matrix">) => Steps<S>);
  readonly snapshot?: Snapshot;
  readonly outputs?: O;
}

type OutputTypes<O extends JobOutputs> = {
  readonly [K in keyof O]: O[K] extends ExpressionOf<infer T extends string, Context> ? T : never;
};

export interface Job<O extends JobOutputs = JobOutputs> extends BaseJob {
  readonly kind: "job";
  readonly props: JobProps<Matrix, O>;
  readonly outputs: { readonly [K in keyof O]: Expression<OutputTypes<O>[K], "needs"> };
}

/** A job with steps. */
export function job<
  const S extends readonly AnyStep[],
  // biome-ignore lint/complexity/noBannedTypes: a job without a matrix has none
  const M extends Matrix = {},
  // biome-ignore lint/complexity/noBannedTypes: a job without outputs has none
  const O extends JobOutputs = {},
  const R extends RunsOn = RunsOn,
>(props: JobProps<M, O, S, R>): Job<O> {
  const self = { kind: "job", props, source: callSite() } as const;
  return Object.assign(self, {
    result: resultOf<"needs">(self, "result"),
    outputs: outputsOf<OutputTypes<O>, "needs">(self, Object.keys(props.outputs ?? {})),
  }) as unknown as Job<O>;
}
