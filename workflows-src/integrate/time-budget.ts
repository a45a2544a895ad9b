import { limitTime } from "../git/git.ts";

/** The time that every task gets. Most need less than a second. */
const USUAL_SECONDS = 5;

/** The time beyond that, for all tasks of a wave together. */
export const SPARE_SECONDS = { reading: 150, merging: 60 };

/** Runs work for one task, with a limit of time for git. */
export type TimeBudget = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Shares `spare_seconds` between all tasks of a wave: where some take long, the others keep the usual time, so that the writer ends in time
 * whatever came in.
 */
export function createTimeBudget(spare_seconds: number, usual_seconds = USUAL_SECONDS): TimeBudget {
  let spare = spare_seconds;
  return async (work) => {
    const start = performance.now();
    try {
      return await limitTime(usual_seconds + spare, work);
    } finally {
      const seconds = (performance.now() - start) / 1000;
      spare -= Math.min(spare, Math.max(0, seconds - usual_seconds));
    }
  };
}
