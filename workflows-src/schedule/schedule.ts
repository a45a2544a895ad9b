/** One runner: one task, or a few tasks in order. */
export interface Job {
  /** The id of its first task; names the job's artifact. */
  readonly id: string;
  /** What a person recognises in the list of jobs, e.g. `TASK-005 · Core API Implementation`. */
  readonly title: string;
  /** Task ids in the order in which they run. */
  readonly tasks: readonly string[];
  /** A runner label, or several. */
  readonly runs_on: string | readonly string[];
  /** Whole minutes. */
  readonly timeout_minutes: number;
}

/** Waves of jobs that wait for each other only within the lane. */
export interface Lane {
  readonly title: string;
  /** Jobs of a wave of it that run at the same time. */
  readonly max_parallel: number;
  /** Padded with empty waves to the number of waves that `somas-lane.yml` has. */
  readonly waves: readonly LaneWave[];
}

export interface LaneWave {
  readonly jobs: readonly Job[];
}

/** Everything between two integrations. */
export interface Wave {
  /** 1-based; 0 is the architecture's. */
  readonly number: number;
  readonly jobs: readonly Job[];
  readonly lanes: readonly Lane[];
  /** Legs of each matrix that run at the same time. */
  readonly max_parallel: { readonly jobs: number; readonly lanes: number };
}

/** A plan as the tree GitHub runs. */
export interface Schedule {
  readonly waves: readonly Wave[];
  /** What each of them takes, in hours. */
  readonly wave_hours: readonly number[];
  /** Ids of tasks that fit nowhere: a later run carries them out. */
  readonly left: readonly string[];
  /** From the first start to the last finish, in hours. */
  readonly makespan: number;
}
