import type { CheckedWorkflow, CheckTarget } from "../checked-workflow.ts";

/** A text, number, boolean or null in the document: the place it belongs to, and its keys from there, e.g. `env.HEAD`. */
export interface Scalar {
  readonly target: CheckTarget;
  readonly key: string;
  readonly value: unknown;
}

/** Every scalar in a workflow's document. */
export function scalarsOf(subject: CheckedWorkflow): Scalar[] {
  const { jobs: _, ...document } = subject.document();
  const found = scalarsIn(subject, document);
  for (const job of subject.jobs) {
    const { steps: __, ...settings } = job.document();
    scalarsIn(job, settings, "", found);
    for (const step of job.steps) scalarsIn(step, step.document(), "", found);
  }
  return found;
}

/** The scalars in what belongs to a place, added to those that were `found` before. */
function scalarsIn(target: CheckTarget, value: unknown, key = "", found: Scalar[] = []): Scalar[] {
  if (typeof value !== "object" || value === null) found.push({ target, key, value });
  else
    for (const [name, item] of Object.entries(value))
      scalarsIn(target, item, key === "" ? name : `${key}.${name}`, found);
  return found;
}
