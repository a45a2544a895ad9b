import type { Inputs } from "./declarations.ts";
import type { Events } from "./github/events.ts";
import type { Unmodelled } from "./unmodelled.ts";

/** What starts a run, or what does not: GitHub refuses both at once. */
type OneOf<Name extends string> =
  | ({ readonly [K in Name]?: readonly string[] } & { readonly [K in `${Name}-ignore`]?: never })
  | ({ readonly [K in `${Name}-ignore`]?: readonly string[] } & { readonly [K in Name]?: never });

/** Each filter that has an opposite, as a choice between the two. */
type Filters<Name extends string> = ("branches" extends Name ? OneOf<"branches"> : unknown) &
  ("tags" extends Name ? OneOf<"tags"> : unknown) &
  ("paths" extends Name ? OneOf<"paths"> : unknown) & {
    readonly [K in Exclude<Name, OneOfTheOpposites>]?: readonly string[];
  };

type OneOfTheOpposites = "branches" | "tags" | "paths" | `${string}-ignore`;

type Types<Type extends string> = [Type] extends [never] ? unknown : { readonly types?: readonly Type[] };

/** Says more than a type of activity and filters. */
interface Special {
  readonly repository_dispatch?: { readonly types?: readonly string[] };
  readonly schedule?: readonly {
    readonly cron: string;
    /** An IANA name such as `Europe/Berlin`; without it, UTC. */
    readonly timezone?: string;
  }[];
  readonly workflow_dispatch?: { readonly inputs?: Inputs };
  readonly workflow_run?: { readonly workflows: readonly string[] } & Types<Events["workflow_run"]["types"]> &
    OneOf<"branches">;
}

/** The events that start a workflow. `workflow_call` comes from `reusableWorkflow`. */
export type Triggers = Special &
  Unmodelled & {
    readonly [Name in Exclude<keyof Events, keyof Special | "workflow_call">]?: Types<Events[Name]["types"]> &
      Filters<Events[Name]["filters"]>;
  };
