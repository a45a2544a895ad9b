import type { Check } from "./check.ts";
import { isJob, pathOf } from "./facts/reads.ts";
import type { StepSubject } from "./subject.ts";

export const readBeforeStep: Check<"read-before-step"> = {
  code: "read-before-step",
  severity: "error",
  rule: "A step reads outputs only of steps before it in its job.",
  why: "What it reads is empty, without an error.",
  *find({ jobs }) {
    const steps = new Map<object, StepSubject>(jobs.flatMap((job) => job.steps).map((step) => [step.step, step]));
    for (const job of jobs) {
      const own = new Set<object>(job.steps.map(({ step }) => step));
      const before = new Set<object>();
      for (const step of job.steps) {
        for (const read of step.reads) {
          if (isJob(read.owner) || before.has(read.owner)) continue;
          const other = steps.get(read.owner);
          const later = own.has(read.owner);
          yield {
            at: step,
            message: `${step.name} reads "${pathOf(read)}" of ${other?.name ?? "a step that no job has"}: expected a step before it in the same job`,
            hint: later ? "move one of the two steps" : "pass the value through the outputs of the other step's job",
            other: other?.source,
          };
        }
        before.add(step.step);
      }
    }
  },
};
