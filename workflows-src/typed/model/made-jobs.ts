import type { AnyJob } from "./definition.ts";

/** The jobs that were made since the body of the workflow began that is made now. */
let made: AnyJob[] | undefined;

/** Notes a job. Jobs that no body makes, such as constants of a module, belong to no workflow yet. */
export function noteJob<J extends AnyJob>(job: J): J {
  made?.push(job);
  return job;
}

/** Calls the body of a workflow, and collects the jobs that it makes. */
export function collectJobs<T>(body: () => T): { readonly result: T; readonly madeJobs: readonly AnyJob[] } {
  const outer = made;
  const own: AnyJob[] = [];
  made = own;
  try {
    return { result: body(), madeJobs: own };
  } finally {
    made = outer;
  }
}
