import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createWorkspace } from "../git/workspace.ts";
import { makeWritable } from "./paths.ts";
import type { PreparedTask } from "./prepare-task.ts";
import { runProcess } from "./process.ts";
import type { Argv } from "./runner-argv.ts";

/** Runs the task's script in a clean checkout of the commit, where uncommitted files cannot help it. Throws `GitError`. */
export async function verify(
  { workspace, folder, environment, log }: PreparedTask,
  script: string,
  commit: string,
  timeoutSeconds: number,
): Promise<"passed" | "failed" | "timeout"> {
  const cwd = join(folder, "verify");
  await rm(cwd, { recursive: true, force: true });
  await createWorkspace(workspace, cwd, commit);
  const file = makeWritable(join(folder, "verify.sh"));
  await writeFile(file, `${script}\n`);
  log.write("\n[verify]\n");
  const end = await runProcess({ argv: bashCommand(file), cwd, environment, log, timeoutSeconds });
  if (end.error !== undefined) log.write(`${end.error}\n`);
  if (end.timedOut) return "timeout";
  return end.exitCode === 0 ? "passed" : "failed";
}

/** The command that runs a script file of a plan: its first failing command ends it. */
export const bashCommand = (script: string): Argv => ["bash", "-eo", "pipefail", script];
