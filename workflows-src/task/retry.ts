import type { TaskVerdict } from "./verdict.ts";

/** How often a runner is started for one task, including the first time. */
export const MAX_ATTEMPTS = 4;

/** Seconds before the second attempt. The delay doubles with every further attempt, up to the longest. */
const FIRST_DELAY = 30;
const LONGEST_DELAY = 600;

/** Seconds that must remain after the delay; less is not enough for any work. */
const LEAST_WORK = 60;

/**
 * The first attempts of runners that call a model start at random within this many seconds, because agents that begin at the same moment
 * with one key are all refused.
 */
export const START_STAGGER = 10;

/**
 * Returns the seconds to wait before attempt `attempt + 1`; undefined for no further attempt. Only `rate_limited` is retried: a quota does
 * not come back in time, a stalled runner has used the time, and an error repeats. The delay is the runner's or the usual one, plus up to
 * half as much at random, so that tasks that were refused together do not come back together.
 */
export function chooseRetryDelay(
  { verdict, retry_after_seconds }: TaskVerdict,
  attempt: number,
  secondsLeft: number,
  random: () => number = Math.random,
): number | undefined {
  if (verdict !== "rate_limited" || attempt >= MAX_ATTEMPTS) return undefined;
  const usual = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
  const delay = (retry_after_seconds ?? usual) * (1 + random() / 2);
  return delay + LEAST_WORK <= secondsLeft ? delay : undefined;
}
