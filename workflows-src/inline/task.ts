import { readSettings } from "../pipeline/settings/parse.ts";
import { runLegStage, tidyLeg } from "../pipeline/task.ts";
import { endProcessesOnSignal, takeSecrets } from "./agents.ts";
import { run } from "./run.ts";
import { legOutputs, showProgress } from "./show-tasks.ts";
import type { task } from "./task.script.ts";

run<typeof task>(async (env) => {
  const secrets = takeSecrets(env);
  endProcessesOnSignal(() => tidyLeg(env.WAVE_FILE, env.LEG, env.OUTPUT, secrets));
  const stage = await runLegStage({
    settings: readSettings(env.SETTINGS),
    files: { plan: env.PLAN_FILE, wave: env.WAVE_FILE, artifacts: env.ARTIFACTS },
    leg: env.LEG,
    started: env.STARTED || new Date().toISOString(),
    workspace: process.cwd(),
    scratch: env.SCRATCH,
    output: env.OUTPUT,
    environment: process.env,
    wall: env.WALL ?? "",
    ...secrets,
    onProgress: showProgress,
  });
  return legOutputs(stage);
});
