import type { AnyJob } from "../model/definition.ts";
import type { Check } from "./check.ts";
import { readsAmong } from "./facts/reads.ts";

export const unlistedJob: Check = {
  severity: "warning",
  rule: "A workflow lists every job that its body makes.",
  why: "The job is not written. Of two jobs under one id, joined with `...`, the first one is lost.",
  *find(checked) {
    const { jobs, madeJobs } = checked.workflow;
    const listed = new Set<unknown>(Object.values(jobs));
    // unknown-need and unknown-job are about those that other jobs refer to.
    const needed = new Set(checked.jobs.flatMap(({ needs }) => needs));
    const targets = [...checked.jobs, ...checked.jobs.flatMap(({ steps }) => steps)];
    const reads = [...readsAmong(checked.nodes), ...targets.flatMap((target) => target.reads)];
    const read = new Set<unknown>(reads.map(({ owner }) => owner));
    for (const job of madeJobs) {
      if (listed.has(job) || needed.has(job) || read.has(job)) continue;
      yield {
        target: checked,
        message: `${checked.name} makes the job of ${describePlace(job)} and does not list it: expected every job among its jobs`,
        hint: "give it an id of its own in what the body returns, or do not make it",
        other: job.source,
      };
    }
  },
};

const describePlace = ({ source }: AnyJob): string => `line ${source().line}`;
