/** Waves that `somas-implementation.yml` chains. */
export const WAVES = 16;

/** Waves that a plan leaves free if it can, for tasks that have to run again. */
export const SPARE_WAVES = 4;

/** Legs that GitHub allows in one matrix. */
export const MATRIX_LEGS = 256;

/** Seconds from the start of a job until it works; integrating a wave takes the same time. */
export const OVERHEAD_SECONDS = 45;

/** Minutes of a job that are kept for checkout, upload and ending tasks that run too long. */
export const RESERVED_MINUTES = 3;

/** Minutes that GitHub gives a job on a hosted runner. */
export const HOSTED_JOB_MINUTES = 360;

/** Minutes that a leg may always wait for others, even if its own tasks may take the whole job. */
export const LEAST_WAIT_MINUTES = 30;

/**
 * Hours after which a wave is integrated even if that costs more than `CHECKPOINTS_SHARE`: four days. A barrier costs about half a task,
 * whatever the wave's length: on the graphs of `npm run bench -- schedule` 1 to 2 % of four days, but 5 % of one.
 */
export const CHECKPOINT_HOURS = 96;

/** The share of the makespan that fewer runners than allowed may cost. */
export const RUNNERS_SHARE = 0.02;

/** The share of the makespan that fewer runners and integrations between waves may cost together. */
export const CHECKPOINTS_SHARE = 0.03;
