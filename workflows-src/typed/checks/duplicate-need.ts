import type { Check } from "./check.ts";

export const duplicateNeed: Check = {
  rule: "A job lists each of its needs once.",
  why: "GitHub accepts it, but usually another job was meant.",
  *find({ jobs, byJob }) {
    for (const job of jobs) {
      const twice = new Set(job.needs.filter((other, index) => job.needs.indexOf(other) < index));
      for (const other of twice) {
        const needed = byJob.get(other);
        if (needed === undefined) continue;
        yield {
          target: job,
          message: `${job.name} needs ${needed.name} more than once: expected each job once`,
          hint: "list it once, or name the other job that was meant",
          other: needed.source,
        };
      }
    }
  },
};
