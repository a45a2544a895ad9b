/** One job of a wave's matrix: one task, or a short chain of tasks. */
export interface Leg {
  /** The id of its first task; names the leg's artifact. */
  readonly id: string;
  /** The name of its job, e.g. `TASK-005 · Core API Implementation`; at most 100 characters, where GitHub cuts it. */
  readonly title: string;
  /** Task ids in the order in which they run. */
  readonly tasks: readonly string[];
  /** Ids of the legs of the same wave that it waits for and starts from. */
  readonly after: readonly string[];
  /** A runner label, or several. */
  readonly runs_on: string | readonly string[];
  /** Whole minutes that its tasks may take together. */
  readonly task_minutes: number;
  /** Whole minutes that it may wait for the legs it comes after. */
  readonly wait_minutes: number;
}

/** Everything between two integrations: one matrix. */
export interface Wave {
  /** 1-based; 0 is the architecture's. */
  readonly number: number;
  /** The number of legs that run at the same time. */
  readonly runners: number;
  /** In the order in which they start; each after the legs that it waits for. */
  readonly legs: readonly Leg[];
}

/** A leg with its expected times, in hours. */
export interface PlannedLeg extends Leg {
  /** From the start of the wave until it gets a runner. */
  readonly assigned: number;
  /** From the start of the wave until it begins to work: it has a runner, and the legs it waits for have ended. */
  readonly start: number;
  /** From the start of its work until it ends, the start-up of its job included. */
  readonly hours: number;
}

/** A wave with its expected times, in hours. */
export interface PlannedWave extends Wave {
  readonly legs: readonly PlannedLeg[];
  /** From the first start to the last end. */
  readonly hours: number;
  /** Hours in which runners only wait. */
  readonly idle_hours: number;
}

/** The waves of a plan if every task takes as long as expected. */
export interface Schedule {
  /** The fewest runners with which it takes at most 2 % longer than with all that are allowed. */
  readonly runners: number;
  readonly waves: readonly PlannedWave[];
  /** Ids of tasks that fit into no wave: a later run carries them out. */
  readonly left: readonly string[];
  /** From the first start to the last end, integrations between waves included, in hours. */
  readonly makespan: number;
  /** Hours in which runners only wait. */
  readonly idle_hours: number;
}

/** Means that there is no next wave. */
export const EMPTY_WAVE: Wave = { number: 0, runners: 1, legs: [] };
