import { constants as system } from "node:os";
import { type AgentEnvironment, readAgentEnvironment } from "../task/agent-environment.ts";
import { endRunningProcesses } from "../task/process.ts";
import { escapeData } from "../text/workflow-command.ts";
import { warn } from "./run.ts";

/** Reads the keys of agents, and takes them out of the log of the job and out of what the programs that this one starts can inherit. */
export function takeAgentEnvironment(text: string): AgentEnvironment {
  delete process.env.AGENT_ENV;
  const agents = readAgentEnvironment(text);
  for (const secret of agents.secrets) console.log(`::add-mask::${escapeData(secret)}`);
  for (const warning of agents.warnings) warn(warning);
  return agents;
}

/**
 * A job that is cancelled, or has no time left, gives its step a signal, and a few seconds. What the script started is in process groups of
 * its own: nobody else ends it, and on a machine that stays an agent would work on.
 */
export function endProcessesOnSignal(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      endRunningProcesses();
      process.exit(128 + system.signals[signal]);
    });
}
