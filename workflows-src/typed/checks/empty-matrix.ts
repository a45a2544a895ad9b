import type { Check } from "./check.ts";
import { asMapping } from "./checked-workflow.ts";
import { countLegs } from "./facts/legs.ts";

export const emptyMatrix: Check = {
  rule: "A matrix without expressions has at least one leg, and no entry of exclude or include is empty.",
  why: "GitHub fails the job: “Matrix vector does not contain any values”, or a filter must not be empty.",
  *find({ jobs }) {
    for (const job of jobs) {
      const { matrix } = asMapping(job.document().strategy);
      const lists = ["exclude", "include"].filter((list) => [asMapping(matrix)[list]].flat().some(isEmpty));
      // An empty entry of exclude would fit every leg.
      if (lists.length === 0 && countLegs(job.job) === 0)
        yield {
          target: job,
          message: `the matrix of ${job.name} has no legs: expected at least one`,
          hint: "put an item into each of its vectors, or remove the job",
        };
      for (const list of lists)
        yield {
          target: job,
          key: `strategy.matrix.${list}`,
          message: `${list} of the matrix of ${job.name} has an empty entry: expected at least one key in each`,
          hint: "remove the entry",
        };
    }
  },
};

const isEmpty = (entry: unknown): boolean =>
  typeof entry === "object" && entry !== null && Object.keys(entry).length === 0;
