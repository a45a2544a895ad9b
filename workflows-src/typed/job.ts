import type { ActionStep } from "./action.ts";
import type { Allowing } from "./allow.ts";
import type { ContextsOf, If, In } from "./contexts.ts";
import { type Context, type Expression, expression } from "./expression.ts";
import type { Matrix, PerLeg, Strategy } from "./matrix.ts";
import type { Permissions } from "./permissions.ts";
import { outputsOf, type ScriptStep } from "./script.ts";
import { callSite, type SourceOf } from "./source.ts";
import type { RunStep } from "./step.ts";
import type { Unmodelled } from "./unmodelled.ts";
import type { CallJob } from "./workflow.ts";

export type AnyStep = RunStep | ActionStep | ScriptStep;

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

export type Result = "success" | "failure" | "cancelled" | "skipped";

export const resultOf = (owner: object): Expression<Result, "needs"> =>
  expression({ kind: "read", owner, path: ["result"] });

export interface Concurrency {
  readonly group: In<"job.settings", string>;
  readonly "cancel-in-progress"?: In<"job.settings", boolean>;
}

/** The keys a job with steps and a job that calls a workflow share. */
export interface CommonJobProps<M extends Matrix> extends Unmodelled, Allowing {
  /** Stands above the job in the YAML, for its reviewers. */
  readonly comment?: string;
  readonly name?: PerLeg<M, In<"job.settings", string>>;
  readonly needs?: readonly AnyJob[];
  readonly if?: If<"job.if">;
  /** Stated on every job: the token gets nothing that is not named here. */
  readonly permissions: Permissions;
  readonly strategy?: Strategy<M>;
  readonly concurrency?: Concurrency;
}

export type JobOutputs = Readonly<Record<string, Expression<string, ContextsOf<"job.outputs">>>>;

export interface JobProps<M extends Matrix, O extends JobOutputs> extends CommonJobProps<M> {
  readonly "runs-on": PerLeg<M, In<"job.settings", string> | In<"job.settings", string | readonly string[]>>;
  readonly "timeout-minutes"?: PerLeg<M, In<"job.settings", number>>;
  readonly "continue-on-error"?: PerLeg<M, In<"job.settings", boolean>>;
  readonly env?: Readonly<Record<string, In<"job.env", string> | In<"job.env", number>>>;
  readonly steps: PerLeg<M, readonly AnyStep[]>;
  readonly outputs?: O;
}

type OutputTypes<O extends JobOutputs> = {
  readonly [K in keyof O]: O[K] extends Expression<infer T, Context> ? T : never;
};

export interface Job<O extends JobOutputs = JobOutputs> extends BaseJob {
  readonly kind: "job";
  readonly props: JobProps<Matrix, O>;
  readonly outputs: { readonly [K in keyof O]: Expression<OutputTypes<O>[K] & string, "needs"> };
}

/** A job with steps. */
// biome-ignore lint/complexity/noBannedTypes: a job without a matrix, or without outputs, has none of either
export function job<const M extends Matrix = {}, const O extends JobOutputs = {}>(props: JobProps<M, O>): Job<O> {
  const self = { kind: "job", props, source: callSite() } as const;
  return Object.assign(self, {
    result: resultOf(self),
    outputs: outputsOf<OutputTypes<O>, "needs">(self, Object.keys(props.outputs ?? {})),
  }) as unknown as Job<O>;
}
