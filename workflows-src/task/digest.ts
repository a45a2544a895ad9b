import { createHash } from "node:crypto";
import { topologicalOrder } from "../plan/graph.ts";
import type { Plan } from "../plan/plan.ts";

const known = new WeakMap<Plan, Map<string, string>>();

/**
 * Digest of everything a task is made from, 64 hex digits: what it says, and the digests of what it depends on.
 * Estimates, risk and the order of `depends_on` do not change the work, so they do not change the digest.
 */
export function taskDigest(plan: Plan, id: string): string {
  const digests = known.get(plan) ?? planDigests(plan);
  known.set(plan, digests);
  const digest = digests.get(id);
  if (digest === undefined) throw new Error(`no task ${JSON.stringify(id)} in the plan`);
  return digest;
}

function planDigests(plan: Plan): Map<string, string> {
  const digests = new Map<string, string>();
  for (const task of topologicalOrder(plan)) {
    const { id, name, description, run = null, verify = null, agent = null, context_requirements } = task;
    const dependencies = [...task.depends_on].sort().map((dependency) => [dependency, digests.get(dependency)]);
    const text = JSON.stringify([id, name, description, run, verify, agent, context_requirements, dependencies]);
    digests.set(id, createHash("sha256").update(text).digest("hex"));
  }
  return digests;
}
