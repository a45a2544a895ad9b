import type { CheckedWorkflow, CheckTarget } from "../checked-workflow.ts";

/** A text, number, boolean or null of a document, with the target around it and its keys from there, e.g. `env.HEAD`. */
export interface DocumentScalar {
  readonly target: CheckTarget;
  readonly key: string;
  readonly value: unknown;
}

/** Collects every scalar of a workflow's document. */
export function scalarsOf(subject: CheckedWorkflow): DocumentScalar[] {
  const { jobs: _, ...document } = subject.document();
  const found = scalarsIn(subject, document);
  for (const job of subject.jobs) {
    const { steps: __, ...settings } = job.document();
    scalarsIn(job, settings, "", found);
    for (const step of job.steps) scalarsIn(step, step.document(), "", found);
  }
  return found;
}

/** Collects the scalars of a target into `found`. */
function scalarsIn(target: CheckTarget, value: unknown, key = "", found: DocumentScalar[] = []): DocumentScalar[] {
  if (typeof value !== "object" || value === null) found.push({ target, key, value });
  else
    for (const [name, item] of Object.entries(value))
      scalarsIn(target, item, key === "" ? name : `${key}.${name}`, found);
  return found;
}
