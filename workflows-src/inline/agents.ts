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
 * Ends the processes of the script on a signal. A job that is cancelled or out of time gives its step a signal and a few seconds. The processes
 * are in groups of their own, so nobody else ends them, and an agent would work on if the machine stays.
 */
export function endProcessesOnSignal(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      endRunningProcesses();
      process.exit(128 + system.signals[signal]);
    });
}
