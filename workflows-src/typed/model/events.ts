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
 * What `github.event` holds. Of the two packages with types of GitHub's payloads, this one gives them names, which editors
 * show; what is newer than it has no type there and is missing here.
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

/** What activity starts a workflow that names none, where that is not every one. */
interface DefaultTypes {
  readonly pull_request: "opened" | "synchronize" | "reopened";
  readonly pull_request_target: "opened" | "synchronize" | "reopened";
}

/**
 * Properties of a payload whose text an outsider can write: GitHub's own list, and what stands beside it in payloads, such
 * as the names of files and branches, and what a text was before it was edited.
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

/** A payload, with its untrusted texts marked. */
export type Payload<T> = {
  [K in keyof T]: NonNullable<T[K]> extends string
    ? K extends WrittenByAnyone
      ? Untrusted | Exclude<T[K], string>
      : T[K]
    : K extends WrittenByMembers
      ? T[K]
      : Payload<Plain<T[K]>>;
};

/** The types of activity refine these; without what each refines, an editor can say what they are. */
type Plain<T> = T extends PullRequest ? PullRequest : T extends Issue ? Issue : T extends Release ? Release : T;

type Known<On> = keyof On & keyof Events;

/** The names of the events that start a workflow with these triggers; all where they are not known. */
export type EventName<On = Events> = "unmodelled" extends keyof On ? keyof Events : Known<On>;

type TypesOf<On, Name extends keyof Events> = On extends {
  readonly [N in Name]: { readonly types: readonly (infer T)[] };
}
  ? T
  : Name extends keyof DefaultTypes
    ? DefaultTypes[Name]
    : Events[Name]["types"];

/** The payloads of an event whose activity is of these types; all of them where the types are newer than the package. */
type OfTypes<P, Types> = [Matching<P, Types>] extends [never] ? P : Matching<P, Types>;

type Matching<P, Types> = P extends { readonly action: infer Action } ? (Action extends Types ? P : never) : P;

type PayloadsOf<On> = {
  [Name in Known<On>]: Name extends keyof Payloads ? OfTypes<Payloads[Name], TypesOf<On, Name>> : object;
};

/** What `github.event` holds in a workflow with these triggers. */
export type PayloadOf<On> = "unmodelled" extends keyof On ? AnyEvent : Payload<PayloadsOf<On>[Known<On>]>;

export type AnyEvent = Payload<Payloads[keyof Payloads]>;
