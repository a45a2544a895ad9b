import { formatCount } from "../../text/count.ts";
import type { Check } from "./check.ts";
import { countLegs } from "./facts/legs.ts";
import { LEGS } from "./facts/limits.ts";

export const excessiveLegs: Check = {
  rule: "A matrix has at most 256 legs.",
  why: "GitHub starts none of them and fails the job.",
  *find({ jobs }) {
    for (const job of jobs) {
      const legs = countLegs(job.job) ?? 0;
      if (legs <= LEGS) continue;
      yield {
        target: job,
        message: `the matrix of ${job.name} has ${formatCount(legs)} legs: expected at most ${LEGS}`,
        hint: "exclude legs that need not run, or split the matrix into two jobs",
      };
    }
  },
};
