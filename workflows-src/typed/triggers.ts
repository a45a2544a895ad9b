import type { Unmodelled } from "./unmodelled.ts";

/** What starts a run, or what does not: GitHub refuses both at once. */
type Filter<Name extends string> =
  | ({ readonly [K in Name]?: readonly string[] } & { readonly [K in `${Name}-ignore`]?: never })
  | ({ readonly [K in `${Name}-ignore`]?: readonly string[] } & { readonly [K in Name]?: never });

type Branches = Filter<"branches"> & Filter<"paths">;

type PullRequestActivity =
  | "opened"
  | "edited"
  | "closed"
  | "reopened"
  | "synchronize"
  | "ready_for_review"
  | "labeled"
  | "unlabeled";

/** The events that start a workflow. `workflow_call` and `workflow_dispatch` with inputs come from `reusableWorkflow`. */
export interface Triggers extends Unmodelled {
  readonly push?: Branches & Filter<"tags">;
  readonly pull_request?: Branches & { readonly types?: readonly PullRequestActivity[] };
  readonly schedule?: readonly { readonly cron: string }[];
  readonly workflow_dispatch?: Readonly<Record<string, never>>;
  readonly workflow_run?: {
    readonly workflows: readonly string[];
    readonly types?: readonly ("requested" | "in_progress" | "completed")[];
    readonly branches?: readonly string[];
  };
  readonly release?: { readonly types?: readonly ("published" | "created" | "released" | "edited" | "deleted")[] };
}
