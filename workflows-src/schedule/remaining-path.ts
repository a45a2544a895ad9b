import { findSuccessors, sortTopologically } from "../plan/graph.ts";
import type { Plan } from "../plan/plan.ts";

/**
 * Returns a comparison of task ids: longest remaining path first (most likely durations), then by id, so that the same plan gives the
 * same order on every machine. The paths are computed by the first comparison.
 */
export function compareByRemainingPath(plan: Plan): (a: string, b: string) => number {
  let paths: Map<string, number> | undefined;
  return (a, b) => {
    paths ??= computeRemainingPaths(plan);
    return (paths.get(b) ?? 0) - (paths.get(a) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
  };
}

function computeRemainingPaths(plan: Plan): Map<string, number> {
  const next = findSuccessors(plan);
  const paths = new Map<string, number>();
  for (const { id, duration } of sortTopologically(plan).reverse()) {
    const longest = (next.get(id) ?? []).reduce((most, other) => Math.max(most, paths.get(other) ?? 0), 0);
    paths.set(id, duration.most_likely + longest);
  }
  return paths;
}
