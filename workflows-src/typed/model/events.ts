import type {
  EventPayloadMap,
  Issue,
  IssueCommentEvent,
  PullRequest,
  PullRequestEvent,
  Release,
  Repository,
  User,
} from "@octokit/webhooks-types";
import type { Untrusted } from "../expression.ts";
import type { Events } from "../github/events.ts";

/**
 * The payloads of `github.event`. This package has names for GitHub's payloads, which editors show. Events that are newer than the
 * package are missing.
 */
interface Payloads extends Pick<EventPayloadMap, keyof Events & keyof EventPayloadMap> {
  readonly pull_request_comment: IssueCommentEvent;
  readonly pull_request_target: PullRequestEvent;
  readonly schedule: ScheduleEvent;
}

interface ScheduleEvent {
  /** The cron expression that is due. */
  readonly schedule: string;
  readonly repository: Repository;
  readonly sender: User;
}

/** The types of activity that start a workflow without `types`, if these are not all. */
interface DefaultTypes {
  readonly pull_request: "opened" | "synchronize" | "reopened";
  readonly pull_request_target: "opened" | "synchronize" | "reopened";
}

/**
 * Properties of a payload whose text an outsider can write: GitHub's own list, and similar properties such as the names of files
 * and branches, and the previous form of an edited text.
 * https://docs.github.com/actions/reference/security/secure-use#good-practices-for-mitigating-script-injection-attacks
 */
type WrittenByAnyone =
  | ("body" | "default_branch" | "email" | "head_ref" | "label" | "message" | "name" | "page_name" | "ref" | "title")
  | ("description" | "diff_hunk" | "display_title" | "from" | "head_branch" | "homepage" | "path" | "summary" | "text");

/** Parts of a payload that only people with access to the repository write, at any depth. */
type WrittenByMembers =
  | "base"
  | "enterprise"
  | "label"
  | "labels"
  | "milestone"
  | "organization"
  | "repository"
  | "workflow";

/** A payload with its untrusted texts marked. */
export type Payload<T> = {
  [K in keyof T]: NonNullable<T[K]> extends string
    ? K extends WrittenByAnyone
      ? Untrusted | Exclude<T[K], string>
      : T[K]
    : K extends WrittenByMembers
      ? T[K]
      : Payload<Plain<T[K]>>;
};

/** The types of activity refine these types. The unrefined ones have names that editors show. */
type Plain<T> = T extends PullRequest ? PullRequest : T extends Issue ? Issue : T extends Release ? Release : T;

type Known<On> = keyof On & keyof Events;

/** The names of the events that start a workflow with these triggers; all events if they are not known. */
export type EventName<On = Events> = "unmodelled" extends keyof On ? keyof Events : Known<On>;

type TypesOf<On, Name extends keyof Events> = On extends {
  readonly [N in Name]: { readonly types: readonly (infer T)[] };
}
  ? T
  : Name extends keyof DefaultTypes
    ? DefaultTypes[Name]
    : Events[Name]["types"];

/** The payloads of an event with these types of activity; all payloads if the types are newer than the package. */
type OfTypes<P, Types> = [Matching<P, Types>] extends [never] ? P : Matching<P, Types>;

type Matching<P, Types> = P extends { readonly action: infer Action } ? (Action extends Types ? P : never) : P;

type PayloadsOf<On> = {
  [Name in Known<On>]: Name extends keyof Payloads ? OfTypes<Payloads[Name], TypesOf<On, Name>> : object;
};

/** The payload of `github.event` in a workflow with these triggers. */
export type PayloadOf<On> = "unmodelled" extends keyof On ? AnyEvent : Payload<PayloadsOf<On>[Known<On>]>;

export type AnyEvent = Payload<Payloads[keyof Payloads]>;
