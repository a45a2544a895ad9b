import { sourceOfStep } from "../job.ts";
import { stepsOf } from "../lower.ts";
import type { Step } from "../step.ts";
import { type Check, isJob, readsIn, settingsOf, settingsOfJob } from "./check.ts";

/** An output of a step is there only for later steps of the same job, and only if the step has an id. */
export const stepOutputs: Check = function* (workflow) {
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const steps = stepsOf(job);
    const before = new Set<object>();
    for (const step of steps) {
      for (const { owner, path } of readsIn(settingsOf(step))) {
        if (isJob(owner) || before.has(owner)) continue;
        yield {
          code: "read-before-step",
          source: sourceOfStep(step, job),
          message: `step "${step.name ?? step.id}" of job "${id}" reads "${path.join(".")}" of a step that has not run before it in this job`,
          hint: "move the other step up, or pass the value through the outputs of its job",
        };
      }
      before.add(step);
    }
    for (const { owner, path } of readsIn(settingsOfJob(job))) {
      if (isJob(owner) || before.has(owner)) continue;
      yield {
        code: "read-of-missing-step",
        source: job.source,
        message: `job "${id}" reads "${path.join(".")}" of a step that is not one of its steps`,
        hint: "add the step to the job",
      };
    }
    const read = [settingsOfJob(job), ...steps.map(settingsOf)].flatMap((settings) => [...readsIn(settings)]);
    for (const owner of new Set(read.map((reading) => reading.owner))) {
      if (isJob(owner) || (owner as { id?: string }).id !== undefined) continue;
      yield {
        code: "step-without-id",
        source: (owner as Step).source,
        message: `an output of a step of job "${id}" is read, but the step has no id`,
        hint: "give the step an id",
      };
    }
  }
};
