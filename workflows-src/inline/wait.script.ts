import { defineScript, output } from "../typed/script.ts";

export const wait = defineScript({
  name: "wait",
  title: "Wait for the legs it builds on",
  delivery: "digest",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    WAVE_FILE: "the wave, JSON",
    LEG: "id of the leg",
    API_URL: "address of GitHub's REST API",
    REPOSITORY: "owner/name",
    RUN_ID: "of this run",
    PLAN_ID: "of the artifact with the plan",
    RESULTS_ID: "of the artifact with the wave",
    TOKEN: "token that may read artifacts and jobs of the run",
    OUTPUT: "folder that becomes the leg's artifact",
  },
  outputs: {
    ready: output<"true" | "false">("whether the leg may start; where not, its tasks come back in the next wave"),
    artifact_ids: output("the artifacts of the legs it waited for, and the plan's, separated by commas"),
    started: output("when the wait began, ISO 8601"),
  },
});
