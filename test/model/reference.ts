import { sortTopologically } from "../../workflows-src/plan/graph.ts";
import type { Plan } from "../../workflows-src/plan/plan.ts";

/**
 * Carries out a plan without waves, legs or jobs: a task runs if all it depends on is done, and is then done unless it fails.
 * `earlier` is done already and does not run.
 */
export function reference(plan: Plan, failing: ReadonlySet<string>, earlier: ReadonlySet<string>) {
  const ran = new Set<string>();
  const done = new Set(earlier);
  for (const { id, depends_on } of sortTopologically(plan)) {
    if (done.has(id) || !depends_on.every((other) => done.has(other))) continue;
    ran.add(id);
    if (!failing.has(id)) done.add(id);
  }
  return { ran, done };
}
