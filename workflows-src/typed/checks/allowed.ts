import type { Allowed } from "../model/finding.ts";
import type { CheckFinding } from "./check.ts";
import type { CheckedWorkflow, CheckTarget } from "./checked-workflow.ts";

/** Lists the texts of outsiders that may be used outside of `env` (see `trusted`), each once per target. */
export const findTrustedTexts = (workflow: CheckedWorkflow): Allowed[] =>
  listTargets(workflow).flatMap(({ name, nodes }) => {
    const reasons = nodes.flatMap((node) => (node.kind === "trusted" ? [node.reason] : []));
    return [...new Set(reasons)].map((reason) => ({ code: "untrusted-text", place: name, reason }));
  });

/** Lists a workflow with all of its jobs and steps. */
export const listTargets = (workflow: CheckedWorkflow): CheckTarget[] => [
  workflow,
  ...workflow.jobs.flatMap((job): CheckTarget[] => [job, ...job.steps]),
];

/** Whether `inner` is `outer`, or inside it. A path identifies a target. */
export const isWithin = (inner: CheckTarget, outer: CheckTarget): boolean =>
  outer.path.every((key, index) => inner.path[index] === key);

/** Returns the reason that allows a finding, if there is one. */
export const reasonFor = ({ code, target }: CheckFinding): string | undefined => findAllowance(target, code);

const findAllowance = ({ allow, parent }: CheckTarget, code: string): string | undefined =>
  allow[code] ?? (parent && findAllowance(parent, code));
