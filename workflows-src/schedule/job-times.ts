import type { Job, Schedule } from "./schedule.ts";

/** Hours from the beginning. */
export interface JobTimes {
  readonly start: number;
  readonly end: number;
}

/**
 * When each job of a schedule runs, by its id, if it takes what `hoursOf` says: legs in order, each as soon as its matrix lets it; a wave
 * after the one before and `integration` hours. Of `max_parallel` the written limits alone count.
 */
export function jobTimes(
  { waves }: Schedule,
  hoursOf: (job: Job) => number,
  integration: number,
): ReadonlyMap<string, JobTimes> {
  const times = new Map<string, JobTimes>();
  const jobsFrom = (begin: number, jobs: readonly Job[], places: number): number =>
    matrix(begin, jobs, places, (start, job) => {
      const end = start + hoursOf(job);
      times.set(job.id, { start, end });
      return end;
    });
  let begin = 0;
  for (const { jobs, lanes, max_parallel } of waves) {
    const ofJobs = jobsFrom(begin, jobs, max_parallel.jobs);
    const ofLanes = matrix(begin, lanes, max_parallel.lanes, (start, lane) =>
      lane.waves.reduce((from, wave) => jobsFrom(from, wave.jobs, lane.max_parallel), start),
    );
    begin = Math.max(ofJobs, ofLanes) + integration;
  }
  return times;
}

/** When all legs have ended; `run` says for each, from its start, when it does. */
function matrix<Leg>(
  begin: number,
  legs: readonly Leg[],
  places: number,
  run: (start: number, leg: Leg) => number,
): number {
  const free = Array.from({ length: Math.min(places, legs.length) }, () => begin);
  for (const leg of legs) {
    const soonest = free.indexOf(free.reduce((least, end) => Math.min(least, end), Number.POSITIVE_INFINITY));
    free[soonest] = run(free[soonest] as number, leg);
  }
  return free.reduce((most, end) => Math.max(most, end), begin);
}
