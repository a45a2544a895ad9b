import { restClient } from "../github/rest.ts";
import { findEarlierRun } from "../pipeline/earlier-run.ts";
import { readCheckedInputs } from "../pipeline/settings/checked-inputs.ts";
import type { earlier } from "./earlier.script.ts";
import { run, warn } from "./run.ts";

/** Best effort: without an answer from GitHub, finished work of an earlier run is done again, and a warning says so. */
run<typeof earlier>(async (env) => {
  const { project_id } = readCheckedInputs(env.SETTINGS);
  const rest = restClient({ api_url: env.API_URL, repository: env.REPOSITORY, token: env.TOKEN });
  const search = { project_id, rest, run_id: env.RUN_ID, attempt: Number(env.RUN_ATTEMPT), folder: env.FOLDER };
  try {
    const found = await findEarlierRun(search);
    return { run_id: found?.run_id ?? "", results_id: `${found?.results_id ?? ""}` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(`Work that an earlier run finished and did not integrate is not looked for: ${reason}`);
    return { run_id: "", results_id: "" };
  }
});
