import type { Check } from "./check.ts";
import type { CheckedJob } from "./checked-workflow.ts";
import { asksForStatus } from "./facts/measure.ts";

export const accidentalSkip: Check = {
  rule: "A job that comes after a job with an if, directly or over others, says in its own if what happens when that one is skipped.",
  why: "Without a status function an if means success() && (…), and success() is false where any job before it was skipped: the job is skipped too, and the run is green.",
  *find({ jobs, byJob }) {
    const skippable = new Set(jobs.filter(maySkip));
    const ways = new Map<CheckedJob, Way>();
    const wayFrom = (job: CheckedJob): Way => {
      const known = ways.get(job);
      if (known !== undefined) return known;
      ways.set(job, []);
      const needed = job.needs.flatMap((other) => byJob.get(other) ?? []);
      const near = needed.find((other) => skippable.has(other));
      const far = near ?? needed.find((other) => wayFrom(other).length > 0);
      const way = near !== undefined ? [near] : far !== undefined ? [far, ...wayFrom(far)] : [];
      ways.set(job, way);
      return way;
    };
    for (const job of jobs) {
      const way = wayFrom(job);
      const skipped = way.at(-1);
      if (skipped === undefined || asksForStatus(conditionOf(job))) continue;
      yield {
        target: job,
        message: `${job.name} is skipped whenever ${skipped.name} is, which has an if${way.length > 1 ? ` (over ${way[0]?.name})` : ""}: expected a status function in its if`,
        hint: "say not(cancelled()) in its if where it is to run all the same, e.g. with the result it needs; success() where the skip is meant",
        other: skipped.source,
      };
    }
  },
};

/** From a job over its needs to the nearest one that may be skipped, which is the last; empty if there is none. */
type Way = readonly CheckedJob[];

const conditionOf = (job: CheckedJob): string => String(job.document().if ?? "");

/** A condition that is nothing but a status that always holds where the jobs before went well skips nothing by itself. */
const maySkip = (job: CheckedJob): boolean =>
  !/^(?:\$\{\{\s*)?(?:always\(\)|!cancelled\(\)|success\(\)|)(?:\s*\}\})?$/.test(conditionOf(job).trim());
