import type { Judgement } from "./verdict.ts";

/** How often a runner is started for one task, the first time included. */
export const MAX_ATTEMPTS = 4;

/** Seconds before the second attempt; before every further one twice as many, up to the longest. */
const FIRST_DELAY = 30;
const LONGEST_DELAY = 600;

/** Seconds that must be left after waiting: less is not enough for any work. */
const LEAST_WORK = 60;

/**
 * Seconds within which the first attempts of runners that call a model are spread, at random:
 * agents that begin at the same moment with one key are all refused.
 */
export const START_STAGGER = 10;

/**
 * How many seconds to wait before attempt `attempt + 1`; undefined where there is to be none. Only `rate_limited` is tried again, after
 * what the runner says, else after the usual delay, and up to half as much again, so that tasks refused together do not come back together.
 * A used-up quota is not there again in time, a stalled runner has used the time, and an error comes again.
 */
export function retryDelay(
  { verdict, retry_after_seconds }: Judgement,
  attempt: number,
  secondsLeft: number,
  random: () => number = Math.random,
): number | undefined {
  if (verdict !== "rate_limited" || attempt >= MAX_ATTEMPTS) return undefined;
  const asked = retry_after_seconds ?? Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
  const delay = asked * (1 + random() / 2);
  return delay + LEAST_WORK <= secondsLeft ? delay : undefined;
}
