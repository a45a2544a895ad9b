import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { constants as system } from "node:os";
import { readWorkBefore } from "../integrate/work-before.ts";
import { type AgentEnvironment, readAgentEnvironment } from "../task/agent-environment.ts";
import { endRunningProcesses } from "../task/process.ts";
import { isDone, type TaskResult } from "../task/result.ts";
import { runLeg } from "../task/run-leg.ts";
import { joinNames } from "../text/list.ts";
import { escapeData } from "../text/workflow-command.ts";
import { downloadedArtifacts } from "./artifacts.ts";
import { findLeg } from "./leg.ts";
import { handBack } from "./not-started.ts";
import { readPlanFile } from "./plan-artifact.ts";
import { run } from "./run.ts";
import { readSettings } from "./settings.ts";
import type { task } from "./task.script.ts";

/**
 * A job that is cancelled, or has no time left, gives its step a signal, and a few seconds. What runs here is in process
 * groups of its own: nobody else ends it, and on a machine that stays an agent would work on.
 */
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    endRunningProcesses();
    process.exit(128 + system.signals[signal]);
  });

run<typeof task>(async (env) => {
  const workspace = process.cwd();
  const agents = readAgentEnvironment(env.AGENT_ENV);
  hide(agents);
  const settings = readSettings(env.SETTINGS);
  const { wave, leg, position, after } = findLeg(env.WAVE_FILE, env.LEG);
  const plan = readPlanFile(env.PLAN_FILE);
  for (const folder of [env.SCRATCH, env.OUTPUT]) mkdirSync(folder, { recursive: true });

  const artifactOf = downloadedArtifacts(env.ARTIFACTS, settings, wave);
  const before = await readWorkBefore(workspace, wave.base, after, artifactOf);
  if (before.notStarted !== undefined) {
    handBack(env.OUTPUT, leg, before.notStarted);
    return { done: "not started", verdicts: "" };
  }

  const results = await runLeg({
    plan,
    leg,
    place: { position, started: env.STARTED || new Date().toISOString() },
    wave: wave.number,
    settings,
    workspace,
    base: wave.base,
    before,
    scratch: env.SCRATCH,
    output: env.OUTPUT,
    environment: process.env,
    agentEnvironment: agents.variables,
    secrets: agents.secrets,
    onProgress: ({ task_id, result, tail }) =>
      result === undefined ? console.log(`${task_id} started`) : show(result, tail),
  });
  return {
    done: `${results.every(({ verdict }) => isDone(verdict))}`,
    verdicts: joinNames(notDoneFirst(results).map(({ task_id, verdict }) => `${task_id}: ${verdict}`)),
  };
});

const notDoneFirst = (results: readonly TaskResult[]): TaskResult[] =>
  [...results].sort((one, other) => Number(isDone(one.verdict)) - Number(isDone(other.verdict)));

/** Takes the keys out of the log of the job, and out of what the programs that this one starts can inherit. */
function hide({ secrets, warnings }: AgentEnvironment): void {
  delete process.env.AGENT_ENV;
  for (const secret of secrets) console.log(`::add-mask::${escapeData(secret)}`);
  for (const warning of warnings) console.log(`::warning::${escapeData(warning)}`);
}

/** Prints how a task ended, and the last lines of its output where it is not done: a stranger's text, in which the runner obeys no command. */
function show({ task_id, verdict, reason }: TaskResult, tail: readonly string[] = []): void {
  console.log(`${task_id} ${verdict}: ${reason}`);
  if (tail.length === 0) return;
  const token = randomUUID();
  console.log([`::stop-commands::${token}`, ...tail, `::${token}::`].join("\n"));
}
