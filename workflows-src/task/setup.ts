import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SETUP_STEPS } from "../plan/setting-values.ts";
import type { TaskLog } from "./log.ts";
import { makeWritable, resolveInside } from "./paths.ts";
import type { PreparedTask } from "./prepare-task.ts";
import { type ProcessEnd, runProcess } from "./process.ts";
import { bashCommand } from "./runner-argv.ts";
import type { TaskVerdict } from "./verdict.ts";

/**
 * Prepares a checkout with the setup of the run and that of the task, without the keys of agents. Returns why it is not ready; undefined if it
 * is. In the workspace a setup may not change the repository, because its changes would count as the task's work.
 */
export async function runSetup(task: PreparedTask, cwd: string, seconds: number): Promise<TaskVerdict | undefined> {
  const began = performance.now();
  const environment = { ...task.environment, ...task.setupEnvironment };
  for (const [owner, setup = ""] of [
    ["run", task.settings.setup],
    ["task", task.task.setup],
  ] as const) {
    if (setup === "") continue;
    const start = performance.now();
    const timeoutSeconds = Math.max(1, seconds - (start - began) / 1000);
    task.log.write(`[setup of the ${owner}]\n`);
    const argv = bashCommand(findScript(task, cwd, setup));
    const end = await runProcess({ ...task, argv, cwd, environment, timeoutSeconds });
    task.setupTime.seconds += (performance.now() - start) / 1000;
    const failure = describeFailure(`the setup of the ${owner}`, end) ?? (await describeChanges(task, cwd, owner));
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** A setup names a script of the repository or its workflow of setup steps, or is a script. */
function findScript({ folder, setupSteps }: PreparedTask, cwd: string, setup: string): string {
  const isSteps = setup.trim() === SETUP_STEPS && setupSteps !== undefined;
  const named = isSteps ? undefined : resolveInside(cwd, setup);
  if (named !== undefined && statSync(named).isFile()) return named;
  const script = makeWritable(join(folder, "setup.sh"));
  writeFileSync(script, isSteps ? setupSteps : `${setup}\n`);
  return script;
}

function describeFailure(setup: string, { exitCode, signal, timedOut, stalledSeconds, error }: ProcessEnd) {
  if (stalledSeconds !== undefined)
    return {
      verdict: "stalled",
      reason: `${setup} printed nothing and changed nothing for ${stalledSeconds} s`,
    } as const;
  if (timedOut) return { verdict: "timeout", reason: `${setup} did not end in time` } as const;
  if (exitCode === 0) return undefined;
  const reason = `${setup} ${error ?? `ended with exit code ${exitCode ?? signal}`}, see the log`;
  return { verdict: "runner_error", reason } as const;
}

/** Asks git as the task does: a setup may have left settings that make git run programs. */
async function describeChanges(task: PreparedTask, cwd: string, owner: string) {
  if (cwd !== task.workspace) return undefined;
  const output: Buffer[] = [];
  const argv = ["git", "-c", "color.ui=false", "-c", "core.fsmonitor=false", "status", "--porcelain"] as const;
  const log: TaskLog = { write: () => {}, tail: () => [], close: () => {} };
  const end = await runProcess({ ...task, argv, cwd, log, onOutput: (_, chunk) => output.push(chunk) });
  const changes = Buffer.concat(output).toString().trimEnd();
  if (end.exitCode === 0 && changes === "") return undefined;
  const reason = `the setup of the ${owner} changed the repository: ${changes.split("\n").join(", ")}; let it write elsewhere, or ignore the files`;
  return { verdict: "runner_error", reason } as const;
}
