import { type End, ended, type Job, type Run } from "./run.ts";

/** Whether a job that this one needs runs once more, or one that its callers need. */
export const followsRerun = ({ needs, of }: Job): boolean =>
  of.runsAgain || [...needs.values()].some(({ end }) => end?.isKept !== true);

/**
 * [rerun] The end of a job, or of a leg, in the attempt before, where it is not to run once more: it did not fail, and no job that it needs
 * runs once more.
 */
export function keptEnd(run: Run, job: Job, path: string): End | undefined {
  const end = run.before?.get(path);
  if (end === undefined || followsRerun(job)) return undefined;
  const { rerunsContinued } = run.undocumented;
  const hasFailed = isFailure(end.result) || (rerunsContinued && isFailure(end.shown));
  return hasFailed ? undefined : { ...end, isKept: true };
}

const isFailure = (result: End["result"]): boolean => result === "failure" || result === "cancelled";

/** A job that is skipped, for now or as before. */
export function skip(run: Run, job: Job): End {
  const name = [...job.of.names, job.path.replace(/.*\//, "")].join(" / ");
  run.jobs.set(run.jobs.add(name, "completed"), { conclusion: "skipped" });
  return ended("skipped");
}
