import type { NextWave } from "../pipeline/next-wave.ts";
import { defineScript, jsonOutput, output } from "../typed/script.ts";

export const integrate = defineScript({
  name: "integrate",
  title: "Merge the results and push",
  delivery: "digest",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    PLAN_FILE: "the plan that holds the wave's tasks",
    WAVE: "number of the wave",
    WAVE_FILE: "the wave, JSON",
    ARTIFACTS: "folder with the artifacts of the wave's legs",
    RESULTS_FOLDER: "results of tasks so far, the run's inputs and the wave: read and written",
    TOKEN: "token that may push",
  },
  outputs: {
    next: jsonOutput<NextWave>("the next wave"),
    more: output<"true" | "false">("whether there is a next wave"),
    head: output("the tip of the branch after the wave"),
  },
});
