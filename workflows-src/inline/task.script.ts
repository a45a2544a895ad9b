import { defineScript, output } from "../typed/script.ts";

export const task = defineScript({
  name: "task",
  title: "Carry out the task",
  delivery: "digest",
  env: {
    SETTINGS: "the pipeline's inputs, JSON",
    PLAN_FILE: "the plan that holds the leg's tasks",
    WAVE_FILE: "the wave, JSON",
    LEG: "id of the leg",
    STARTED: "when its job started, ISO 8601; now where empty",
    ARTIFACTS: "folder with the artifacts of the legs it waited for",
    SCRATCH: "folder for prompts, context and logs",
    OUTPUT: "folder that becomes the leg's artifact",
    WALL: "whether tasks run as a user of their own: off, required, or empty for where it is possible",
    AGENT_ENV: "the keys of agents, lines of NAME=value",
    SETUP_ENV: "variables of setup and verify, lines of NAME=value",
  },
  outputs: {
    done: output<"true" | "false" | "not started">("whether every task of the leg is done"),
    verdicts: output("the verdicts of its first tasks, those that are not done before others, for the log"),
  },
});
