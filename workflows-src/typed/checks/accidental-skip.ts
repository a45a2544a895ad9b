import type { Check } from "./check.ts";
import { asksForStatus } from "./measure.ts";
import type { JobSubject } from "./subject.ts";

export const accidentalSkip: Check<"accidental-skip"> = {
  code: "accidental-skip",
  severity: "error",
  rule: "A job that comes after a job with an if, directly or over others, says in its own if what happens when that one is skipped.",
  why: "Without a status function an if means success() && (…), and success() is false where any job before it was skipped: the job is skipped too, and the run is green.",
  *find({ jobs, byJob }) {
    const ways = new Map<JobSubject, Way | undefined>();
    /** The way from a job to one before it that may be skipped. */
    const wayFrom = (job: JobSubject): Way | undefined => {
      if (ways.has(job)) return ways.get(job);
      ways.set(job, undefined);
      const needed = job.needs.flatMap((other) => byJob.get(other) ?? []);
      const near = needed.find(maySkip);
      const far =
        near === undefined ? needed.map((next) => ({ next, way: wayFrom(next) })).find(({ way }) => way) : undefined;
      const way =
        near !== undefined
          ? { ids: [near.id], skipped: near }
          : far?.way && { ids: [far.next.id, ...far.way.ids], skipped: far.way.skipped };
      ways.set(job, way);
      return way;
    };
    for (const job of jobs) {
      const way = wayFrom(job);
      if (way === undefined || asksForStatus(conditionOf(job))) continue;
      yield {
        at: job,
        message: `${job.name} is skipped whenever job "${way.skipped.id}" is, which has an if${way.ids.length > 1 ? ` (${[job.id, ...way.ids].join(" → ")})` : ""}: expected a status function in its if`,
        hint: "say not(cancelled()) in its if where it is to run all the same, e.g. with the result it needs; success() where the skip is meant",
        other: way.skipped.source,
      };
    }
  },
};

interface Way {
  readonly ids: readonly string[];
  readonly skipped: JobSubject;
}

const conditionOf = (job: JobSubject): string => String(job.document().if ?? "");

/** A condition that is nothing but a status that always holds where the jobs before went well skips nothing by itself. */
const maySkip = (job: JobSubject): boolean =>
  !/^(?:\$\{\{\s*)?(?:always\(\)|!cancelled\(\)|success\(\)|)(?:\s*\}\})?$/.test(conditionOf(job).trim());
