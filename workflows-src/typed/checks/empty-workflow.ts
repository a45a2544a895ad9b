import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";

export const emptyWorkflow: Check = {
  rule: "A workflow has an event and a job, and every job has a step or calls a workflow.",
  why: "GitHub refuses the file.",
  *find(checked) {
    if (Object.keys(asMapping(checked.document().on)).length === 0)
      yield {
        target: checked,
        message: `no event starts ${checked.name}: expected at least one`,
        hint: "add the event to on",
      };
    if (checked.jobs.length === 0)
      yield { target: checked, message: `${checked.name} has no jobs: expected at least one`, hint: "add a job" };
    for (const job of checked.jobs) {
      if (job.job.kind === "call" || job.steps.length > 0 || job.document().uses !== undefined) continue;
      yield {
        target: job,
        message: `${job.name} has no steps: expected at least one`,
        hint: "add a step, or remove the job",
      };
    }
  },
};
