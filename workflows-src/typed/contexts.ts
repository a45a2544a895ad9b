import { type Context, type Expression, expression } from "./expression.ts";

/**
 * The contexts each key may read, as GitHub's official workflow schema has them (a test compares the two).
 * `status` stands for the status functions.
 */
export const KEY_CONTEXTS = {
  "run-name": ["github", "inputs", "vars"],
  "workflow.concurrency": ["github", "inputs", "vars"],
  "workflow.env": ["github", "inputs", "vars", "secrets"],
  "workflow_call.outputs": ["github", "inputs", "vars", "jobs"],
  "job.if": ["github", "inputs", "vars", "needs", "status"],
  "job.strategy": ["github", "inputs", "vars", "needs"],
  "job.settings": ["github", "inputs", "vars", "needs", "strategy", "matrix"],
  "job.env": ["github", "inputs", "vars", "needs", "strategy", "matrix", "secrets"],
  "job.outputs": [
    "github",
    "inputs",
    "vars",
    "needs",
    "strategy",
    "matrix",
    "secrets",
    "job",
    "runner",
    "env",
    "steps",
  ],
  "call.secrets": ["github", "inputs", "vars", "needs", "strategy", "matrix", "secrets"],
  "step.if": ["github", "inputs", "vars", "needs", "strategy", "matrix", "job", "runner", "env", "steps", "status"],
  "step.settings": [
    "github",
    "inputs",
    "vars",
    "needs",
    "strategy",
    "matrix",
    "secrets",
    "job",
    "runner",
    "env",
    "steps",
  ],
} as const satisfies Record<string, readonly Context[]>;

export type Key = keyof typeof KEY_CONTEXTS;

/** What an expression in this key may read. An output of a job reads `needs`, or `jobs` in a workflow's outputs: see `print`. */
export type ContextsOf<K extends Key> = (typeof KEY_CONTEXTS)[K][number];

/** A literal of type `T`, or an expression that evaluates to one and reads only what the key `K` may read. */
export type In<K extends Key, T> = T | Expression<T, ContextsOf<K>>;

/** What `if` takes: never a plain boolean, for `!eq(a, b)` is one, and always false. */
export type If<K extends "job.if" | "step.if"> = Expression<boolean, ContextsOf<K>>;

export interface Github {
  readonly action: string;
  readonly actor: string;
  readonly base_ref: string;
  readonly event_name: string;
  /** The part of the event's payload that is modelled so far. */
  readonly event: { readonly pull_request: { readonly head: { readonly repo: { readonly full_name: string } } } };
  readonly head_ref: string;
  readonly ref: string;
  readonly ref_name: string;
  readonly ref_type: "branch" | "tag";
  readonly repository: string;
  readonly repository_owner: string;
  readonly run_attempt: string;
  readonly run_id: string;
  readonly run_number: string;
  readonly server_url: string;
  readonly sha: string;
  readonly token: string;
  readonly triggering_actor: string;
  readonly workflow: string;
  readonly workflow_ref: string;
  readonly workspace: string;
}

export interface Runner {
  readonly name: string;
  readonly os: "Linux" | "Windows" | "macOS";
  readonly arch: "X86" | "X64" | "ARM" | "ARM64";
  readonly temp: string;
  readonly tool_cache: string;
}

const context = <T, C extends Context>(name: C): Expression<T, C> => expression({ kind: "context", name });

export const github = context<Github, "github">("github");
export const runner = context<Runner, "runner">("runner");

const named =
  <C extends Context>(of: C) =>
  (name: string): Expression<string, C> =>
    expression({ kind: "property", of: { kind: "context", name: of }, name });

/** A variable of the environment that earlier steps, the job or the runner set. */
export const env = named("env");
/** A configuration variable of the repository or the organisation. */
export const vars = named("vars");

/** `matrix`, with the types of the vectors it was declared from. */
export const matrixOf = <M>(): Expression<M, "matrix"> => context("matrix");
/** `inputs`, with the types of their declarations. */
export const inputsOf = <I>(): Expression<I, "inputs"> => context("inputs");
/** `secrets`, with the declared names. */
export const secretsOf = <S extends string>(): Expression<Readonly<Record<S, string>>, "secrets"> => context("secrets");
