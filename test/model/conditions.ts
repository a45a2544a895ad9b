import { type Contexts, holds } from "./expressions.ts";
import { statusOfJob, type Undocumented } from "./github-rules.ts";
import type { Job, Run } from "./run.ts";

/** Whether the `if` of a job holds now. */
export function shallStart(run: Run, job: Job): boolean {
  const ancestors = ancestorsOf(job, run.undocumented).map(({ end }) => end?.result);
  const status = statusOfJob(
    ancestors.filter((result) => result !== undefined),
    run.cancelled.isStopped,
  );
  return !job.of.stop.isStopped && holds(job.document.if, "job.if", contextsOf(run, job), status);
}

/** [cancel] Whether a job goes on when the run is cancelled: its `if` is evaluated again. */
export function goesOn(run: Run, job: Job): boolean {
  if (!shallStart(run, job)) return false;
  if (!run.undocumented.cancelLooksAtCalls) return true;
  const { caller } = job.of;
  return caller === undefined || goesOn(run, caller);
}

function ancestorsOf(job: Job, { successLooksThroughCalls, firstJobsHaveAncestors }: Undocumented): Job[] {
  const found = new Set(job.needs.values());
  const lookUp = ({ of }: Job): void => {
    for (let { caller } = of; caller !== undefined; { caller } = caller.of)
      for (const further of caller.needs.values()) found.add(further);
  };
  if (firstJobsHaveAncestors && found.size === 0) lookUp(job);
  for (const other of found) {
    for (const further of other.needs.values()) found.add(further);
    if (!successLooksThroughCalls) continue;
    for (const nested of other.end?.nested ?? []) found.add(nested);
    lookUp(other);
  }
  return [...found];
}

/** The contexts that a job's own keys read. */
export const contextsOf = (run: Run, { needs, of }: Job): Contexts => ({
  github: run.github,
  inputs: of.inputs,
  vars: {},
  needs: Object.fromEntries([...needs].map(([id, { end }]) => [id, { result: end?.result, outputs: end?.outputs }])),
});
