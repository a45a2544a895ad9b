import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { git } from "../../workflows-src/git/git.ts";
import { readPlanFile, readResults, requireWave } from "../../workflows-src/pipeline/artifacts.ts";
import type { Settings } from "../../workflows-src/pipeline/settings/table.ts";
import type { TaskResult } from "../../workflows-src/task/result.ts";
import { runScript } from "../inline/run-script.ts";

/** More waves than any plan of these tests has. */
const MOST_WAVES = 12;

/** The end of a job of the run. */
export type FinishedJob = ReturnType<typeof runScript> & { readonly script: string };

/**
 * Runs the emitted scripts of stages 3 to 5 and of the report on a remote, as the jobs of the workflows do: one clone for each job, artifacts as folders, the
 * legs of a wave in the order of its list. Returns the results in the end.
 */
export async function runOnGitHub(
  remote: string,
  root: string,
  settings: Settings,
  onJob: (job: FinishedJob) => void = () => {},
): Promise<TaskResult[]> {
  const { project_id } = settings;
  const [plan, results] = [join(root, "plan"), join(root, "results")];
  const SETTINGS = JSON.stringify(settings);
  const files = { SETTINGS, PLAN_FILE: join(plan, "plan.json"), WAVE_FILE: join(results, "wave.json") };
  const ARTIFACTS = join(root, "artifacts");
  let clones = 0;

  async function run(script: string, env: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
    const repository = join(root, `clone-${clones++}`);
    await git(root, ["clone", "--quiet", remote, repository]);
    const job = runScript(script, { root, repository }, { SETTINGS, ...env });
    onJob({ script, ...job });
    // The report is red where a task is not done.
    if (job.status !== 0 && script !== "report") throw new Error(`${script} failed: ${job.stdout}`);
    return job.outputs;
  }

  await run("simulate", { FROM_FORK: "false", FOLDER: plan });
  const HEAD = await git(remote, ["rev-parse", "main"]);
  const { has_tasks } = await run("dispatch", {
    ...files,
    RESULTS_FOLDER: results,
    EARLIER_FOLDER: join(root, "earlier"),
    HEAD,
  });
  let more = has_tasks === "true";
  for (let count = 0; more; count++) {
    if (count === MOST_WAVES) throw new Error(`the run goes on after ${MOST_WAVES} waves`);
    // The jobs of a wave read the results as they were before it.
    const before = join(root, `before-wave-${count}`);
    mkdirSync(ARTIFACTS, { recursive: true });
    cpSync(results, before, { recursive: true });
    const WAVE_FILE = join(before, "wave.json");
    const wave = requireWave(WAVE_FILE);
    for (const { id } of wave.legs) {
      const artifact = `somas-${project_id}-wave-${wave.number}-${id}`;
      await run("task", {
        ...files,
        WAVE_FILE,
        LEG: id,
        STARTED: "",
        ARTIFACTS,
        SCRATCH: join(root, "scratch", artifact),
        OUTPUT: join(ARTIFACTS, artifact),
        AGENT_ENV: "",
        SETUP_ENV: "",
      });
    }
    const WAVE = `${wave.number}`;
    const own = { WAVE, WAVE_FILE, ARTIFACTS, RESULTS_FOLDER: results, TOKEN: "" };
    const integrated = await run("integrate", { ...files, ...own });
    if (settings.update_plan) await run("tick", { ...files, WAVE, RESULTS_FOLDER: results, TOKEN: "" });
    more = integrated.more === "true";
  }
  await run("report", { ...files, RESULTS_FOLDER: results, REPOSITORY_URL: "https://example.org/o/n", RUN_ID: "1" });
  return readResults(results, project_id, readPlanFile(files.PLAN_FILE));
}
