import { isJob } from "../emit/steps.ts";
import type { AnyJob } from "../model/definition.ts";
import type { Check } from "./check.ts";
import { pathOf, type Read } from "./facts/reads.ts";

export const missingNeed: Check = {
  rule: "A job reads only outputs and results of jobs that it needs.",
  why: "The value is empty, without an error.",
  *find({ jobs, byJob }) {
    for (const job of jobs) {
      const needed = new Set(job.needs);
      const reads = [...job.reads, ...job.steps.flatMap((step) => step.reads)];
      const owners = new Map<AnyJob, Read>();
      for (const read of reads) if (isJob(read.owner) && !owners.has(read.owner)) owners.set(read.owner, read);
      for (const [owner, read] of owners) {
        if (needed.has(owner)) continue;
        const other = byJob.get(owner);
        const itself = other === job;
        yield {
          target: job,
          message: `${job.name} reads "${pathOf(read)}" of ${itself ? "itself" : (other?.name ?? "a job that its workflow does not list")}: expected ${other === undefined || itself ? "a job" : `"${other.id}"`} among its needs`,
          hint: itself ? "read the output of the step instead" : "add the job to its needs",
          other: itself ? undefined : owner.source,
        };
      }
    }
  },
};
