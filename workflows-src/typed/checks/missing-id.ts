import { isJob } from "../emit/steps.ts";
import type { Check } from "./check.ts";
import { pathOf, type Read } from "./facts/reads.ts";

export const missingId: Check = {
  rule: "A step whose outputs are read has an id.",
  why: "GitHub finds outputs by the id of their step. Without an id the value is empty.",
  *find({ jobs }) {
    for (const job of jobs) {
      const reads = new Map<object, Read>();
      for (const read of [...job.reads, ...job.steps.flatMap((step) => step.reads)])
        if (!isJob(read.owner) && !reads.has(read.owner)) reads.set(read.owner, read);
      for (const step of job.steps) {
        const read = reads.get(step.step);
        if (read === undefined || step.document().id !== undefined) continue;
        yield {
          target: step,
          message: `"${pathOf(read)}" of ${step.name} is read, but the step has no id: expected an id`,
          hint: 'give the step an id, e.g. id: "source"',
        };
      }
    }
  },
};
