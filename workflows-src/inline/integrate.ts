import { integrate } from "../integrate/integrate.ts";
import { NO_JOBS, nextWave } from "../schedule/next-wave.ts";
import type { Wave } from "../schedule/schedule.ts";
import { outcomes } from "../task/outcomes.ts";
import { downloadedArtifacts } from "./artifacts.ts";
import type { integrate as declaration } from "./integrate.script.ts";
import { readPlanFile } from "./plan-artifact.ts";
import { readResults, writeResults } from "./results-file.ts";
import { run, toJson } from "./run.ts";
import { readSettings, waveOptions } from "./settings.ts";
import { readTimeouts } from "./timeouts-file.ts";

run<typeof declaration>(async (env) => {
  const settings = readSettings(env.SETTINGS);
  const plan = readPlanFile(env.PLAN_FILE);
  const wave: Wave = JSON.parse(env.WAVE);
  const { head, results } = await integrate({
    repository: process.cwd(),
    project_id: settings.project_id,
    base: env.BASE,
    plan,
    wave,
    artifactOf: downloadedArtifacts(env.ARTIFACTS, env.ARTIFACT_PREFIX),
    previous: readResults(env.RESULTS_FILE),
    environment: credentials(env.TOKEN),
  });
  writeResults(env.RESULTS_FILE, results);

  const next =
    wave.number === 0
      ? undefined
      : nextWave(plan, outcomes(results), waveOptions(settings, wave.number + 1, readTimeouts(env.PLAN_FILE)));
  return { head, next: toJson(next ?? NO_JOBS), more: `${next !== undefined}` };
});

/** The token reaches git as configuration in the environment: it stands in no command line and in no file. */
const credentials = (token: string): Record<string, string> => ({
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: `http.${process.env.GITHUB_SERVER_URL ?? "https://github.com"}/.extraheader`,
  GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
});
