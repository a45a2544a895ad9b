import { isJob } from "../emit/steps.ts";
import type { Check } from "./check.ts";
import type { CheckedStep } from "./checked-workflow.ts";
import { pathOf } from "./facts/reads.ts";

export const prematureRead: Check = {
  rule: "A step reads only outputs of steps that come before it in its job.",
  why: "The value is empty, without an error.",
  *find({ jobs }) {
    const steps = new Map<object, CheckedStep>(jobs.flatMap((job) => job.steps).map((step) => [step.step, step]));
    for (const job of jobs) {
      const own = new Set<object>(job.steps.map(({ step }) => step));
      const before = new Set<object>();
      for (const step of job.steps) {
        for (const read of step.reads) {
          if (isJob(read.owner) || before.has(read.owner)) continue;
          const other = steps.get(read.owner);
          const later = own.has(read.owner);
          yield {
            target: step,
            message: `${step.name} reads "${pathOf(read)}" of ${other?.name ?? "a step that no job has"}: expected an output of a step before it in the same job`,
            hint: later
              ? "swap the order of the two steps"
              : "pass the value through the outputs of the other step's job",
            other: other?.source,
          };
        }
        before.add(step.step);
      }
    }
  },
};
