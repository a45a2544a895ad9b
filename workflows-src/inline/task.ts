import { mkdirSync } from "node:fs";
import { git } from "../git/git.ts";
import { startOfJob } from "../integrate/lane.ts";
import type { Job } from "../schedule/schedule.ts";
import { isDone } from "../task/result.ts";
import { runJob } from "../task/run-job.ts";
import { downloadedArtifacts } from "./artifacts.ts";
import { readPlanFile } from "./plan-artifact.ts";
import { run } from "./run.ts";
import { readSettings } from "./settings.ts";
import type { task } from "./task.script.ts";

run<typeof task>(async (env) => {
  const workspace = process.cwd();
  const job: Job = JSON.parse(env.JOB);
  const plan = readPlanFile(env.PLAN_FILE);
  for (const folder of [env.SCRATCH, env.OUTPUT]) mkdirSync(folder, { recursive: true });

  const artifactOf = downloadedArtifacts(env.ARTIFACTS, env.ARTIFACT_PREFIX);
  const { start, notDone } = await startOfJob(workspace, env.BASE, job.after, artifactOf);
  await git(workspace, ["checkout", "--quiet", "--detach", start]);

  const results = await runJob({
    plan,
    job,
    wave: Number(env.WAVE),
    settings: readSettings(env.SETTINGS),
    workspace,
    base: env.BASE,
    notDone,
    scratch: env.SCRATCH,
    output: env.OUTPUT,
    environment: process.env,
    onProgress: ({ task_id, state, result }) =>
      console.log(result === undefined ? `${task_id} ${state}` : `${task_id} ${result.verdict}`),
  });
  return {
    done: `${results.every(({ verdict }) => isDone(verdict))}`,
    verdicts: results.map(({ task_id, verdict }) => `${task_id}: ${verdict}`).join(", "),
  };
});
