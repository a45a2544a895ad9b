import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { borrowRepository } from "../git/borrow.ts";
import { git } from "../git/git.ts";
import type { TaskLog } from "./log.ts";
import { writable } from "./paths.ts";
import { runProcess } from "./process.ts";

export interface VerifyRun {
  readonly script: string;
  readonly workspace: string;
  readonly commit: string;
  /** An existing folder for the checkout and the script. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: TaskLog;
  readonly timeoutSeconds: number;
}

/** Runs the script in a clean checkout of the commit, so that nothing counts that is not in the commit. */
export async function verify(run: VerifyRun): Promise<"passed" | "failed" | "timeout"> {
  const checkout = join(run.folder, "verify");
  await rm(checkout, { recursive: true, force: true });
  await borrowRepository(run.workspace, checkout);
  await git(checkout, ["checkout", "--quiet", "--detach", run.commit]);
  const script = writable(join(run.folder, "verify.sh"));
  await writeFile(script, `${run.script}\n`);
  run.log.write("\n[verify]\n");
  const { environment, log, timeoutSeconds } = run;
  const { exitCode, timedOut, error } = await runProcess({
    ...{ environment, log, timeoutSeconds },
    argv: bash(script),
    cwd: checkout,
  });
  if (error !== undefined) run.log.write(`${error}\n`);
  if (timedOut) return "timeout";
  return exitCode === 0 ? "passed" : "failed";
}

/** How every script of a plan runs: from a file, ended by the first command that fails. */
export const bash = (script: string): [string, ...string[]] => ["bash", "-eo", "pipefail", script];
