import { defineScript, output } from "../typed/script.ts";

export const earlier = defineScript({
  name: "earlier",
  title: "Look for unfinished work of an earlier run",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    API_URL: "address of GitHub's REST API",
    REPOSITORY: "owner/name",
    RUN_ID: "of this run",
    RUN_ATTEMPT: "1 where the run was not started again",
    TOKEN: "token that may read artifacts",
    FOLDER: "where the names of the found artifacts are noted",
  },
  outputs: {
    run_id: output("the run whose results were found; empty where there is no such run"),
    results_id: output("its newest artifact with results"),
  },
});
