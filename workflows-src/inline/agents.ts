import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { constants as system } from "node:os";
import { endRunningProcesses } from "../task/process.ts";
import { readSecretEnvironment, type SecretEnvironment, type SecretName } from "../task/secret-environment.ts";
import { escapeData } from "../text/workflow-command.ts";
import { warn } from "./run.ts";

/** The variables of the environment that hold secrets. */
interface SecretVariables {
  readonly AGENT_ENV: string;
  readonly SETUP_ENV: string;
}

/** Reads the keys of agents and the variables of setups, and hides them, see `takeSecret`. */
export const takeSecrets = ({ AGENT_ENV, SETUP_ENV }: SecretVariables) => ({
  agents: takeSecret("AGENT_ENV", "agent_env", AGENT_ENV),
  setups: takeSecret("SETUP_ENV", "setup_env", SETUP_ENV),
});

/**
 * Reads a secret that holds variables, and takes it out of the log of the job, out of what the programs that this one starts can inherit, and
 * out of what they can read about this one.
 */
function takeSecret(variable: keyof SecretVariables, name: SecretName, text: string): SecretEnvironment {
  overwriteVariable(variable);
  delete process.env[variable];
  const taken = readSecretEnvironment(text, name);
  for (const secret of taken.secrets) console.log(`::add-mask::${escapeData(secret)}`);
  for (const warning of taken.warnings) warn(warning);
  return taken;
}

/**
 * Overwrites the value of a variable in this process's own memory. Linux shows the variables that a process was started with to all programs of
 * its user (/proc/PID/environ), also after it removed them. Elsewhere nothing happens.
 */
function overwriteVariable(variable: string): void {
  try {
    const block = readFileSync("/proc/self/environ");
    const before = Buffer.concat([Buffer.alloc(1), block]).indexOf(`\0${variable}=`);
    if (before === -1) return;
    const start = before + variable.length + 1;
    const length = block.indexOf(0, start) - start;
    // Behind the name of the program, which may hold blanks and brackets, the address of the block is the 48th field.
    const fields = readFileSync("/proc/self/stat", "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const memory = openSync("/proc/self/mem", "r+");
    writeSync(memory, Buffer.alloc(length, "x"), 0, length, Number(fields[47]) + start);
    closeSync(memory);
  } catch {
    // Another system, or one that does not allow it: docs/security.md says what remains.
  }
}

/**
 * Ends the processes of the script on a signal. A job that is cancelled or out of time gives its step a signal and a few seconds. The processes
 * are in groups of their own, so nobody else ends them, and an agent would work on if the machine stays. `tidy`: what is left to do then.
 */
export function endProcessesOnSignal(tidy: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      endRunningProcesses();
      try {
        tidy();
      } finally {
        process.exit(128 + system.signals[signal]);
      }
    });
}
