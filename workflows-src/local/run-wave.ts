import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { git } from "../git/git.ts";
import { startOfJob } from "../git/lane.ts";
import { successors } from "../plan/graph.ts";
import type { Plan } from "../plan/plan.ts";
import type { Job, Wave } from "../schedule/schedule.ts";
import { runJob, type TaskSettings } from "../task/run-job.ts";
import type { OnEvent } from "./events.ts";
import { cloneForJob } from "./hub.ts";

export interface WaveRun {
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

export const artifactsOf = (folder: string): string => join(folder, "artifacts");

/** Runs a wave's jobs, and its lanes' waves one after the other. A job that breaks leaves no result; integration says so. */
export async function runWave(run: WaveRun): Promise<void> {
  const lanes = run.wave.lanes.map(async (lane) => {
    const before = new Map<string, Job>();
    for (const { jobs } of lane.waves) {
      await Promise.all(jobs.map((job) => start(run, job, before)));
      for (const job of jobs) before.set(job.id, job);
    }
  });
  await Promise.all([...run.wave.jobs.map((job) => start(run, job, new Map())), ...lanes]);
}

async function start(run: WaveRun, job: Job, before: ReadonlyMap<string, Job>): Promise<void> {
  try {
    await run.slot(() => runOneJob(run, job, before));
  } catch (error) {
    run.onEvent({ type: "note", text: `${job.id}: ${error instanceof Error ? error.message : String(error)}` });
  }
}

async function runOneJob(run: WaveRun, job: Job, before: ReadonlyMap<string, Job>): Promise<void> {
  const folder = join(run.folder, "jobs", job.id);
  const workspace = join(folder, "workspace");
  const scratch = join(folder, "scratch");
  const output = join(artifactsOf(run.folder), job.id);
  for (const each of [scratch, output]) await mkdir(each, { recursive: true });
  await cloneForJob(run.hub, workspace);
  await git(workspace, ["checkout", "--quiet", "--detach", run.base]);
  const after = job.after.flatMap((id) => before.get(id) ?? []);
  const { start, notDone } = await startOfJob(workspace, run.base, after, artifactsOf(run.folder));
  await git(workspace, ["checkout", "--quiet", "--detach", start]);
  const tasks = withoutDependents(run.plan, job.tasks, notDone);
  if (tasks.length > 0) {
    await runJob({
      plan: run.plan,
      job: { ...job, tasks },
      wave: run.wave.number,
      settings: run.settings,
      workspace,
      scratch,
      output,
      environment: process.env,
      onProgress: ({ task_id, result }) =>
        run.onEvent(result === undefined ? { type: "started", task_id } : { type: "finished", result }),
    });
  }
  await rm(folder, { recursive: true, force: true });
}

/** The tasks of a job that wait, directly or not, for none of those that were not done. */
function withoutDependents(plan: Plan, tasks: readonly string[], notDone: ReadonlySet<string>): string[] {
  const next = successors(plan);
  const blocked = new Set<string>();
  const reach = [...notDone];
  for (const id of reach) {
    for (const dependent of next.get(id) ?? []) {
      if (blocked.has(dependent)) continue;
      blocked.add(dependent);
      reach.push(dependent);
    }
  }
  return tasks.filter((id) => !blocked.has(id));
}
