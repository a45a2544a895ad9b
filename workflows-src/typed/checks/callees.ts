import type { AnyJob } from "../job.ts";
import type { Workflow } from "../workflow.ts";

/** Workflows that a workflow calls, over others too: each once, with the shortest way to it. */
export function calleesOf(workflow: Workflow): Map<Workflow, readonly string[]> {
  const found = new Map<Workflow, readonly string[]>();
  const open: (readonly [Workflow, readonly string[]])[] = [[workflow, [workflow.id]]];
  for (const [caller, way] of open) {
    for (const callee of new Set(directCallees(caller))) {
      if (found.has(callee)) continue;
      found.set(callee, [...way, callee.id]);
      open.push([callee, [...way, callee.id]]);
    }
  }
  return found;
}

/** The longest way down from a workflow, itself included. */
export function deepestWay(workflow: Workflow, known = new Map<Workflow, readonly string[]>()): readonly string[] {
  const before = known.get(workflow);
  if (before !== undefined) return before;
  known.set(workflow, [workflow.id]);
  const below = directCallees(workflow).map((callee) => deepestWay(callee, known));
  const way = [workflow.id, ...below.reduce((deepest, next) => (next.length > deepest.length ? next : deepest), [])];
  known.set(workflow, way);
  return way;
}

const directCallees = ({ jobs }: Workflow): Workflow[] =>
  Object.values(jobs ?? {}).flatMap((job: AnyJob | undefined) => (job?.kind === "call" ? [job.workflow] : []));
