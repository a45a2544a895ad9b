import type { TaskText } from "../plan.ts";
import type { Entry, MappingNode, PlanNode, Position, ScalarNode } from "../syntax/plan-node.ts";
import type { Mention } from "./mentions.ts";

/** A task as a variant's reader found it. `fields` has the keys of the file; `readTask` knows their meaning. */
export interface RawTask {
  readonly fields: MappingNode;
  /** The id, if it is not one of the fields, e.g. the key of the task's mapping. */
  readonly id?: ScalarNode;
  /** The task before it in a sequential list. */
  readonly previous?: RawTask;
  /** The tasks before it in an order that the document gives, besides the dependencies that it states. Tasks may share the list. */
  readonly after?: readonly RawTask[];
  /** Why it is not carried out, whatever its state is. */
  readonly leftOut?: string;
  /** Words about a group of tasks that this one belongs to. */
  readonly texts?: readonly TaskText[];
  /** The values that have to say done, where these are not those of its fields. One that is no text means: it cannot be stated. */
  readonly states?: readonly PlanNode[];
  /** Its file in the folder, if the plan is a folder. */
  readonly file?: string;
  /** The longest duration of its phase, which is assumed if the task states none. The key tells the unit. */
  readonly phaseDuration?: Entry;
}

export interface RawPhase {
  /** Has a list of parallel tasks. Mode `first-phase` looks for it. */
  readonly parallel: boolean;
  readonly tasks: readonly RawTask[];
  /** The tasks that no phase lists, after all phases. They wait for their own dependencies only, and no phase waits for them. */
  readonly isUnlisted?: boolean;
  /** The phases it waits for, as indices; by default the one before. */
  readonly after?: readonly number[];
  /** Words about the phase, for each of its tasks; for all tasks of the plan where it has none. */
  readonly texts?: readonly TaskText[];
}

/** The result of every variant's reader. */
export interface RawPlan {
  readonly project?: PlanNode | undefined;
  /** Fields of tasks that do not state them, see `DEFAULT_KEYS`. */
  readonly defaults?: MappingNode | undefined;
  /** In the order in which they run. */
  readonly phases: readonly RawPhase[];
  /** Dependencies that are listed beside the tasks. */
  readonly edges?: PlanNode | undefined;
  /** Words about all tasks. */
  readonly texts?: readonly TaskText[];
  /** Keys beside the tasks that nothing here knows. Their words are among `texts`; they may state an order. */
  readonly unknown?: readonly Entry[];
  /** Ids that are no error where a task depends on them: they mean tasks outside of the file, which count as done. */
  readonly isOutside?: (id: string) => boolean;
  /** Says where an unknown id may come from in this format, if no other id is near. */
  readonly unknownHint?: string;
  /** Tasks named outside of the phases, e.g. in `critical_path`. Their words reach these tasks. */
  readonly mentions?: readonly Mention[];
  /** The format's word for done, where a state is a word. */
  readonly doneWord?: string;
  /** The position of problems of the plan as a whole; by default the start of the file. */
  readonly position?: Position;
}
