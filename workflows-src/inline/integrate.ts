import { protectedPaths } from "../integrate/globs.ts";
import { runInputs, type TaskInputs } from "../integrate/inputs.ts";
import { integrate } from "../integrate/integrate.ts";
import type { Plan } from "../plan/plan.ts";
import { WAVES } from "../schedule/limits.ts";
import { NO_JOBS, nextWave } from "../schedule/next-wave.ts";
import type { Wave } from "../schedule/schedule.ts";
import { outcomes } from "../task/outcomes.ts";
import { downloadedArtifacts } from "./artifacts.ts";
import type { integrate as declaration } from "./integrate.script.ts";
import { readPlanFile } from "./plan-artifact.ts";
import { readResults, writeResults } from "./results-file.ts";
import { run, toJson } from "./run.ts";
import { readRun } from "./run-file.ts";
import { readSettings, type Settings, waveOptions } from "./settings.ts";
import { readTimeouts } from "./timeouts-file.ts";

run<typeof declaration>(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const plan = readPlanFile(env.PLAN_FILE);
  const wave: Wave = JSON.parse(env.WAVE);
  const stage4 = wave.number === 0;
  const { head, results, error } = await integrate({
    repository: process.cwd(),
    project_id: settings.project_id,
    base: env.BASE,
    plan,
    wave,
    artifactOf: downloadedArtifacts(env.ARTIFACTS, env.ARTIFACT_PREFIX),
    previous: readResults(env.RESULTS_FILE),
    inputs: stage4 ? await inputsAt(env.BASE, plan, settings) : inputsOf(env.RESULTS_FILE),
    protected_paths: protectedPaths(settings.protected_paths),
    more_waves: !stage4 && wave.number < WAVES,
    environment: credentials(env.TOKEN),
  });
  writeResults(env.RESULTS_FILE, results);
  if (error !== undefined) throw error;

  const options = waveOptions(settings, wave.number + 1, readTimeouts(env.PLAN_FILE));
  const next = stage4 ? undefined : nextWave(plan, outcomes(results), options);
  return { head, next: toJson(next ?? NO_JOBS), more: `${next !== undefined}` };
});

/** The architecture's, which nobody has worked out yet. */
const inputsAt = async (head: string, plan: Plan, settings: Settings) =>
  (await runInputs(".", { plan, settings, head, merges: [] })).inputs;

function inputsOf(resultsFile: string): Map<string, TaskInputs> {
  const start = readRun(resultsFile);
  if (start === undefined) throw new Error("run.json is missing beside the results: dispatch writes it");
  return new Map(Object.entries(start.inputs));
}

/** The token reaches git as configuration in the environment: it stands in no command line and in no file. */
const credentials = (token: string): Record<string, string> => ({
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: `http.${process.env.GITHUB_SERVER_URL ?? "https://github.com"}/.extraheader`,
  GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
});
