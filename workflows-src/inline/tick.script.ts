import { defineScript } from "../typed/script.ts";

export const tick = defineScript({
  name: "tick",
  title: "Tick finished tasks in the plan",
  delivery: "digest",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    PLAN_FILE: "the plan that holds the wave's tasks",
    WAVE: "number of the wave",
    RESULTS_FOLDER: "results of tasks so far",
    TOKEN: "token that may push",
  },
  outputs: {},
});
