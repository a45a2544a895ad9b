import type { Duration } from "../plan/plan.ts";
import { findDurationQuantile } from "./sample.ts";

/** Estimates are guesses, often of human work, so only a task that takes far longer than estimated seems to hang. */
const MARGIN = 3;
const LEAST_MINUTES = 30;

/**
 * Computes the whole minutes that a task may take: three times its P90, at least 30, at most `limit`. So a task estimated at more than a
 * third of the limit has the limit, and a short task that hangs ends sooner.
 */
export const computeTaskTimeout = (duration: Duration, limit: number, runner_hours_per_hour: number): number =>
  Math.min(
    limit,
    Math.max(LEAST_MINUTES, Math.ceil(MARGIN * 60 * runner_hours_per_hour * findDurationQuantile(duration, 0.9))),
  );
