import { runIntegrationStage } from "../pipeline/integrate.ts";
import { readSettings } from "../pipeline/settings/parse.ts";
import type { integrate } from "./integrate.script.ts";
import { run, toJson } from "./run.ts";

run<typeof integrate>(async (env) => {
  const files = { plan: env.PLAN_FILE, wave: env.WAVE_FILE, artifacts: env.ARTIFACTS, results: env.RESULTS_FOLDER };
  const number = Number(env.WAVE);
  const environment = credentials(env.TOKEN);
  const stage = await runIntegrationStage(process.cwd(), readSettings(env.SETTINGS), number, files, environment);
  return { head: stage.head, next: toJson(stage.next), more: `${stage.more}` };
});

/** The token reaches git as configuration in the environment, so no command line and no file holds it. */
const credentials = (token: string): Record<string, string> => ({
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: `http.${process.env.GITHUB_SERVER_URL ?? "https://github.com"}/.extraheader`,
  GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
});
