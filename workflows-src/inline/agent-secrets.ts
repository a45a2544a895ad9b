import { secret } from "../typed/declarations.ts";

/** Handed down, by name, to the one step that runs agents. */
export const agentSecrets = {
  agent_env: secret({ description: "keys of agents: lines of NAME=value; only the step that runs a task gets them" }),
};
