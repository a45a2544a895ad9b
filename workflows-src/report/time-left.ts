import type { Task } from "../plan/plan.ts";

/** How far a run is. Times are in seconds. */
export interface RunTimes {
  /** Tasks that are done, with the time that each took in this run; 0 if an earlier run did it. */
  readonly done: ReadonlyMap<string, number>;
  /** Tasks that are not done, and do not run again. */
  readonly failed: ReadonlySet<string>;
  /** Tasks that run, with the time since their start. */
  readonly running: ReadonlyMap<string, number>;
  /** Tasks that run at the same time. */
  readonly places: number;
}

/**
 * Estimates the seconds until the end of a run from the estimates of its tasks, at the pace of those that this run has done; undefined
 * before the first of them. The remaining work takes as long as its longest path, but at least its sum divided by the places. In `tasks`,
 * each task comes after those that it depends on.
 */
export function estimateSecondsLeft(
  tasks: readonly Task[],
  { done, failed, running, places }: RunTimes,
): number | undefined {
  const timed = tasks.filter(({ id }) => (done.get(id) ?? 0) > 0);
  if (timed.length === 0) return undefined;
  const sum = (measure: (task: Task) => number): number => timed.reduce((total, task) => total + measure(task), 0);
  const pace = sum(({ id }) => done.get(id) ?? 0) / sum(({ duration }) => duration.most_likely);
  const skipped = new Set(failed);
  const ends = new Map<string, number>();
  let work = 0;
  for (const { id, depends_on, duration } of tasks) {
    if (depends_on.some((other) => skipped.has(other))) skipped.add(id);
    const isOver = done.has(id) || skipped.has(id);
    const left = isOver ? 0 : Math.max(0, duration.most_likely * pace - (running.get(id) ?? 0));
    work += left;
    ends.set(id, left + depends_on.reduce((latest, other) => Math.max(latest, ends.get(other) ?? 0), 0));
  }
  return Math.max(work / Math.max(1, places), ...ends.values());
}
