import { sourceOfStep } from "../job.ts";
import { stepsOf } from "../lower.ts";
import type { SourceOf } from "../source.ts";
import type { Check } from "./check.ts";

const ID = /^[A-Za-z_][A-Za-z0-9_-]{0,98}$/;

/** Ids of jobs and steps have GitHub's form and are unique; GitHub compares them without regard to case. */
export const ids: Check = function* (workflow) {
  const jobs = new Map<string, string>();
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (!ID.test(id)) yield malformed("job", id, job.source);
    const twin = jobs.get(id.toLowerCase());
    if (twin !== undefined) yield duplicate("job", id, twin, job.source);
    jobs.set(id.toLowerCase(), id);

    const steps = new Map<string, string>();
    for (const step of stepsOf(job)) {
      if (step.id === undefined) continue;
      if (!ID.test(step.id)) yield malformed("step", step.id, sourceOfStep(step, job));
      const before = steps.get(step.id.toLowerCase());
      if (before !== undefined) yield duplicate("step", step.id, before, sourceOfStep(step, job));
      steps.set(step.id.toLowerCase(), step.id);
    }
  }
};

const malformed = (what: string, id: string, source: SourceOf) => ({
  code: "malformed-id",
  source,
  message: `the ${what} id "${id}" is not one GitHub accepts`,
  hint: "start with a letter or _, go on with letters, digits, - and _, at most 99 characters",
});

const duplicate = (what: string, id: string, twin: string, source: SourceOf) => ({
  code: "duplicate-id",
  source,
  message: `the ${what} id "${id}" is already taken by "${twin}"; GitHub ignores case`,
  hint: "give one of them another id",
});
