import type { Check } from "./check.ts";
import { legsOf } from "./facts/legs.ts";
import { count } from "./facts/words.ts";

const LIMIT = 256;

export const tooManyLegs: Check<"too-many-legs"> = {
  code: "too-many-legs",
  severity: "error",
  rule: "A matrix has at most 256 legs.",
  why: "GitHub starts none of them and fails the job.",
  *find({ jobs }) {
    for (const job of jobs) {
      const legs = legsOf(job.job) ?? 0;
      if (legs <= LIMIT) continue;
      yield {
        at: job,
        message: `the matrix of ${job.name} has ${count(legs)} legs: expected at most ${LIMIT}`,
        hint: "exclude what need not run, or split it over two jobs",
      };
    }
  },
};
