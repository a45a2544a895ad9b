/** Waves that `somas-implementation.yml` chains. */
export const WAVES = 8;

/** Waves that `somas-lane.yml` chains. */
export const LANE_WAVES = 6;

/** Legs that GitHub allows in one matrix. */
export const MATRIX_LEGS = 256;

/** Minutes of a job that are kept for checkout, upload and ending what runs too long. */
export const RESERVED_MINUTES = 3;

/** Minutes that GitHub gives a job on a hosted runner. */
export const HOSTED_JOB_MINUTES = 360;
