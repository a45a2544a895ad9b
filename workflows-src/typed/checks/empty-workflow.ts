import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

export const emptyWorkflow: Check = {
  rule: "A workflow has an event that starts it and a job, and a job has a step or calls a workflow.",
  why: "GitHub refuses the file.",
  *find(subject) {
    if (Object.keys(asMapping(subject.document().on)).length === 0)
      yield { target: subject, message: `nothing starts ${subject.name}: expected an event`, hint: "name it in on" };
    if (subject.jobs.length === 0)
      yield { target: subject, message: `${subject.name} has no jobs: expected at least one`, hint: "list its jobs" };
    for (const job of subject.jobs) {
      if (job.job.kind === "call" || job.steps.length > 0 || job.document().uses !== undefined) continue;
      yield {
        target: job,
        message: `${job.name} has no steps: expected at least one`,
        hint: "give it a step, or leave the job out",
      };
    }
  },
};
