import type { Check } from "./check.ts";
import type { CheckedJob } from "./checked-workflow.ts";

export const circularNeeds: Check = {
  rule: "Jobs do not wait for each other in a circle.",
  why: "GitHub refuses the file.",
  *find({ jobs, byJob }) {
    const waiting = entangled(jobs, byJob);
    const circles = new Map<string, readonly CheckedJob[]>();
    for (const job of waiting) {
      const circle = turned(shortestCircle(job, waiting, byJob));
      if (circle.length > 0) circles.set(circle.map(({ id }) => `"${id}"`).join(" needs "), circle);
    }
    const smallestFirst = [...circles].sort(([a, { length: m }], [b, { length: n }]) => m - n || (a < b ? -1 : 1));
    for (const [text, circle] of smallestFirst) {
      const [first, second = first] = circle as [CheckedJob, ...CheckedJob[]];
      yield {
        target: first,
        message: `jobs wait for each other: ${text} needs "${first.id}": expected an order in which they can run`,
        hint: circle.length === 1 ? "a job cannot need itself" : "remove one of these needs",
        other: circle.length === 1 ? undefined : second.source,
      };
    }
  },
};

type ByJob = ReadonlyMap<unknown, CheckedJob>;

const needsOf = ({ needs }: CheckedJob, byJob: ByJob): CheckedJob[] => needs.flatMap((other) => byJob.get(other) ?? []);

/** Finds the jobs that can never start: those that remain after all others have run. */
function entangled(jobs: readonly CheckedJob[], byJob: ByJob): Set<CheckedJob> {
  const open = new Map(jobs.map((job) => [job, new Set(needsOf(job, byJob))]));
  const dependents = new Map<CheckedJob, CheckedJob[]>();
  for (const job of jobs) dependents.set(job, []);
  for (const [job, needs] of open) for (const other of needs) dependents.get(other)?.push(job);
  const ready = [...open].filter(([, needs]) => needs.size === 0).map(([job]) => job);
  for (let job = ready.pop(); job !== undefined; job = ready.pop()) {
    open.delete(job);
    for (const next of dependents.get(job) ?? []) {
      const needs = open.get(next);
      if (needs?.delete(job) && needs.size === 0) ready.push(next);
    }
  }
  return new Set(open.keys());
}

/** Finds the shortest path from a job through its needs back to itself; empty if there is no such path. */
function shortestCircle(start: CheckedJob, waiting: ReadonlySet<CheckedJob>, byJob: ByJob): readonly CheckedJob[] {
  const from = new Map<CheckedJob, CheckedJob | undefined>([[start, undefined]]);
  for (const job of from.keys()) {
    for (const other of needsOf(job, byJob)) {
      if (other === start) {
        const path: CheckedJob[] = [];
        for (let target: CheckedJob | undefined = job; target !== undefined; target = from.get(target))
          path.unshift(target);
        return path;
      }
      if (waiting.has(other) && !from.has(other)) from.set(other, job);
    }
  }
  return [];
}

/** Starts a circle at its smallest id, so that the message does not change from run to run. */
function turned(circle: readonly CheckedJob[]): readonly CheckedJob[] {
  const smallest = circle.reduce((least, { id }, index) => (id < (circle[least]?.id ?? id) ? index : least), 0);
  return [...circle.slice(smallest), ...circle.slice(0, smallest)];
}
