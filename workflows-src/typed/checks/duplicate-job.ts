import type { Check } from "./check.ts";

export const duplicateJob: Check = {
  rule: "A workflow lists each job value once.",
  why: "Others refer to a job by its value: with two ids it is not clear whose outputs they read and which one they wait for.",
  *find({ jobs, byJob }) {
    for (const job of jobs) {
      const first = byJob.get(job.job);
      if (first === undefined || first === job) continue;
      yield {
        target: job,
        message: `${job.name} is the same value as ${first.name}: expected a job of its own under each id`,
        hint: "make the job in a function and call it once for each id",
      };
    }
  },
};
