import type { Check } from "./check.ts";
import { legsOf } from "./facts/legs.ts";
import { LEGS } from "./facts/limits.ts";
import { count } from "./facts/words.ts";

export const tooManyLegs: Check<"too-many-legs"> = {
  code: "too-many-legs",
  severity: "error",
  rule: "A matrix has at most 256 legs.",
  why: "GitHub starts none of them and fails the job.",
  *find({ jobs }) {
    for (const job of jobs) {
      const legs = legsOf(job.job) ?? 0;
      if (legs <= LEGS) continue;
      yield {
        at: job,
        message: `the matrix of ${job.name} has ${count(legs)} legs: expected at most ${LEGS}`,
        hint: "exclude what need not run, or split it over two jobs",
      };
    }
  },
};
