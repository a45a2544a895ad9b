import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { PlanSource } from "../plan/decode-plan.ts";
import { decodePlan, refuseSource } from "../plan/decode-plan.ts";
import { MAX_CHARACTERS } from "../plan/read-plan.ts";

/**
 * Reads the plan file at `path`, which problems call `file`. Never throws for what the path holds: a folder, a file that may not be read
 * or one that is too large (of which nothing is read) is a problem. A file that grows while it is read counts as it was at first.
 */
export function readPlanSource(path: string, file: string = path): PlanSource {
  let descriptor: number;
  try {
    // Not waiting for a writer, where the path is a pipe.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { file, text: undefined };
    return refuseSource(file, 1, "plan-unreadable", `the file cannot be read: ${message}`);
  }
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) return refuseSource(file, 1, "plan-unreadable", "expected a file, found something else");
    if (status.size > MAX_CHARACTERS)
      return refuseSource(
        file,
        1,
        "plan-too-large",
        `the file has ${status.size} bytes; at most ${MAX_CHARACTERS} are read`,
      );
    const bytes = Buffer.alloc(status.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    return decodePlan(file, bytes.subarray(0, length));
  } catch (error) {
    return refuseSource(file, 1, "plan-unreadable", `the file cannot be read: ${(error as Error).message}`);
  } finally {
    closeSync(descriptor);
  }
}
