/** Waves that `somas-implementation.yml` chains. */
export const WAVES = 8;

/** Waves that `somas-lane.yml` chains. */
export const LANE_WAVES = 6;

/** Tasks that run in order in one job, where the plan fits without more. */
export const JOB_TASKS = 4;

/** Legs that GitHub allows in one matrix. */
export const MATRIX_LEGS = 256;

/** Tasks of one lane: it travels in an environment variable, see `WAVE_BYTES`. */
export const LANE_TASKS = 512;

/** Of a wave as JSON: Linux refuses a process with a variable of 131,072 bytes or more (`MAX_ARG_STRLEN`), its name included. */
export const WAVE_BYTES = 120_000;

/** Ids of 64 characters that `WAVE_BYTES` have room for. */
export const MOST_JOB_TASKS = 1700;

/** Jobs of a wave that `WAVE_BYTES` have room for if their names are of usual length. */
export const WAVE_JOBS = 600;

/** Seconds that starting a job takes, and as many that integrating a wave does. */
export const OVERHEAD_SECONDS = 45;

/** Minutes of a job that are kept for checkout, upload and ending what runs too long. */
export const RESERVED_MINUTES = 3;

/** Minutes that GitHub gives a job on a hosted runner. */
export const HOSTED_JOB_MINUTES = 360;
