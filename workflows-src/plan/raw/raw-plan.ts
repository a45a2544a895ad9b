import type { Entry, MappingNode, PlanNode, Position, ScalarNode } from "../syntax/plan-node.ts";

/** A task as a variant's reader found it. `fields` has the keys of the file; `readTask` knows their meaning. */
export interface RawTask {
  readonly fields: MappingNode;
  /** The id, if it is not one of the fields, e.g. the key of the task's mapping. */
  readonly id?: ScalarNode;
  /** The task before it in a sequential list. */
  readonly previous?: RawTask;
  /** The longest duration of its phase, which is assumed if the task states none. The key tells the unit. */
  readonly phaseDuration?: Entry;
}

export interface RawPhase {
  /** Has a list of parallel tasks. Mode `first-phase` looks for it. */
  readonly parallel: boolean;
  readonly tasks: readonly RawTask[];
  /** The tasks that no phase lists, after all phases. They wait for their own dependencies only, and no phase waits for them. */
  readonly isUnlisted?: boolean;
}

/** The result of every variant's reader. */
export interface RawPlan {
  readonly project?: PlanNode | undefined;
  /** `agent` and `runs_on` of tasks that state none. */
  readonly defaults?: MappingNode | undefined;
  /** In the order in which they run. */
  readonly phases: readonly RawPhase[];
  /** Dependencies that are listed beside the tasks. */
  readonly edges?: PlanNode | undefined;
  /** Ids named outside of the phases, e.g. in `critical_path`. */
  readonly mentions?: readonly ScalarNode[];
  /** The position of problems of the plan as a whole; by default the start of the file. */
  readonly position?: Position;
}
