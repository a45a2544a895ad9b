import { secret } from "../typed/declarations.ts";

/** Handed down, by name, to the one step that runs tasks. */
export const workflowSecrets = {
  agent_env: secret({ description: "keys of agents: lines of NAME=value; only the step that runs a task gets them" }),
  setup_env: secret({
    description:
      "variables of setup and verify, such as the token of a private registry: lines of NAME=value; no agent gets them",
  }),
};
