import type { Place, Subject } from "../subject.ts";

/** A text, number, boolean or null in the document: the place it belongs to, and its keys from there, e.g. `env.HEAD`. */
export interface Scalar {
  readonly at: Place;
  readonly key: string;
  readonly value: unknown;
}

/** Every scalar in a workflow's document. */
export function* scalarsOf(subject: Subject): Generator<Scalar> {
  const { jobs: _, ...document } = subject.document();
  yield* within(subject, document, "");
  for (const job of subject.jobs) {
    const { steps: __, ...settings } = job.document();
    yield* within(job, settings, "");
    for (const step of job.steps) yield* within(step, step.document(), "");
  }
}

function* within(at: Place, value: unknown, key: string): Generator<Scalar> {
  if (typeof value !== "object" || value === null) yield { at, key, value };
  else for (const [name, item] of Object.entries(value)) yield* within(at, item, key === "" ? name : `${key}.${name}`);
}
