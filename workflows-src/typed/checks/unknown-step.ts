import { isJob } from "../emit/steps.ts";
import type { Check } from "./check.ts";
import { pathOf, sourceOfOwner } from "./facts/reads.ts";

export const unknownStep: Check = {
  rule: "The outputs of a job read only steps of that job.",
  why: "The output is empty, without an error.",
  *find({ jobs }) {
    const homes = new Map<object, string>(jobs.flatMap((job) => job.steps.map(({ step }) => [step, job.name])));
    for (const job of jobs) {
      const own = new Set<object>(job.steps.map(({ step }) => step));
      for (const read of job.reads) {
        if (isJob(read.owner) || own.has(read.owner)) continue;
        const home = homes.get(read.owner);
        yield {
          target: job,
          message: `${job.name} reads "${pathOf(read)}" of a step ${home === undefined ? "that no job has" : `of ${home}`}: expected an output of one of its own steps`,
          hint: home === undefined ? "add the step to the job" : "read the output of that job, and need it",
          other: sourceOfOwner(read),
        };
      }
    }
  },
};
