import type { Entry, Mapping, Node, Place, Scalar } from "../syntax/plan-node.ts";

/** A task as a variant's reader found it. The keys of `fields` are those of the file; the normaliser knows what they mean. */
export interface RawTask {
  readonly fields: Mapping;
  /** The id, where it is not among the fields (e.g. the key of the task's mapping). */
  readonly id?: Scalar;
  /** The task before it in a sequential list. */
  readonly after?: RawTask;
  /** The duration that holds where the task states none, in the unit that its key says: the longest of its phase. */
  readonly assumed?: Entry;
}

export interface RawPhase {
  /** Has a list of parallel tasks (what `first-phase` looks for). */
  readonly parallel: boolean;
  readonly tasks: readonly RawTask[];
  /** These are the tasks that no phase lists, after all phases: they wait for what they state only, and no phase waits for them. */
  readonly outside?: boolean;
}

/** What the readers of all variants produce. */
export interface RawPlan {
  readonly project?: Node | undefined;
  /** `agent` and `runs_on` of tasks that state none. */
  readonly defaults?: Mapping | undefined;
  /** In the order in which they run. */
  readonly phases: readonly RawPhase[];
  /** Dependencies that stand beside the tasks. */
  readonly edges?: Node | undefined;
  /** Ids named outside of the phases, e.g. in `critical_path`. */
  readonly mentions?: readonly Scalar[];
  /** Where to point when the plan as a whole is wrong; by default the start of the file. */
  readonly place?: Place;
}
