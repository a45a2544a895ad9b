import { lstatSync, mkdirSync, mkdtempSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isFolder, makeFoldersWritable, useFile } from "./paths.ts";
import { createRedactor, encodedForms } from "./redact.ts";

/** The file of a leg's output that holds what a task printed. */
export const logPath = (output: string, taskId: string): string => join(output, "logs", `${taskId}.log`);

/** Longer than any log that the harness writes. */
const MOST_BYTES = 25_000_000;
const PIECE = 1_000_000;

/**
 * Makes the folder that becomes the artifact anew, of the files that the protocol names and without the values of keys: the processes of a
 * task can write there, too. To be called when they have ended.
 */
export function refreshOutput(output: string, taskIds: readonly string[], secrets: readonly string[]): void {
  mkdirSync(dirname(output), { recursive: true });
  const fresh = mkdtempSync(`${output}-`);
  const redact = createRedactor(secrets).text;
  for (const name of ["results.json", "not_started.json", ...taskIds.map((id) => logPath("", id))]) {
    const text = readFile(join(output, name));
    if (text === undefined || !isFolder(dirname(join(output, name)))) continue;
    mkdirSync(dirname(join(fresh, name)), { recursive: true });
    writeFileSync(join(fresh, name), redact(text));
  }
  const bundle = join(output, "result.bundle");
  if (isRealFile(bundle) && !holdsSecret(bundle, secrets)) renameSync(bundle, join(fresh, "result.bundle"));
  makeFoldersWritable(output);
  rmSync(output, { recursive: true, force: true });
  renameSync(fresh, output);
}

const isRealFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Returns the text of a file; undefined for a link, a pipe, or what is longer than the harness writes. */
function readFile(file: string): string | undefined {
  const bytes = useFile(file, (descriptor, size) => {
    if (size > MOST_BYTES) return undefined;
    const content = Buffer.alloc(size);
    return content.subarray(0, readSync(descriptor, content, 0, size, 0));
  });
  return bytes?.toString();
}

/** Whether any form of a secret stands in a file of any length. */
function holdsSecret(file: string, secrets: readonly string[]): boolean {
  const values = encodedForms(secrets).map((value) => Buffer.from(value));
  const overlap = Math.max(0, ...values.map(({ length }) => length));
  const found = useFile(file, (descriptor, size) => {
    const piece = Buffer.alloc(PIECE + overlap);
    for (let start = 0; start < size && values.length > 0; start += PIECE) {
      const read = piece.subarray(0, readSync(descriptor, piece, 0, piece.length, start));
      if (values.some((value) => read.includes(value))) return true;
    }
    return false;
  });
  return found ?? true;
}
