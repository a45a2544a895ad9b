import { readSettings } from "../pipeline/settings/parse.ts";
import { runTickStage } from "../pipeline/tick.ts";
import { readCredentials } from "./credentials.ts";
import { run, warn } from "./run.ts";
import type { tick } from "./tick.script.ts";

/** Lines of one annotation. */
const MAX_NOTES = 20;

run<typeof tick>(async (env) => {
  const files = { plan: env.PLAN_FILE, results: env.RESULTS_FOLDER };
  const environment = readCredentials(env.TOKEN);
  const notes = await runTickStage(process.cwd(), readSettings(env.SETTINGS), Number(env.WAVE), files, environment);
  if (notes.length > 0) warn(notes.slice(0, MAX_NOTES).join("\n"));
  return {};
});
