import { RestError } from "../github/rest-error.ts";
import { type Run, readArtifactById } from "../github/run.ts";
import { artifactName } from "../integrate/leg-results.ts";
import { waitForLegs } from "../wait/wait-for-legs.ts";
import { type FoundLeg, findLeg, writeNotStarted } from "./artifacts.ts";

/** The job of a leg that has to wait. Paths are those of files and folders on its runner. */
export interface WaitingJob {
  readonly project_id: string;
  readonly wave: string;
  /** Id of the leg. */
  readonly leg: string;
  readonly run: Run;
  /** The artifacts that hold the plan and the wave. */
  readonly plan_id: number;
  readonly results_id: number;
  readonly runner_name: string | undefined;
  /** Becomes the leg's artifact. */
  readonly output: string;
}

/** Ids of the artifacts to start from; or why the leg cannot start, with the tasks that come back in the next wave. */
export type WaitStage =
  | { readonly artifact_ids: readonly number[] }
  | { readonly notStarted: string; readonly tasks: readonly string[] };

/** Waits until the legs have ended that a leg builds on. */
export async function runWaitStage(job: WaitingJob): Promise<WaitStage> {
  const found = findLeg(job.wave, job.leg);
  const waited = await waitFor(found, job);
  if (typeof waited !== "string") return { artifact_ids: waited };
  writeNotStarted(job.output, waited);
  return { notStarted: waited, tasks: found.leg.tasks };
}

async function waitFor(
  { wave, leg }: FoundLeg,
  { project_id, run, runner_name, plan_id, results_id }: WaitingJob,
): Promise<readonly number[] | string> {
  try {
    const results = await readArtifactById(run.rest, results_id);
    if (results === undefined) return "the artifact with the wave has expired";
    const waited = await waitForLegs({
      leg,
      wave,
      run,
      prefix: artifactName({ project_id, wave }, ""),
      // The wave was written down before any of its legs started: older artifacts are of an earlier attempt of the run.
      newer_than: results.created_at,
      runner_name,
    });
    if (!waited.ready) return waited.reason;
    // A single artifact would be unpacked without a folder of its name: the plan's makes it two.
    return [plan_id, ...waited.artifacts.map(({ id }) => id)];
  } catch (error) {
    if (error instanceof RestError) return error.message;
    throw error;
  }
}
