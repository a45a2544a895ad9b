import type { Job } from "../schedule/schedule.ts";
import { isDone } from "../task/result.ts";
import { jobResults } from "./job-results.ts";
import { join } from "./merge.ts";

/**
 * What a job of a lane starts from: `base` plus the done work of the jobs it comes after, and which of their tasks were not done.
 * Throws where the work of two of them conflicts; integration then says which task is held out.
 */
export async function startOfJob(repository: string, base: string, after: readonly Job[], artifacts: string) {
  const notDone = new Set<string>();
  let start = base;
  for (const job of after) {
    const claims = await jobResults(repository, base, artifacts, job);
    for (const id of job.tasks) {
      const claim = claims.get(id);
      if (claim === undefined || !isDone(claim.verdict)) notDone.add(id);
      else if (claim.commit !== undefined) {
        const joined = await join(repository, start, claim.commit, `Merge ${id}\n`);
        if ("conflicts" in joined)
          throw new Error(`${id} conflicts with another job in ${joined.conflicts.join(", ")}`);
        start = joined.commit;
      }
    }
  }
  return { start, notDone };
}
