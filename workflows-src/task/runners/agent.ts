import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../paths.ts";
import { runProcess } from "../process.ts";
import type { AgentName, Usage } from "../result.ts";
import type { Judgement } from "../verdict.ts";
import type { Work } from "../work.ts";
import { failure } from "./failures.ts";
import { type Heard, LastLines } from "./heard.ts";
import { install } from "./install.ts";
import { NO_PROCESS, type Outcome, type Runner } from "./runner.ts";

/** Characters of each stream that are kept to be understood. */
const STDOUT = 8_000_000;
const STDERR = 64_000;

/** How the agent is called for one task. */
export interface Call {
  readonly args: readonly string[];
  /** Defaults: `agent_env` may say otherwise. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A file; nothing where absent. */
  readonly stdin?: string;
}

/** What an agent's output says. */
export interface Said {
  /** The agent's last words, Markdown. */
  readonly answer?: string | undefined;
  /** What is wrong, where anything is: it counts whatever the exit code says. */
  readonly failed?: Judgement | undefined;
  readonly usage?: Usage | undefined;
}

/** A command line of an agent: what is special about it. */
export interface Agent {
  readonly name: AgentName;
  /** The limits that it keeps to; of others, the log says that nobody keeps to them. */
  readonly limits: readonly ("budget_usd" | "max_turns")[];
  /**
   * `home` is an empty folder of the task's own where keys are given: then nothing of another task or of the machine's user
   * is in the way. Without keys the agent is as the machine's user has it.
   */
  readonly call: (work: Work, home: string | undefined) => Call;
  /** Lines of standard output that need not be understood and may be long. */
  readonly ignore?: (line: string) => boolean;
  /** Undefined where the output is not what the agent prints at the end of a run. */
  readonly read: (heard: Heard, exitCode: number | null) => Said | undefined;
  /** Takes out of the workspace what is not the work. */
  readonly tidy?: (workspace: string) => void;
}

/** The runner that installs, calls and understands an agent. */
export const agentRunner = (agent: Agent): Runner => ({
  name: agent.name,
  repeatable: false,
  callsModel: true,
  unsuitable: () => undefined,
  run: async (work) => {
    const began = performance.now();
    const program = await install(agent.name, work);
    if ("failed" in program) return { end: NO_PROCESS, judged: { verdict: "runner_error", reason: program.failed } };
    for (const limit of ["budget_usd", "max_turns"] as const)
      if ((work.settings[limit] ?? 0) > 0 && !agent.limits.includes(limit))
        work.log.write(`[${agent.name} has no option for ${limit}: nothing keeps to it]\n`);

    const { ignore = () => false } = agent;
    const stdout = new LastLines(STDOUT, (line) => !ignore(line));
    const stderr = new LastLines(STDERR);
    const { args, environment, stdin } = agent.call(work, ownHome(agent, work));
    const end = await runProcess({
      ...work,
      argv: [...program, ...args],
      cwd: work.workspace,
      environment: { ...environment, ...work.environment, ...work.agentEnvironment },
      ...(stdin !== undefined && { stdin }),
      timeoutSeconds: work.timeoutSeconds - (performance.now() - began) / 1000,
      onOutput: (stream, chunk) => (stream === "stdout" ? stdout : stderr).add(chunk),
    });
    agent.tidy?.(work.workspace);
    const heard = { stdout: stdout.lines(), stderr: stderr.lines() };
    return outcome(agent, end, heard, readText(work.resultFile));
  },
});

function ownHome({ name }: Agent, { folder, agentEnvironment }: Work): string | undefined {
  if (Object.keys(agentEnvironment).length === 0) return undefined;
  const home = join(folder, `${name}-home`);
  mkdirSync(home, { recursive: true });
  return home;
}

/** The agent's own file about its work says more than its last words. */
function outcome(agent: Agent, end: Outcome["end"], heard: Heard, written: string | undefined): Outcome {
  const said = agent.read(heard, end.exitCode);
  const judged = said?.failed ?? unsaid(agent, end, said, heard);
  const report = written?.trim() ? written : said?.answer;
  return { end, ...(judged && { judged }), ...(report && { report }), ...(said?.usage && { usage: said.usage }) };
}

/** What is wrong with a run whose output names no error. */
function unsaid({ name }: Agent, end: Outcome["end"], said: Said | undefined, heard: Heard): Judgement | undefined {
  const { exitCode } = end;
  if (exitCode === null) return undefined;
  if (exitCode !== 0) {
    const last = heard.stderr.at(-1) ?? heard.stdout.at(-1) ?? "it printed nothing";
    return failure(name, `exit code ${exitCode}: ${last}`, heard.stderr.slice(-20).join("\n"));
  }
  if (said !== undefined) return undefined;
  return { verdict: "runner_error", reason: `${name} ended without an error, but its output has no end of a run` };
}
