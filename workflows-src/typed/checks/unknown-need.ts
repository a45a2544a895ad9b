import { listChoices } from "../../text/list.ts";
import { isJob } from "../emit/steps.ts";
import type { Check } from "./check.ts";

export const unknownNeed: Check = {
  rule: "A job needs only jobs that its workflow lists.",
  why: "GitHub refuses the file.",
  *find(subject) {
    for (const job of subject.jobs) {
      for (const other of new Set(job.needs)) {
        if (subject.byJob.has(other)) continue;
        const others = subject.jobs.filter((each) => each !== job).map(({ id }) => id);
        yield {
          target: job,
          message: `${job.name} needs ${isJob(other) ? "a job that its workflow does not list" : "something that is no job"}: expected ${listChoices(others, "none, for there is no other job")}`,
          hint: isJob(other)
            ? `add the job to those that ${subject.name} returns, or remove the need`
            : "look at where the value comes from: a job that is defined further down is not there yet",
          other: isJob(other) ? other.source : undefined,
        };
      }
    }
  },
};
