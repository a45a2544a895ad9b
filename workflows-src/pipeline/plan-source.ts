import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { decodePlan, type PlanSource, refuseSource } from "../plan/decode-plan.ts";
import { loadPlan } from "../plan/load-plan.ts";
import type { LoadedPlan } from "../plan/loaded-plan.ts";
import type { Plan } from "../plan/plan.ts";
import { MAX_CHARACTERS } from "../plan/read-plan.ts";
import { findFileProblems } from "../schedule/file-problems.ts";
import { createNeighbours } from "./neighbours.ts";
import { findRefusedSettings, restrictTasks, type TaskBounds } from "./restrict-tasks.ts";
import type { Settings } from "./settings/table.ts";

/** The path that stands for standard input. */
export const STANDARD_INPUT = "-";

/**
 * Reads the plan at `path`, which problems call `file`, with the problems of its tasks' files and the settings that the run allows. See
 * `readPlanSource` for `root`.
 */
export function loadPlanFile(
  path: string,
  file: string,
  settings: Pick<Settings, "mode"> & TaskBounds,
  root?: string,
): LoadedPlan {
  const check = (plan: Plan) => [...findFileProblems(plan), ...findRefusedSettings(plan, settings)];
  return restrictTasks(loadPlan(readPlanSource(path, file, root), settings.mode, check), settings);
}

/**
 * Reads the plan file or folder at `path`, or standard input; problems name it `file`. Never throws because of the path: an unreadable file
 * or one that is too large (which is not read) is a problem. With a `root`, so is a link, and nothing outside of it is read.
 */
export function readPlanSource(path: string, file: string = path, root?: string): PlanSource {
  const refuse = (code: "plan-unreadable" | "plan-too-large", message: string) => refuseSource(file, 1, code, message);
  if (path === STANDARD_INPUT) return readStandardInput();
  let descriptor: number | undefined;
  try {
    if (root !== undefined && realpathSync(path) !== join(realpathSync(root), relative(root, path)))
      return refuse("plan-unreadable", "it is a link, or lies behind one: expected a file of the repository itself");
    // O_NONBLOCK: does not wait for the writer of a pipe.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = fstatSync(descriptor);
    if (status.isDirectory())
      return { file: file.replace(/\/$/, ""), text: "", beside: createNeighbours(path, root), isFolder: true };
    if (!status.isFile()) return refuse("plan-unreadable", "expected a file, found something else");
    if (status.size > MAX_CHARACTERS)
      return refuse("plan-too-large", `the file has ${status.size} bytes; at most ${MAX_CHARACTERS} are read`);
    return { ...decodePlan(file, readFileSync(descriptor)), beside: createNeighbours(dirname(path), root) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { file, text: undefined };
    return refuse("plan-unreadable", `the file cannot be read: ${message}`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readStandardInput(): PlanSource {
  const refuse = (code: string, message: string) => refuseSource(STANDARD_INPUT, 1, code, message);
  try {
    const bytes = readFileSync(0);
    if (bytes.length <= MAX_CHARACTERS) return decodePlan(STANDARD_INPUT, bytes);
    return refuse("plan-too-large", `standard input has ${bytes.length} bytes; at most ${MAX_CHARACTERS} are read`);
  } catch (error) {
    return refuse("plan-unreadable", `standard input cannot be read: ${(error as Error).message}`);
  }
}
