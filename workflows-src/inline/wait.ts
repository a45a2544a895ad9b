import { runClient } from "../github/run.ts";
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
  const github = runClient({ api: env.API_URL, repository: env.REPOSITORY, token: env.TOKEN });
  void [project_id, wave, leg, github, waitForLegs, handBack];
  return { ready: "true", artifact_ids: "", started };
});
