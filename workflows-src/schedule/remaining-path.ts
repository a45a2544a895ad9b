import { findSuccessors, sortTopologically } from "../plan/graph.ts";
import type { Plan } from "../plan/plan.ts";

/** For every task id, the longest path from the start of that task to the end of the plan, in hours (most likely durations). */
export function remainingPath(plan: Plan): Map<string, number> {
  const next = findSuccessors(plan);
  const result = new Map<string, number>();
  for (const task of sortTopologically(plan).reverse()) {
    const after = (next.get(task.id) ?? []).map((id) => result.get(id) ?? 0);
    result.set(task.id, task.duration.most_likely + after.reduce((a, b) => Math.max(a, b), 0));
  }
  return result;
}

/** Orders ids longest remaining path first, then by id, so that the same plan gives the same order on every machine. The paths are found when two are compared. */
export function byRemainingPath(plan: Plan): (a: string, b: string) => number {
  let path: Map<string, number> | undefined;
  return (a, b) => {
    path ??= remainingPath(plan);
    return (path.get(b) ?? 0) - (path.get(a) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
  };
}
