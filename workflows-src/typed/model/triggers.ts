import type { Inputs } from "../declarations.ts";
import type { KeyOf } from "../expression.ts";
import type { Events } from "../github/events.ts";
import type { Unmodelled } from "../unmodelled.ts";
import type { Closed } from "./closed.ts";

type Filters<Name extends string> = { readonly [K in Name]?: readonly string[] };

type Types<Type extends string> = [Type] extends [never] ? unknown : { readonly types?: readonly Type[] };

interface Scheduled {
  readonly cron: string;
  /** An IANA name such as `Europe/Berlin`; without it, UTC. */
  readonly timezone?: string;
}

/** Events with more keys than types of activity and filters. */
interface Special {
  readonly repository_dispatch?: { readonly types?: readonly string[] };
  readonly schedule?: readonly Scheduled[];
  readonly workflow_dispatch?: { readonly inputs?: Inputs };
  readonly workflow_run?: { readonly workflows: readonly string[] } & Types<Events["workflow_run"]["types"]> &
    Filters<"branches" | "branches-ignore">;
}

/** The events that start a workflow. `workflow_call` comes from `reusableWorkflow`. */
export type Triggers = Special &
  Unmodelled<"workflow_call"> & {
    readonly [Name in Exclude<keyof Events, keyof Special | "workflow_call">]?: Types<Events[Name]["types"]> &
      Filters<Events[Name]["filters"]>;
  };

declare const opposite: unique symbol;

/** The type of a filter beside its opposite, which GitHub refuses. An error shows its name. */
interface NotBeside<Filter> {
  readonly [opposite]: Filter;
}

/** The `-ignore` filters of an event that has the opposite filter too, unless they are optional. */
type Opposed<Event> = {
  [K in keyof Event]-?: K extends `${infer Filter}-ignore`
    ? Filter extends keyof Event
      ? object extends Pick<Event, K>
        ? never
        : K
      : never
    : never;
}[keyof Event];

type Consistent<Event> = [Opposed<Event>] extends [never]
  ? unknown
  : { readonly [K in Opposed<Event>]: NotBeside<K extends `${infer Filter}-ignore` ? Filter : never> };

/**
 * Triggers as they were written, with only the keys of `Triggers` and no filter beside its opposite. It checks the inferred type,
 * because comparing with a union of all combinations of filters, or lists with lists, is slow.
 */
export type StrictTriggers<On> = Closed<On, Triggers> & {
  readonly [Name in keyof On as Name & keyof Triggers]: NonNullable<On[Name]> extends readonly (infer Time)[]
    ? [Exclude<KeyOf<Time>, keyof Scheduled>] extends [never]
      ? On[Name]
      : readonly Closed<Time, Scheduled>[]
    : Closed<NonNullable<On[Name]>, NonNullable<Triggers[Name & keyof Triggers]>> & Consistent<NonNullable<On[Name]>>;
};
