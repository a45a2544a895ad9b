import { restClient } from "../github/rest.ts";
import { readCheckedInputs } from "../pipeline/settings/checked-inputs.ts";
import { runWaitStage } from "../pipeline/wait.ts";
import { run, warnNotStarted } from "./run.ts";
import type { wait } from "./wait.script.ts";

run<typeof wait>(async (env) => {
  const started = new Date().toISOString();
  const { project_id } = readCheckedInputs(env.SETTINGS);
  const rest = restClient({ api_url: env.API_URL, repository: env.REPOSITORY, token: env.TOKEN });
  const stage = await runWaitStage({
    project_id,
    wave: env.WAVE_FILE,
    leg: env.LEG,
    run: { rest, id: env.RUN_ID },
    plan_id: Number(env.PLAN_ID),
    results_id: Number(env.RESULTS_ID),
    runner_name: process.env.RUNNER_NAME,
    output: env.OUTPUT,
  });
  if ("artifact_ids" in stage) return { ready: "true", artifact_ids: stage.artifact_ids.join(","), started };
  warnNotStarted(stage);
  return { ready: "false", artifact_ids: "", started };
});
