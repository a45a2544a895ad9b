import { isJob, nodesIn } from "../emit/steps.ts";
import type { AnyJob } from "../model/definition.ts";
import type { Check } from "./check.ts";
import { countLegs } from "./facts/legs.ts";
import { pathOf } from "./facts/reads.ts";

export const ambiguousOutput: Check = {
  severity: "warning",
  rule: "No job reads an output of a job with several legs.",
  why: "All legs write the same outputs, so the leg that ends last gives the value: another one from run to run.",
  *find(checked) {
    const { jobs, byJob } = checked;
    const readers = [
      ...jobs.map((job) => ({ target: job, reads: [...job.reads, ...job.steps.flatMap((step) => step.reads)] })),
      { target: checked, reads: nodesIn(checked.workflow.call?.outputs).filter((node) => node.kind === "read") },
    ];
    for (const { target, reads } of readers) {
      const seen = new Set<string>();
      for (const read of reads) {
        if (read.path[0] !== "outputs" || !isJob(read.owner)) continue;
        const owner = read.owner as AnyJob;
        const other = byJob.get(owner);
        if (owner.props.strategy?.matrix === undefined || countLegs(owner) === 1 || seen.has(pathOf(read))) continue;
        seen.add(pathOf(read));
        yield {
          target,
          message: `${target.name} reads "${pathOf(read)}" of ${other?.name ?? "a job"}, which has several legs: expected a job with one leg`,
          hint: "upload a file in each leg and read them all; if only one leg sets the output, allow this with that reason",
          other: owner.source,
        };
      }
    }
  },
};
