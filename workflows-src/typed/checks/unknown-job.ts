import { listChoices } from "../../text/list.ts";
import { isJob, nodesIn } from "../emit/steps.ts";
import type { Check } from "./check.ts";
import { pathOf, readsAmong, sourceOfOwner } from "./facts/reads.ts";

export const unknownJob: Check = {
  rule: "The outputs of a workflow read only jobs that it lists.",
  why: "The output is empty, without an error.",
  *find(checked) {
    for (const [name, output] of Object.entries(checked.workflow.call?.outputs ?? {})) {
      for (const read of readsAmong(nodesIn(output))) {
        if (isJob(read.owner) && checked.byJob.has(read.owner)) continue;
        yield {
          target: checked,
          message: `the output "${name}" of ${checked.name} reads "${pathOf(read)}" of ${isJob(read.owner) ? "a job that it does not list" : "a step"}: expected an output of ${listChoices(
            checked.jobs.map(({ id }) => id),
            "a job, but it has none",
          )}`,
          hint: isJob(read.owner)
            ? "add the job to the workflow"
            : "pass the value through the outputs of the step's job",
          other: sourceOfOwner(read),
        };
      }
    }
  },
};
