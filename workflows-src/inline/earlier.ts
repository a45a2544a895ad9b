import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { restClient } from "../github/rest.ts";
import { artifactNamed, artifactsOf, newestArtifactNamed } from "../github/run.ts";
import { escapeData } from "../text/workflow-command.ts";

import { EARLIER_RUN_FILE, type EarlierRun } from "./adopt-wave.ts";
import type { earlier } from "./earlier.script.ts";
import { run } from "./run.ts";
import { readSettings } from "./settings.ts";

/** Best effort: without an answer from GitHub, finished work of an earlier run is done again, and a warning says so. */
run<typeof earlier>(async (env) => {
  try {
    return { run_id: await findEarlierRun(env) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.log(
      `::warning::${escapeData(`Work that an earlier run finished and did not integrate is not looked for: ${why}`)}`,
    );
    return { run_id: "" };
  }
});

/** Milliseconds: the whole job has 15 minutes. */
const PATIENCE = 120_000;

type Env = Readonly<Record<keyof (typeof earlier)["env"], string>>;

/** The run whose results are the newest, an earlier attempt of this one first; its artifacts are noted in a file. */
async function findEarlierRun(env: Env): Promise<string> {
  const { project_id } = readSettings(env.SETTINGS);
  const results = `somas-${project_id}-results`;
  const rest = restClient({ api_url: env.API_URL, repository: env.REPOSITORY, token: env.TOKEN });
  const until = Date.now() + PATIENCE;
  const own = { rest, id: env.RUN_ID };
  const isAgain = Number(env.RUN_ATTEMPT) > 1 && (await artifactNamed(own, results, until)) !== undefined;
  const newest = isAgain ? undefined : await newestArtifactNamed(rest, results, env.RUN_ID, until);
  const run_id = isAgain ? env.RUN_ID : `${newest?.run_id ?? ""}`;
  if (run_id === "") return run_id;
  const artifacts = (await artifactsOf({ rest, id: run_id }, until)).map(({ name }) => name);
  const found: EarlierRun = { project_id, run_id, artifacts };
  mkdirSync(env.FOLDER, { recursive: true });
  writeFileSync(join(env.FOLDER, EARLIER_RUN_FILE), JSON.stringify(found));
  return run_id;
}
