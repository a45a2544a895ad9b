import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endGitIn } from "../git/processes.ts";
import { endRunningProcesses } from "../task/process.ts";

const folders = new Set<string>();

export const makeTemporaryFolder = (name: string): string => realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));

/** Calls `use` with a temporary folder. Afterwards it ends the commands that still run there and removes the folder. */
export async function withTemporaryFolder<T>(name: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = makeTemporaryFolder(name);
  folders.add(folder);
  try {
    return await use(folder);
  } finally {
    await remove(folder);
    folders.delete(folder);
  }
}

/** Ends all running commands and removes all temporary folders, before the program exits. */
export async function stopAndCleanUp(): Promise<void> {
  await Promise.all([...folders].map(remove));
  endRunningProcesses();
}

/** Leaves files that cannot be removed, e.g. those of another user: the machine clears its temporary files itself. */
async function remove(folder: string): Promise<void> {
  await endCommandsIn(folder);
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  } catch {
    return;
  }
}

/** Ends the runners and git commands in a folder, and keeps new ones from starting there; see `endGitIn`. */
export async function endCommandsIn(folder: string): Promise<void> {
  const ended = endGitIn(folder);
  endRunningProcesses(folder);
  await ended;
}
