import type { NextWave } from "../pipeline/next-wave.ts";
import type { TaskMatrix } from "../pipeline/task-matrix.ts";
import { defineScript, jsonOutput, output } from "../typed/script.ts";

export const dispatch = defineScript({
  name: "dispatch",
  title: "Schedule the first wave",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    PLAN_FILE: "plan.json of stage 3; the fallback runs where it is missing",
    RESULTS_FOLDER: "results of tasks so far, the run's inputs and the wave: read and written",
    EARLIER_FOLDER: "the same of an earlier run that did not come to its end; may be missing",
    HEAD: "the commit the run is about",
  },
  outputs: {
    matrix: jsonOutput<TaskMatrix>("the tasks that start first, as a matrix"),
    has_tasks: output<"true" | "false">("whether any task is left to do"),
    next: jsonOutput<NextWave>("the first wave"),
  },
});
