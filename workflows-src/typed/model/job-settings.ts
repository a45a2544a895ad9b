import type { If, In } from "../contexts.ts";
import type { ContextName, ExpressionOf } from "../expression.ts";
import type { Shell } from "../step.ts";

/** At most one of a group runs at a time. `queue` keeps one waiting, or all of them in their order (`"max"`). */
export type Concurrency<K extends "concurrency" | "job.concurrency"> = {
  readonly group: In<K, string>;
} & (
  | { readonly "cancel-in-progress"?: In<K, boolean>; readonly queue?: "single" }
  // Runs that cancel each other never wait: GitHub refuses both at once.
  | { readonly "cancel-in-progress"?: false; readonly queue: "max" }
);

/** A protected place to deploy to, by its name or with a URL that the run shows. */
export type Environment =
  | In<"job.environment", string>
  | {
      readonly name: In<"job.environment", string>;
      readonly url?: In<"job.environment.url", string>;
      /** Whether the run makes a deployment. Default: true. */
      readonly deployment?: In<"job.environment", boolean>;
    };

/** Settings of steps that run commands and do not set them themselves. `C` are the contexts that they may read. */
export interface Defaults<C extends ContextName = never> {
  readonly run: {
    readonly shell?: Shell | ExpressionOf<Shell, C>;
    readonly "working-directory"?: string | ExpressionOf<string, C>;
  };
}

/** The image that the runner becomes when the job has succeeded. */
export type RunnerSnapshot =
  | string
  | { readonly "image-name": string; readonly version?: string; readonly if?: If<"job.snapshot.if"> };

/** Whether jobs may restore and save caches. Without it, the event that started the run decides. */
export type CacheMode = "read" | "write" | "write-only" | "none";
