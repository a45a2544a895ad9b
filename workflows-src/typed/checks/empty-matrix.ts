import type { Check } from "./check.ts";
import { countLegs } from "./facts/legs.ts";

export const emptyMatrix: Check = {
  rule: "A matrix without expressions has at least one leg.",
  why: "GitHub fails the job: “Matrix vector does not contain any values”.",
  *find({ jobs }) {
    for (const job of jobs) {
      if (countLegs(job.job) !== 0) continue;
      yield {
        target: job,
        message: `the matrix of ${job.name} has no legs: expected at least one`,
        hint: "put an item into each of its vectors, or remove the job",
      };
    }
  },
};
