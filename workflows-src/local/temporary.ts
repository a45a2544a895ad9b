import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endRunningProcesses } from "../task/process.ts";
import { endCommandsIn } from "./end-commands.ts";

const folders = new Set<string>();

export const newFolder = (name: string): string => realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));

/** Lends a temporary folder that is gone afterwards, with the commands that still run in it. */
export async function withTemporaryFolder<T>(name: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = newFolder(name);
  folders.add(folder);
  try {
    return await use(folder);
  } finally {
    await remove(folder);
    folders.delete(folder);
  }
}

/** Ends everything that runs and removes what is temporary: for a program that exits next. */
export async function abandon(): Promise<void> {
  await Promise.all([...folders].map(remove));
  endRunningProcesses();
}

/** Files that cannot be removed (a runner may leave another user's) stay with the machine's other temporary files. */
async function remove(folder: string): Promise<void> {
  await endCommandsIn(folder);
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  } catch {
    return;
  }
}
