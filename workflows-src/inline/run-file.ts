import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TaskInputs } from "../integrate/inputs.ts";

/** Facts about the run that dispatch knows and the jobs after it need; the file lies beside the results. */
export interface RunStart {
  /** When the first wave was scheduled, ISO 8601. */
  readonly started: string;
  /** By task id, the inputs that each task is made from. */
  readonly inputs: Readonly<Record<string, TaskInputs>>;
}

const fileIn = (folder: string): string => join(folder, "run.json");

/** Undefined before dispatch. */
export const readRun = (folder: string): RunStart | undefined =>
  existsSync(fileIn(folder)) ? JSON.parse(readFileSync(fileIn(folder), "utf8")) : undefined;

export function writeRun(folder: string, run: RunStart): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), `${JSON.stringify(run)}\n`);
}
