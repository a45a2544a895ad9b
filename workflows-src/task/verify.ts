import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createWorkspace } from "../git/workspace.ts";
import { toOneLine } from "../text/one-line.ts";
import type { TaskLog } from "./log.ts";
import { makeWritable } from "./paths.ts";
import type { PreparedTask } from "./prepare-task.ts";
import { runProcess } from "./process.ts";
import { resultPath } from "./result-file.ts";
import { bashCommand } from "./runner-argv.ts";
import { runSetup } from "./setup.ts";
import type { Verification } from "./verdict.ts";

const LAST_LINE_LENGTH = 200;

function describeLastLine(log: TaskLog): string {
  const last = log.tail().findLast((line) => line.trim() !== "") ?? "[verify]";
  return last === "[verify]" ? "" : `, after ${JSON.stringify(toOneLine(last, LAST_LINE_LENGTH))}`;
}

/**
 * Runs the task's script, behind its setup, in a clean checkout of the commit, where uncommitted files cannot help it. Result files are left
 * out of it: a check of the whole repository is about the project's own files. Throws `GitError`.
 */
export async function verify(
  prepared: PreparedTask,
  script: string,
  commit: string,
  seconds: number,
): Promise<Verification> {
  const { workspace, folder, log, wall } = prepared;
  const began = performance.now();
  const cwd = join(folder, "verify");
  await rm(cwd, { recursive: true, force: true });
  await createWorkspace(workspace, cwd, commit, [resultPath("*", "*")]);
  const file = makeWritable(join(folder, "verify.sh"));
  await writeFile(file, `${script}\n`);
  log.write("\n[verify]\n");
  const failure = await runSetup(prepared, cwd, seconds);
  if (failure !== undefined) {
    log.write(`${failure.reason}\n`);
    return { state: "unprepared", details: `: ${failure.reason}` };
  }
  const timeoutSeconds = Math.max(1, seconds - (performance.now() - began) / 1000);
  const environment = { ...prepared.environment, ...prepared.setupEnvironment };
  const end = await runProcess({ argv: bashCommand(file), cwd, environment, log, timeoutSeconds, wall, folder });
  if (end.error !== undefined) log.write(`${end.error}\n`);
  if (end.timedOut) return { state: "timeout", details: describeLastLine(log) };
  if (end.exitCode === 0) return { state: "passed", details: "" };
  const how = end.exitCode === null ? `ended by ${end.signal ?? "an error"}` : `exit code ${end.exitCode}`;
  return { state: "failed", details: `: ${how}${describeLastLine(log)}` };
}
