import type { Wave } from "../schedule/schedule.ts";
import { defineScript, jsonOutput, output } from "../typed/script.ts";
import type { TaskMatrix } from "./task-matrix.ts";

export const dispatch = defineScript({
  name: "dispatch",
  title: "Schedule the first wave",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    PLAN_FILE: "plan.json of stage 3; where there is none, the fallback runs",
    RESULTS_FILE: "results of tasks so far, read and written",
    HEAD: "the commit the run is about",
  },
  outputs: {
    matrix: jsonOutput<TaskMatrix>("the tasks that start first, as a matrix"),
    has_tasks: output<"true" | "false">("whether any task is left to do"),
    next: jsonOutput<Wave>("the first wave"),
    base: output("the commit the first wave starts from"),
  },
});
