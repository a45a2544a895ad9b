import { join } from "node:path";
import { protectedPaths } from "../integrate/globs.ts";
import { runInputs, type TaskInputs } from "../integrate/inputs.ts";
import { integrate } from "../integrate/integrate.ts";
import type { Settings } from "../pipeline/settings/table.ts";
import type { Plan } from "../plan/plan.ts";
import { WAVES } from "../schedule/limits.ts";
import { nextWave } from "../schedule/plan-waves.ts";
import { EMPTY_WAVE } from "../schedule/wave.ts";
import { outcomes } from "../task/outcomes.ts";
import { downloadedArtifacts } from "./artifacts.ts";
import type { integrate as declaration } from "./integrate.script.ts";
import { describeWave } from "./next-wave.ts";
import { readPlanFile } from "./plan-artifact.ts";
import { readResults, writeResults } from "./results-file.ts";
import { run, toJson } from "./run.ts";
import { readRun } from "./run-file.ts";
import { readSettings, waveOptions } from "./settings.ts";
import { readTimeouts } from "./timeouts-file.ts";
import { readWave, type ScheduledWave, writeWave } from "./wave-file.ts";

run<typeof declaration>(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const plan = readPlanFile(env.PLAN_FILE);
  const wave = readWave(env.WAVE_FILE);
  if (wave === undefined) throw new Error(`${env.WAVE_FILE} is missing: the job before this one writes it`);
  const { number, base, earlier } = wave;
  const stage4 = number === 0;
  const { head, results, error } = await integrate({
    repository: process.cwd(),
    project_id: settings.project_id,
    base,
    ...(earlier && { head: earlier.head, adopted: true }),
    plan,
    wave,
    artifactOf: downloadedArtifacts(env.ARTIFACTS, settings, wave),
    previous: readResults(env.RESULTS_FOLDER),
    inputs: stage4 ? await inputsAt(base, plan, settings) : inputsOf(env.RESULTS_FOLDER),
    protected_paths: protectedPaths(settings.protected_paths),
    more_waves: !stage4 && number < WAVES,
    environment: credentials(env.TOKEN),
  });
  writeResults(env.RESULTS_FOLDER, results);
  if (error !== undefined) throw error;

  const options = waveOptions(settings, number + 1, readTimeouts(env.PLAN_FILE));
  const planned = stage4 ? undefined : nextWave(plan, outcomes(results), options);
  const next: ScheduledWave = { ...(planned ?? EMPTY_WAVE), base: head };
  if (!stage4) writeWave(join(env.RESULTS_FOLDER, "wave.json"), next);
  return { head, next: toJson(describeWave(next)), more: `${planned !== undefined}` };
});

/** The architecture's inputs, which no job before has worked out. */
const inputsAt = async (head: string, plan: Plan, settings: Settings) =>
  (await runInputs(".", { plan, settings, head, merges: [] })).inputs;

function inputsOf(folder: string): Map<string, TaskInputs> {
  const start = readRun(folder);
  if (start === undefined) throw new Error("run.json is missing beside the results: dispatch writes it");
  return new Map(Object.entries(start.inputs));
}

/** The token reaches git as configuration in the environment: it stands in no command line and in no file. */
const credentials = (token: string): Record<string, string> => ({
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: `http.${process.env.GITHUB_SERVER_URL ?? "https://github.com"}/.extraheader`,
  GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
});
