import { existsSync } from "node:fs";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
  await checkOut(run.workspace, run.commit, checkout);
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

/** A repository that borrows the objects of another one; a clone would leave out commits that no branch names. */
async function checkOut(repository: string, commit: string, folder: string): Promise<void> {
  const path = (name: string) => git(repository, ["rev-parse", "--path-format=absolute", "--git-path", name]);
  const format = await git(repository, ["rev-parse", "--show-object-format"]);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await git(folder, ["init", "--quiet", "--template=", `--object-format=${format}`]);
  await writeFile(join(folder, ".git/objects/info/alternates"), `${await path("objects")}\n`);
  const shallow = await path("shallow");
  if (existsSync(shallow)) await copyFile(shallow, join(folder, ".git/shallow"));
  await git(folder, ["checkout", "--quiet", "--detach", commit]);
}
