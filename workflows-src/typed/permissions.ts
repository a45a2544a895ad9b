/** What a job's token may do; a scope that is not named is `none`. The levels are those that each scope really has. */
export interface Permissions {
  readonly actions?: "read" | "write" | "none";
  readonly attestations?: "read" | "write" | "none";
  readonly checks?: "read" | "write" | "none";
  readonly contents?: "read" | "write" | "none";
  readonly deployments?: "read" | "write" | "none";
  readonly discussions?: "read" | "write" | "none";
  readonly "id-token"?: "write" | "none";
  readonly issues?: "read" | "write" | "none";
  readonly models?: "read" | "none";
  readonly packages?: "read" | "write" | "none";
  readonly pages?: "read" | "write" | "none";
  readonly "pull-requests"?: "read" | "write" | "none";
  readonly "security-events"?: "read" | "write" | "none";
  readonly statuses?: "read" | "write" | "none";
}
