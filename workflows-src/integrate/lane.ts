import { join } from "../git/merge.ts";
import type { Job } from "../schedule/schedule.ts";
import { isDone } from "../task/result.ts";
import { type ArtifactOf, jobResults } from "./job-results.ts";

/**
 * What a job starts from: `base` plus the done work of the jobs of its lane that it comes after, and which of their tasks were not done.
 * Where the work of two of them conflicts, the later one counts as not done: integration holds it out with the reason.
 */
export async function startOfJob(
  repository: string,
  base: string,
  after: readonly Pick<Job, "id" | "tasks">[],
  artifactOf: ArtifactOf,
) {
  const notDone = new Set<string>();
  let start = base;
  for (const job of after) {
    const claims = await jobResults(repository, base, artifactOf, job);
    for (const id of job.tasks) {
      const claim = claims.get(id);
      if (claim === undefined || !isDone(claim.verdict)) notDone.add(id);
      else if (claim.commit !== undefined) {
        const joined = await join(repository, start, claim.commit, `Merge ${id}\n`);
        if ("commit" in joined) start = joined.commit;
        else notDone.add(id);
      }
    }
  }
  return { start, notDone };
}
