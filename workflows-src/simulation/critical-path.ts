import { sortTopologically } from "../plan/graph.ts";
import type { Duration, Plan, Task } from "../plan/plan.ts";

export interface CriticalPath {
  /** Hours from the first start to the last end. */
  readonly makespan: number;
  /** The longest chain of tasks, in order. */
  readonly tasks: readonly string[];
}

/** Computes the mean of the PERT-beta distribution: (O + 4M + P) / 6. */
export const computePertMean = ({ optimistic, most_likely, pessimistic }: Duration): number =>
  (optimistic + 4 * most_likely + pessimistic) / 6;

/** Hours; rounding errors of sums stay far below it. */
const EPSILON = 1e-9;

/** Finds the critical path with mean durations and unlimited runners. Linear in tasks and dependencies. */
export function findCriticalPath(plan: Plan): CriticalPath {
  const ends = new Map<string, number>();
  const latestEnd = (ids: readonly string[]): number =>
    ids.reduce((latest, id) => Math.max(latest, ends.get(id) ?? 0), 0);
  for (const { id, depends_on, duration } of sortTopologically(plan))
    ends.set(id, latestEnd(depends_on) + computePertMean(duration));

  // Back from a task that ends last, through the dependency that ends last; among equals, the smaller id.
  const byId = new Map<string, Task>(plan.tasks.map((task) => [task.id, task]));
  const chain: string[] = [];
  for (let ids: readonly string[] = [...byId.keys()]; ids.length > 0; ) {
    const latest = latestEnd(ids) - EPSILON;
    const [id = ""] = ids.filter((candidate) => (ends.get(candidate) ?? 0) >= latest).sort();
    chain.unshift(id);
    ids = byId.get(id)?.depends_on ?? [];
  }
  return { makespan: latestEnd([...ends.keys()]), tasks: chain };
}
