interface Branches {
  readonly branches?: readonly string[];
  readonly "branches-ignore"?: readonly string[];
  readonly paths?: readonly string[];
  readonly "paths-ignore"?: readonly string[];
}

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
export interface Triggers {
  readonly push?: Branches & { readonly tags?: readonly string[]; readonly "tags-ignore"?: readonly string[] };
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
