import { restClient } from "../github/rest.ts";
import { artifactNamed } from "../github/run.ts";
import { artifactName } from "../integrate/task-result.ts";
import { waitForLegs } from "../wait/wait-for-legs.ts";
import { findLeg } from "./leg.ts";
import { handBack } from "./not-started.ts";
import { run } from "./run.ts";
import { readSettings } from "./settings.ts";
import type { wait } from "./wait.script.ts";

run<typeof wait>(async (env) => {
  const started = new Date().toISOString();
  const { project_id } = readSettings(env.SETTINGS);
  const { wave, leg } = findLeg(env.WAVE_FILE, env.LEG);
  const rest = restClient({ api_url: env.API_URL, repository: env.REPOSITORY, token: env.TOKEN });
  const github = { rest, id: env.RUN_ID };
  const [plan, results] = await Promise.all(
    ["plan", "results"].map((name) => artifactNamed(github, `somas-${project_id}-${name}`)),
  );
  if (plan === undefined || results === undefined)
    throw new Error("the artifacts with the plan and the wave are gone: start the pipeline again");

  const waited = await waitForLegs({
    ...{ leg, wave, run: github },
    prefix: artifactName({ project_id, wave }, ""),
    // The wave was written down before any of its legs started: older artifacts are of an earlier attempt of the run.
    newer_than: results.created_at,
    runner_name: process.env.RUNNER_NAME,
  });
  if (!waited.ready) {
    handBack(env.OUTPUT, leg, waited.reason);
    return { ready: "false", artifact_ids: "", started };
  }
  // A single artifact would be unpacked without a folder of its name: the plan's makes it two.
  const artifact_ids = [plan.id, ...waited.artifacts.map(({ id }) => id)].join(",");
  return { ready: "true", artifact_ids, started };
});
