import { stepsInside } from "../background.ts";
import { matrixOf } from "../contexts.ts";
import { isExpression, nodeOf } from "../expression.ts";
import type { AnyJob, AnyStep, Workflow } from "../model/definition.ts";
import { collectNodes, type ExpressionNode } from "../model/expression-node.ts";
import type { Matrix, PerLeg } from "../model/matrix.ts";

/** Resolves a value that may be a function of the matrix leg. */
export const resolvePerLeg = <T>(value: PerLeg<Matrix, T>): T =>
  typeof value === "function" ? (value as (leg: unknown) => T)(matrixOf()) : value;

/** A function of the leg makes new steps each time it is called, and steps are known by identity. */
const knownSteps = new WeakMap<AnyJob, readonly AnyStep[]>();

/** Returns the steps of a job, the same ones each time; a job that calls a workflow has none. */
export function stepsOf(job: AnyJob): readonly AnyStep[] {
  const steps = knownSteps.get(job) ?? (job.kind === "job" ? resolvePerLeg(job.props.steps) : []);
  knownSteps.set(job, steps);
  return steps;
}

/** Returns the steps of a job and the steps inside them. */
export const allStepsOf = (job: AnyJob): readonly AnyStep[] =>
  stepsOf(job).flatMap((step): AnyStep[] => [step, ...stepsInside(step)]);

export const isJob = (value: unknown): value is AnyJob => {
  const { kind } = (value ?? {}) as { readonly kind?: unknown };
  return kind === "job" || kind === "call";
};

/** Lists the jobs of a workflow by their ids, without entries that are no jobs. */
export const listJobs = ({ jobs }: Workflow): [id: string, job: AnyJob][] =>
  Object.entries(jobs).filter(([, job]) => isJob(job));

/** Names the entries that should be jobs or steps but are not, e.g. `step number 2 of job "build"`. */
export function findIncompleteParts({ jobs }: Workflow): string[] {
  return Object.entries(jobs).flatMap(([id, job]) => {
    if (!isJob(job)) return [`job "${id}"`];
    const steps: readonly unknown[] = Array.from(stepsOf(job) ?? []);
    return steps.flatMap((step, index) =>
      typeof step === "object" && step !== null ? [] : [`step number ${index + 1} of job "${id}"`],
    );
  });
}

/** Collects every node of the expressions inside `value` into `found`. */
export function nodesIn(value: unknown, found: ExpressionNode[] = []): ExpressionNode[] {
  if (isExpression(value)) collectNodes(nodeOf(value), found);
  else if (typeof value === "function") nodesIn(resolvePerLeg(value), found);
  else if (Array.isArray(value)) for (const item of value) nodesIn(item, found);
  else if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) nodesIn(item, found);
  return found;
}
