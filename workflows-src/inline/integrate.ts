import { runIntegrationStage } from "../pipeline/integrate.ts";
import { readSettings } from "../pipeline/settings/parse.ts";
import { readCredentials } from "./credentials.ts";
import type { integrate } from "./integrate.script.ts";
import { run, toJson } from "./run.ts";

run<typeof integrate>(async (env) => {
  const files = { plan: env.PLAN_FILE, wave: env.WAVE_FILE, artifacts: env.ARTIFACTS, results: env.RESULTS_FOLDER };
  const number = Number(env.WAVE);
  const environment = readCredentials(env.TOKEN);
  const stage = await runIntegrationStage(process.cwd(), readSettings(env.SETTINGS), number, files, environment);
  return { head: stage.head, next: toJson(stage.next), more: `${stage.more}` };
});
