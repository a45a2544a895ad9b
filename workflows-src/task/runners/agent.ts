import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { AgentName } from "../../plan/runner-names.ts";
import { readTextFile } from "../paths.ts";
import type { PreparedTask } from "../prepare-task.ts";
import { runProcess } from "../process.ts";
import type { Usage } from "../result.ts";
import type { TaskVerdict } from "../verdict.ts";
import { type AgentOutput, TailBuffer } from "./agent-output.ts";
import { classifyFailure } from "./failures.ts";
import { installAgent } from "./install.ts";
import { type Runner, type RunnerExit, refuseTask } from "./runner.ts";

/** Characters of each stream that are kept and read. */
const STDOUT = 8_000_000;
const STDERR = 64_000;

/** How the agent is called for one task. */
export interface AgentCall {
  readonly args: readonly string[];
  /** Defaults, which `agent_env` overrides. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A file for standard input. */
  readonly stdin?: string;
}

/** The content of an agent's output. */
export interface AgentReport {
  /** The agent's last words, Markdown. */
  readonly answer?: string | undefined;
  /** A failure, which counts whatever the exit code is. */
  readonly failure?: TaskVerdict | undefined;
  readonly usage?: Usage | undefined;
}

/** The command line of an agent. */
export interface Agent {
  readonly name: AgentName;
  /** The limits that the agent obeys; the log warns of others. */
  readonly limits: readonly ("budget_usd" | "max_turns")[];
  /**
   * `home` is an empty folder of the task's own if there are keys, so that no setting of another task or of the machine's user interferes.
   * Without keys the agent uses the machine user's settings.
   */
  readonly call: (task: PreparedTask, home: string | undefined) => AgentCall;
  /** Whether a line of standard output is irrelevant and may be long. */
  readonly ignore?: (line: string) => boolean;
  /** Returns undefined if the output lacks the agent's normal end of a run. */
  readonly read: (output: AgentOutput, exitCode: number | null) => AgentReport | undefined;
  /** Removes the agent's own files from the workspace. */
  readonly tidy?: (workspace: string) => void;
}

/** Returns an option of a command line with its value; nothing if the value is empty. */
export const optionalArgument = (option: string, value: string | undefined): string[] => (value ? [option, value] : []);

/** Returns the runner that installs and calls an agent and reads its output. */
export const createAgentRunner = (agent: Agent): Runner => ({
  name: agent.name,
  repeatable: false,
  callsModel: true,
  findObstacle: () => undefined,
  run: async (task) => {
    const began = performance.now();
    const program = await installAgent(agent.name, task);
    if ("failure" in program) return refuseTask(program.failure);
    for (const limit of ["budget_usd", "max_turns"] as const)
      if ((task.settings[limit] ?? 0) > 0 && !agent.limits.includes(limit))
        task.log.write(`[${agent.name} has no option for ${limit}: nothing keeps to it]\n`);

    const stdout = new TailBuffer(STDOUT, (line) => !agent.ignore?.(line));
    const stderr = new TailBuffer(STDERR);
    const { args, environment, stdin } = agent.call(task, createHome(agent, task));
    const end = await runProcess({
      ...task,
      argv: [...program.argv, ...args],
      cwd: task.workspace,
      environment: { ...environment, ...task.environment, ...task.agentEnvironment },
      ...(stdin !== undefined && { stdin }),
      timeoutSeconds: task.timeoutSeconds - (performance.now() - began) / 1000,
      onOutput: (stream, chunk) => (stream === "stdout" ? stdout : stderr).add(chunk),
    });
    agent.tidy?.(task.workspace);
    const output = { stdout: stdout.lines(), stderr: stderr.lines() };
    const report = agent.read(output, end.exitCode);
    // The agent's own file about its work has more detail than its last words.
    const written = readTextFile(task.resultFile);
    return {
      end,
      judged: report?.failure ?? inferFailure(agent, end, report, output),
      report: (written?.trim() && written) || report?.answer || undefined,
      usage: report?.usage,
    };
  },
});

function createHome({ name }: Agent, { folder, agentEnvironment }: PreparedTask): string | undefined {
  if (Object.keys(agentEnvironment).length === 0) return undefined;
  const home = join(folder, `${name}-home`);
  // A setup may have put a link there.
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  return home;
}

/** Returns the failure of a run whose output names no error. */
function inferFailure(
  { name }: Agent,
  { exitCode }: RunnerExit["end"],
  report: AgentReport | undefined,
  { stdout, stderr }: AgentOutput,
): TaskVerdict | undefined {
  if (exitCode === null) return undefined;
  if (exitCode !== 0) {
    const last = stderr.at(-1) ?? stdout.at(-1) ?? "it printed nothing";
    return classifyFailure(name, `exit code ${exitCode}: ${last}`, stderr.slice(-20).join("\n"));
  }
  if (report !== undefined) return undefined;
  return { verdict: "runner_error", reason: `${name} ended without an error, but its output has no end of a run` };
}
