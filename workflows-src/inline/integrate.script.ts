import type { Wave } from "../schedule/schedule.ts";
import { defineScript, jsonOutput, output } from "../typed/script.ts";

export const integrate = defineScript({
  name: "integrate",
  title: "Merge the results and push",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    PLAN_FILE: "the plan that holds the wave's tasks",
    WAVE: "the wave, JSON",
    BASE: "the commit the wave started from",
    ARTIFACTS: "folder with the artifacts of the wave's jobs",
    ARTIFACT_PREFIX: "what their names have before the job's id",
    RESULTS_FILE: "results of tasks so far, read and written",
    TOKEN: "token that may push",
  },
  outputs: {
    head: output("the tip of the branch after the wave"),
    next: jsonOutput<Wave>("the next wave"),
    more: output<"true" | "false">("whether there is a next wave"),
  },
});
