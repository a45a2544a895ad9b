import { restClient } from "../github/rest.ts";
import { RestError } from "../github/rest-error.ts";
import { artifactNamed, type Run } from "../github/run.ts";
import { artifactName } from "../integrate/task-result.ts";
import { waitForLegs } from "../wait/wait-for-legs.ts";
import { type FoundLeg, findLeg } from "./leg.ts";
import { handBack } from "./not-started.ts";
import { run } from "./run.ts";
import { readSettings } from "./settings.ts";
import type { wait } from "./wait.script.ts";

run<typeof wait>(async (env) => {
  const started = new Date().toISOString();
  const { project_id } = readSettings(env.SETTINGS);
  const found = findLeg(env.WAVE_FILE, env.LEG);
  const rest = restClient({ api_url: env.API_URL, repository: env.REPOSITORY, token: env.TOKEN });
  const waited = await waitFor(found, { rest, id: env.RUN_ID }, project_id);
  if (typeof waited !== "string") return { ready: "true", artifact_ids: waited.join(","), started };
  handBack(env.OUTPUT, found.leg, waited);
  return { ready: "false", artifact_ids: "", started };
});

/** Ids of the artifacts to start from; or why the leg cannot start. */
async function waitFor({ wave, leg }: FoundLeg, github: Run, project_id: string): Promise<readonly number[] | string> {
  try {
    const [plan, results] = await Promise.all(
      ["plan", "results"].map((name) => artifactNamed(github, `somas-${project_id}-${name}`)),
    );
    if (plan === undefined || results === undefined) return "GitHub lists no artifact with the plan or the wave";

    const waited = await waitForLegs({
      ...{ leg, wave, run: github },
      prefix: artifactName({ project_id, wave }, ""),
      // The wave was written down before any of its legs started: older artifacts are of an earlier attempt of the run.
      newer_than: results.created_at,
      runner_name: process.env.RUNNER_NAME,
    });
    if (!waited.ready) return waited.reason;
    // A single artifact would be unpacked without a folder of its name: the plan's makes it two.
    return [plan.id, ...waited.artifacts.map(({ id }) => id)];
  } catch (error) {
    if (error instanceof RestError) return error.message;
    throw error;
  }
}
