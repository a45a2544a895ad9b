import { readSettings } from "../pipeline/settings/parse.ts";
import { runLegStage } from "../pipeline/task.ts";
import { endProcessesOnSignal, takeSecrets } from "./agents.ts";
import { run } from "./run.ts";
import { legOutputs, showProgress } from "./show-tasks.ts";
import type { task } from "./task.script.ts";

endProcessesOnSignal();

run<typeof task>(async (env) => {
  const stage = await runLegStage({
    settings: readSettings(env.SETTINGS),
    files: { plan: env.PLAN_FILE, wave: env.WAVE_FILE, artifacts: env.ARTIFACTS },
    leg: env.LEG,
    started: env.STARTED || new Date().toISOString(),
    workspace: process.cwd(),
    scratch: env.SCRATCH,
    output: env.OUTPUT,
    environment: process.env,
    ...takeSecrets(env),
    onProgress: showProgress,
  });
  return legOutputs(stage);
});
