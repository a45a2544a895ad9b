/** One runner: one task, or a few tasks in order. */
export interface Job {
  /** The id of its first task; names the job's artifact. */
  readonly id: string;
  /** What a person recognises in the list of jobs, e.g. `TASK-005 · Core API Implementation`. */
  readonly title: string;
  /** Task ids in the order in which they run. */
  readonly tasks: readonly string[];
  /** The jobs of the same lane whose results this one starts from; empty outside of lanes. */
  readonly after: readonly Pick<Job, "id" | "tasks">[];
  /** A runner label, or several. */
  readonly runs_on: string | readonly string[];
  /** Whole minutes. */
  readonly timeout_minutes: number;
}

/** Waves of jobs that wait for each other only within the lane. */
export interface Lane {
  readonly title: string;
  /** Padded with empty waves to the number of waves that `somas-lane.yml` has. */
  readonly waves: readonly { readonly jobs: readonly Job[] }[];
}

/** Everything between two integrations. */
export interface Wave {
  /** 1-based; 0 is the architecture's. */
  readonly number: number;
  readonly jobs: readonly Job[];
  readonly lanes: readonly Lane[];
}
