import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { decodePlan, type PlanSource, refuseSource } from "../plan/decode-plan.ts";
import { MAX_CHARACTERS } from "../plan/read-plan.ts";

/**
 * Reads the plan file at `path`; problems name it `file`. Never throws because of the path: a folder, an unreadable file or one that is too
 * large (which is not read) is a problem.
 */
export function readPlanSource(path: string, file: string = path): PlanSource {
  const refuse = (code: "plan-unreadable" | "plan-too-large", message: string) => refuseSource(file, 1, code, message);
  let descriptor: number | undefined;
  try {
    // O_NONBLOCK: does not wait for the writer of a pipe.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return refuse("plan-unreadable", "expected a file, found something else");
    if (status.size > MAX_CHARACTERS)
      return refuse("plan-too-large", `the file has ${status.size} bytes; at most ${MAX_CHARACTERS} are read`);
    return decodePlan(file, readFileSync(descriptor));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { file, text: undefined };
    return refuse("plan-unreadable", `the file cannot be read: ${message}`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
