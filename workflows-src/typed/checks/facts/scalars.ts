import type { Place, Subject } from "../subject.ts";

/** A text, number, boolean or null in the document: the place it belongs to, and its keys from there, e.g. `env.HEAD`. */
export interface Scalar {
  readonly at: Place;
  readonly key: string;
  readonly value: unknown;
}

/** Every scalar in a workflow's document. */
export function scalarsOf(subject: Subject): Scalar[] {
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
function scalarsIn(at: Place, value: unknown, key = "", found: Scalar[] = []): Scalar[] {
  if (typeof value !== "object" || value === null) found.push({ at, key, value });
  else
    for (const [name, item] of Object.entries(value)) scalarsIn(at, item, key === "" ? name : `${key}.${name}`, found);
  return found;
}
