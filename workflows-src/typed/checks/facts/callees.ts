import { listJobs } from "../../emit/steps.ts";
import type { CallJob, Workflow } from "../../model/definition.ts";

/** A called workflow: a definition of this project, or a workflow of another repository. */
export type Callee = CallJob["workflow"];

export const isOwn = (callee: Callee | Workflow): callee is Extract<Callee, Workflow> => "jobs" in callee;

export const nameOfCallee = (callee: Callee | Workflow): string =>
  isOwn(callee) ? callee.id : (callee as { readonly uses: string }).uses.replace(/@.*/, "");

/** Finds all workflows that a workflow calls, directly or through others: name → the shortest chain of names to it. */
export function findCallees(workflow: Workflow): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const open: (readonly [Workflow | Callee, readonly string[]])[] = [[workflow, [workflow.id]]];
  for (const [caller, way] of open) {
    for (const callee of directCalleesOf(caller)) {
      const name = nameOfCallee(callee);
      if (found.has(name)) continue;
      found.set(name, [...way, name]);
      open.push([callee, [...way, name]]);
    }
  }
  return found;
}

/** Finds the workflows of this project that a run of this one reads, itself first, by their ids. */
export function findOwnWorkflows(workflow: Workflow): Map<string, Workflow> {
  const found = new Map([[workflow.id, workflow]]);
  for (const caller of found.values())
    for (const callee of directCalleesOf(caller))
      if (isOwn(callee) && !found.has(callee.id)) found.set(callee.id, callee);
  return found;
}

/** Finds the longest chain of calls from a workflow, itself included. */
export function findDeepestChain(
  workflow: Workflow | Callee,
  known = new Map<Workflow | Callee, readonly string[]>(),
): readonly string[] {
  const before = known.get(workflow);
  if (before !== undefined) return before;
  known.set(workflow, [nameOfCallee(workflow)]);
  const below = [...directCalleesOf(workflow)].map((callee) => findDeepestChain(callee, known));
  const deepest = below.reduce((longest, way) => (way.length > longest.length ? way : longest), []);
  const way = [nameOfCallee(workflow), ...deepest];
  known.set(workflow, way);
  return way;
}

const directCalleesOf = (workflow: Workflow | Callee): Set<Callee> =>
  new Set(isOwn(workflow) ? listJobs(workflow).flatMap(([, job]) => (job.kind === "call" ? [job.workflow] : [])) : []);
