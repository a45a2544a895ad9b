import type { Check } from "./check.ts";
import type { CheckedJob } from "./checked-workflow.ts";
import { asksForStatus } from "./facts/measure.ts";

export const accidentalSkip: Check = {
  rule: "A job that needs a job with an if, directly or through others, has an if of its own that decides about the skip.",
  why: "An if without a status function means success() && (…), and success() is false if any job before it was skipped. The job is skipped too, and the run is green.",
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
        message: `${job.name} is skipped whenever ${skipped.name} is, which has an if${way.length > 1 ? ` (through ${way[0]?.name})` : ""}: expected a status function in its if`,
        hint: "use not(cancelled()) in its if to run it anyway, e.g. together with the result it needs; use success() if the skip is intended",
        other: skipped.source,
      };
    }
  },
};

/** The jobs from a job through its needs to the nearest one that may be skipped; empty if no job may be. */
type Way = readonly CheckedJob[];

const conditionOf = (job: CheckedJob): string => String(job.document().if ?? "");

/** A condition that holds whenever the jobs before succeeded skips nothing by itself. */
const maySkip = (job: CheckedJob): boolean =>
  !/^(?:\$\{\{\s*)?(?:always\(\)|!cancelled\(\)|success\(\)|)(?:\s*\}\})?$/.test(conditionOf(job).trim());
