import { findSuccessors, sortTopologically } from "../plan/graph.ts";
import type { Duration, Plan, Task } from "../plan/plan.ts";

/** When a task can run if every task takes its mean time and nothing but dependencies holds it up; all in hours. */
export interface Timing {
  readonly start: number;
  readonly end: number;
  /** How much later it may end without delaying the plan; 0 on the critical path. */
  readonly slack: number;
}

export interface CriticalPath {
  /** Hours from the first start to the last end. */
  readonly makespan: number;
  /** Standard deviation of the makespan in hours, from the variances along the path. */
  readonly standard_deviation: number;
  /** The longest chain of tasks, in order. */
  readonly tasks: readonly string[];
  readonly timing: ReadonlyMap<string, Timing>;
}

/** Mean of the PERT-beta distribution: (O + 4M + P) / 6. */
export const pertMean = ({ optimistic, most_likely, pessimistic }: Duration): number =>
  (optimistic + 4 * most_likely + pessimistic) / 6;

/** Variance in PERT's classic approximation: ((P − O) / 6)². */
const variance = ({ optimistic, pessimistic }: Duration): number => ((pessimistic - optimistic) / 6) ** 2;

/** Hours; rounding errors in sums stay far below it. */
const EPSILON = 1e-9;

/** The critical path method with mean durations and unlimited runners. Linear in tasks and dependencies. */
export function findCriticalPath(plan: Plan): CriticalPath {
  const order = sortTopologically(plan);
  const after = findSuccessors(plan);
  const end = new Map<string, number>();
  for (const task of order) {
    const start = task.depends_on.reduce((latest, id) => Math.max(latest, end.get(id) ?? 0), 0);
    end.set(task.id, start + pertMean(task.duration));
  }
  const makespan = [...end.values()].reduce((a, b) => Math.max(a, b), 0);

  const latestStart = new Map<string, number>();
  const timing = new Map<string, Timing>();
  for (const task of [...order].reverse()) {
    const latestEnd = (after.get(task.id) ?? []).reduce((a, id) => Math.min(a, latestStart.get(id) ?? a), makespan);
    const hours = pertMean(task.duration);
    const ends = end.get(task.id) ?? 0;
    latestStart.set(task.id, latestEnd - hours);
    timing.set(task.id, { start: ends - hours, end: ends, slack: Math.max(0, latestEnd - ends) });
  }

  const path = longestChain(plan, end, makespan);
  const spread = path.reduce((sum, task) => sum + variance(task.duration), 0);
  return { makespan, standard_deviation: Math.sqrt(spread), tasks: path.map((task) => task.id), timing };
}

/** From a task that ends last, back through the dependency that ends last; among equals, the smaller id. */
function longestChain(plan: Plan, end: ReadonlyMap<string, number>, makespan: number): Task[] {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const chain: Task[] = [];
  let ids = plan.tasks.map((task) => task.id);
  for (let latest = makespan; ids.length > 0; ) {
    const candidates = ids.filter((id) => (end.get(id) ?? 0) >= latest - EPSILON).sort();
    const task = byId.get(candidates[0] ?? "");
    if (task === undefined) break;
    chain.unshift(task);
    ids = [...task.depends_on];
    latest = ids.reduce((a, id) => Math.max(a, end.get(id) ?? 0), 0);
  }
  return chain;
}
