import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { borrowRepository } from "../git/borrow.ts";
import { git } from "../git/git.ts";
import { makeWritable } from "./paths.ts";
import { type ProcessRun, runProcess } from "./process.ts";
import type { Argv } from "./runner-argv.ts";

export interface VerifyRun extends Pick<ProcessRun, "environment" | "log" | "timeoutSeconds"> {
  readonly script: string;
  readonly workspace: string;
  readonly commit: string;
  /** An existing folder for the checkout and the script. */
  readonly folder: string;
}

/** Runs the script in a clean checkout of the commit, where uncommitted files cannot help it. */
export async function verify(run: VerifyRun): Promise<"passed" | "failed" | "timeout"> {
  const { log, environment, timeoutSeconds } = run;
  const cwd = join(run.folder, "verify");
  await rm(cwd, { recursive: true, force: true });
  await borrowRepository(run.workspace, cwd);
  await git(cwd, ["checkout", "--quiet", "--detach", run.commit]);
  const script = makeWritable(join(run.folder, "verify.sh"));
  await writeFile(script, `${run.script}\n`);
  log.write("\n[verify]\n");
  const { exitCode, timedOut, error } = await runProcess({
    argv: bashCommand(script),
    cwd,
    environment,
    log,
    timeoutSeconds,
  });
  if (error !== undefined) log.write(`${error}\n`);
  if (timedOut) return "timeout";
  return exitCode === 0 ? "passed" : "failed";
}

/** The command that runs a script file of a plan: its first failing command ends it. */
export const bashCommand = (script: string): Argv => ["bash", "-eo", "pipefail", script];
