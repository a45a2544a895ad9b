import type { Check } from "./check.ts";

export const duplicateJob: Check = {
  rule: "A workflow lists each job value once.",
  why: "Other jobs refer to a job by its value. With two ids it is ambiguous which of them they need and read.",
  *find({ jobs, byJob }) {
    for (const job of jobs) {
      const first = byJob.get(job.job);
      if (first === undefined || first === job) continue;
      yield {
        target: job,
        message: `${job.name} is the same value as ${first.name}: expected a different job under each id`,
        hint: "make the job in a function and call it once for each id",
      };
    }
  },
};
