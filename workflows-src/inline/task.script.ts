import { defineScript, output } from "../typed/script.ts";

export const task = defineScript({
  name: "task",
  title: "Carry out the task",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    PLAN_FILE: "the plan that holds the job's tasks",
    JOB: "the job, JSON",
    LANE: "the waves of the job's lane, JSON",
    WAVE: "number of the wave",
    BASE: "the commit the wave starts from",
    ARTIFACTS: "folder with the artifacts of the wave's earlier jobs",
    ARTIFACT_PREFIX: "what their names have before the job's id",
    SCRATCH: "folder for prompts, context and logs",
    OUTPUT: "folder that becomes the artifact",
    AGENT_ENV: "the keys of agents, lines of NAME=value",
  },
  outputs: {
    done: output<"true" | "false">("whether every task of the job is done"),
    verdicts: output("the verdict of each task, for the log"),
  },
});
