import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { git } from "../git/git.ts";
import { startOfJob } from "../integrate/lane.ts";
import type { Plan } from "../plan/plan.ts";
import type { Job, Lane, Wave } from "../schedule/schedule.ts";
import { startsFrom } from "../schedule/starts-from.ts";
import { type JobRun, runJob, type TaskSettings } from "../task/work.ts";
import type { OnEvent } from "./events.ts";
import { repositoryForJob } from "./hub.ts";

/** The keys of agents, and what nothing may show; see `JobRun`. */
export type Keys = Pick<JobRun, "agentEnvironment" | "secrets">;

export interface WaveRun extends Keys {
  readonly hub: string;
  /** An existing folder; afterwards `artifacts/<job id>` in it holds what each job left. */
  readonly folder: string;
  readonly base: string;
  readonly plan: Plan;
  readonly wave: Wave;
  readonly settings: TaskSettings;
  readonly slot: <T>(action: () => Promise<T>) => Promise<T>;
  readonly onEvent: OnEvent;
}

/** Where the jobs of the wave that runs in this folder leave their results. */
export const artifactOf =
  (folder: string) =>
  (jobId: string): string =>
    join(folder, "artifacts", jobId);

/** Runs a wave's jobs, and its lanes' waves one after the other. A job that breaks leaves no result; integration says so. */
export async function runWave(run: WaveRun): Promise<void> {
  const lanes = run.wave.lanes.map(async (lane) => {
    for (const { jobs } of lane.waves) await Promise.all(jobs.map((job) => start(run, job, lane)));
  });
  await Promise.all([...run.wave.jobs.map((job) => start(run, job, NO_LANE)), ...lanes]);
}

const NO_LANE = { waves: [] };

async function start(run: WaveRun, job: Job, lane: Pick<Lane, "waves">): Promise<void> {
  try {
    await run.slot(() => runOneJob(run, job, lane));
  } catch (error) {
    run.onEvent({ type: "note", text: `${job.id}: ${error instanceof Error ? error.message : String(error)}` });
  }
}

async function runOneJob(run: WaveRun, job: Job, lane: Pick<Lane, "waves">): Promise<void> {
  const folder = join(run.folder, "jobs", job.id);
  const workspace = join(folder, "workspace");
  const scratch = join(folder, "scratch");
  const output = artifactOf(run.folder)(job.id);
  for (const each of [scratch, output]) await mkdir(each, { recursive: true });
  await repositoryForJob(run.hub, workspace);
  await git(workspace, ["checkout", "--quiet", "--detach", run.base]);
  const { start, notDone } = await startOfJob(
    workspace,
    run.base,
    startsFrom(run.plan, job, lane.waves),
    artifactOf(run.folder),
  );
  await git(workspace, ["checkout", "--quiet", "--detach", start]);
  await runJob({
    plan: run.plan,
    job,
    wave: run.wave.number,
    settings: run.settings,
    workspace,
    base: run.base,
    notDone,
    scratch,
    output,
    environment: process.env,
    agentEnvironment: run.agentEnvironment ?? {},
    secrets: run.secrets ?? [],
    onProgress: ({ task_id, result }) =>
      run.onEvent(result === undefined ? { type: "started", task_id } : { type: "finished", result }),
  });
  await rm(folder, { recursive: true, force: true });
}
