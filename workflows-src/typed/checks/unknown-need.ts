import { listChoices } from "../../text/list.ts";
import { isJob } from "../emit/steps.ts";
import type { Check } from "./check.ts";

export const unknownNeed: Check = {
  rule: "A job needs only jobs that its workflow lists.",
  why: "GitHub refuses the file.",
  *find(checked) {
    for (const job of checked.jobs) {
      for (const other of new Set(job.needs)) {
        if (checked.byJob.has(other)) continue;
        const others = checked.jobs.filter((each) => each !== job).map(({ id }) => id);
        yield {
          target: job,
          message: `${job.name} needs ${isJob(other) ? "a job that its workflow does not list" : "a value that is not a job"}: expected ${listChoices(others, "no needs, because there is no other job")}`,
          hint: isJob(other)
            ? `add the job to those that ${checked.name} returns, or remove the need`
            : "look at where the value comes from: a job that is defined further down does not exist yet",
          other: isJob(other) ? other.source : undefined,
        };
      }
    }
  },
};
