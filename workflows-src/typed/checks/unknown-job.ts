import { listChoices } from "../../text/list.ts";
import { isJob } from "../emit/steps.ts";
import type { Check } from "./check.ts";
import { nodesIn, pathOf, readsAmong, sourceOfOwner } from "./facts/reads.ts";

export const unknownJob: Check = {
  rule: "The outputs of a workflow read jobs that it lists.",
  why: "The output is empty, without an error.",
  *find(subject) {
    for (const [name, output] of Object.entries(subject.workflow.call?.outputs ?? {})) {
      for (const read of readsAmong(nodesIn(output))) {
        if (isJob(read.owner) && subject.byJob.has(read.owner)) continue;
        yield {
          target: subject,
          message: `the output "${name}" of ${subject.name} reads "${pathOf(read)}" of ${isJob(read.owner) ? "a job that it does not list" : "a step"}: expected an output of ${listChoices(
            subject.jobs.map(({ id }) => id),
            "none, for it has no jobs",
          )}`,
          hint: isJob(read.owner) ? "list the job" : "pass the value through the outputs of the step's job",
          other: sourceOfOwner(read),
        };
      }
    }
  },
};
