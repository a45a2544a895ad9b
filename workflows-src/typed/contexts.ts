import {
  type ContextName,
  type Expression,
  type ExpressionOf,
  expression,
  type Primitive,
  type Untrusted,
} from "./expression.ts";
import type { NEWER_CONTEXTS } from "./github/additions.ts";
import type { KEY_CONTEXTS } from "./github/keys.ts";
import type { AnyEvent, EventName, PayloadOf } from "./model/events.ts";
import type { ExpressionNode } from "./model/expression-node.ts";

/** A key of the workflow syntax that takes expressions; `job` and `step` mean any job and step. */
export type Key = keyof typeof KEY_CONTEXTS;

/** The contexts that an expression in this key may read. Untrusted text is safe only in the environment, which is never executed. */
export type ContextsOf<K extends Key> =
  | (typeof KEY_CONTEXTS)[K][number]
  | (K extends keyof typeof NEWER_CONTEXTS ? (typeof NEWER_CONTEXTS)[K][number] : never)
  | (K extends "env" | `${string}.env` ? "untrusted" : never);

/** A literal of type `T`, or an expression that evaluates to one and reads only what the key `K` may read. */
export type In<K extends Key, T> = T | ExpressionOf<T, ContextsOf<K>>;

/** Variables of the environment. */
export type Env<K extends Key & ("env" | `${string}.env`)> = Readonly<
  Record<string, Primitive | ExpressionOf<Primitive | null, ContextsOf<K>>>
>;

/** A condition. It cannot be a plain boolean, because `!eq(a, b)` is one, and always false. */
export type If<K extends Key & `${string}.if`> = ExpressionOf<boolean | null, ContextsOf<K>>;

/**
 * The run, and the event that started it, with the properties of the runner's documentation. Properties of one kind of run are
 * empty in the others.
 * https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context
 */
export interface GithubContext<Name extends string = EventName, Payload = AnyEvent> {
  readonly action: string;
  readonly action_path: string;
  readonly action_ref: string;
  readonly action_repository: string;
  /** Only in a composite action: how it stands. */
  readonly action_status: string;
  readonly actor: string;
  readonly actor_id: string;
  readonly api_url: string;
  /** The path of a file on the runner to which a step writes the artifacts that it made. */
  readonly artifacts: string;
  /** The path of a file on the runner that lists these artifacts. */
  readonly artifacts_list: string;
  readonly base_ref: string;
  /** The path of the file on the runner that sets variables of the environment. */
  readonly env: string;
  readonly event: Payload;
  readonly event_name: Name;
  readonly event_path: string;
  readonly graphql_url: string;
  /** The branch of a pull request, named by its author. */
  readonly head_ref: Untrusted;
  readonly job: string;
  /** The path of the file on the runner that adds folders to `PATH`. */
  readonly path: string;
  readonly ref: string;
  readonly ref_name: string;
  readonly ref_protected: boolean;
  readonly ref_type: "branch" | "tag";
  readonly repository: string;
  readonly repository_id: string;
  readonly repository_owner: string;
  readonly repository_owner_id: string;
  readonly repositoryUrl: string;
  readonly retention_days: string;
  readonly run_attempt: string;
  readonly run_id: string;
  readonly run_number: string;
  readonly secret_source: "None" | "Actions" | "Codespaces" | "Dependabot";
  readonly server_url: string;
  readonly sha: string;
  readonly token: string;
  readonly triggering_actor: string;
  readonly workflow: string;
  readonly workflow_ref: string;
  readonly workflow_sha: string;
  readonly workspace: string;
}

/** `github` in a workflow with these triggers. As a whole it contains untrusted text; most properties do not. */
export type GithubOf<On> = Expression<GithubContext<EventName<On>, PayloadOf<On>>, "github" | "untrusted">;

export interface RunnerContext {
  readonly name: string;
  readonly os: "Linux" | "Windows" | "macOS";
  readonly arch: "X86" | "X64" | "ARM" | "ARM64";
  readonly temp: string;
  readonly tool_cache: string;
  /** "1" if somebody asked for debug logging, otherwise empty. */
  readonly debug: string;
  readonly environment: "github-hosted" | "self-hosted";
  readonly workspace: string;
}

/** The strategy of the job. A job without a matrix has one leg. */
export interface StrategyContext {
  readonly "fail-fast": boolean;
  /** 0-based. */
  readonly "job-index": number;
  readonly "job-total": number;
  readonly "max-parallel": number;
}

/** The running job. The properties of its workflow are those of the file that defines the job, not of the caller. */
export interface JobContext {
  readonly check_run_id: number;
  readonly container: { readonly id: string; readonly network: string };
  readonly status: "success" | "failure" | "cancelled";
  readonly workflow_file_path: string;
  readonly workflow_ref: string;
  readonly workflow_repository: string;
  readonly workflow_sha: string;
}

/** How a job or a step ended. */
export type Result = "success" | "failure" | "cancelled" | "skipped";

const context = <T, C extends ContextName, D extends ContextName = never>(name: C): Expression<T, C | D> =>
  expression({ kind: "context", name });

/** `github` for any event. The body of a workflow receives one that knows the workflow's own events. */
export const github = context<GithubContext, "github", "untrusted">("github");
export const runner = context<RunnerContext, "runner">("runner");
export const strategy = context<StrategyContext, "strategy">("strategy");
export const jobContext = context<JobContext, "job">("job");

const propertyOf =
  <C extends ContextName>(context: C) =>
  <T extends string = string>(name: string): Expression<T, C> =>
    expression({ kind: "property", of: { kind: "context", name: context }, name });

/**
 * A variable of the environment that earlier steps, the job or the runner set. A type says what it holds:
 * `fromJSON(env<Json<boolean>>("KEEP"))`.
 */
export const env = propertyOf("env");
/** A configuration variable of the repository or the organisation. A type says what it holds, like that of `env`. */
export const vars = propertyOf("vars");

/** The results of all jobs that the job needs: `contains(needs["*"].result, "failure")`. */
export const needs = context<readonly { readonly result: Result }[], "needs">("needs");

/** A service container of the job. */
export const service = (name: string): Expression<{ readonly id: string; readonly network: string }, "job"> =>
  expression({
    kind: "property",
    of: { kind: "property", of: { kind: "context", name: "job" }, name: "services" },
    name,
  });

/** The port of the runner that is mapped to a port of a service container. */
export const servicePort = (service: string, port: number): Expression<string, "job"> => {
  const path = ["services", service, "ports", `${port}`];
  return expression(
    path.reduce<ExpressionNode>((node, name) => ({ kind: "property", of: node, name }), {
      kind: "context",
      name: "job",
    }),
  );
};

/** `github` in a workflow with these triggers. */
export const githubOf = <On>(): GithubOf<On> => context("github");
/** `matrix`, with the types of the vectors it was declared from. */
export const matrixOf = <M>(): Expression<M, "matrix"> => context("matrix");
/** `inputs`, with the types of their declarations. */
export const inputsOf = <I>(): Expression<I, "inputs"> => context("inputs");
/** `secrets`, with the declared names. */
export const secretsOf = <S extends string>(): Expression<Readonly<Record<S, string>>, "secrets"> => context("secrets");
