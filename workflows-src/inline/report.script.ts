import { defineScript, output } from "../typed/script.ts";

export const report = defineScript({
  name: "report",
  title: "Say what happened",
  delivery: "digest",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    PLAN_FILE: "plan.json of stage 3",
    RESULTS_FOLDER: "results of all tasks and of the run",
    REPOSITORY_URL: "address of the repository, for links",
    RUN_ID: "of the workflow run, for links",
  },
  outputs: {
    branch: output("the branch that holds the results"),
    done: output<"true" | "false">("whether every task is done"),
  },
});
