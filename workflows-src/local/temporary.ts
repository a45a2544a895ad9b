import { rmSync } from "node:fs";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endRunningProcesses } from "../task/process.ts";

const folders = new Set<string>();

export const newFolder = async (name: string): Promise<string> => realpath(await mkdtemp(join(tmpdir(), `${name}-`)));

/** Lends a temporary folder that is gone afterwards. */
export async function withTemporaryFolder<T>(name: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await newFolder(name);
  folders.add(folder);
  try {
    return await use(folder);
  } finally {
    remove(folder);
    folders.delete(folder);
  }
}

/** Ends what runs and removes what is temporary, at once: for a program that is told to stop. */
export function abandon(): void {
  endRunningProcesses();
  for (const folder of folders) remove(folder);
}

/** What cannot be removed (a runner may leave another user's files) stays with the machine's other temporary files. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  } catch {
    return;
  }
}
