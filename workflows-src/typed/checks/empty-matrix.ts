import type { Check } from "./check.ts";
import { legsOf } from "./facts/legs.ts";

export const emptyMatrix: Check<"empty-matrix"> = {
  code: "empty-matrix",
  severity: "error",
  rule: "A matrix that is written out has at least one leg.",
  why: "GitHub fails the job: “Matrix vector does not contain any values”.",
  *find({ jobs }) {
    for (const job of jobs) {
      if (legsOf(job.job) !== 0) continue;
      yield {
        at: job,
        message: `the matrix of ${job.name} has no legs: expected at least one`,
        hint: "put an item into each of its vectors, or leave the job out",
      };
    }
  },
};
