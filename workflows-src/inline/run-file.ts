import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TaskInputs } from "../integrate/inputs.ts";

/** What dispatch knows and the jobs after it need; it lies beside the results. */
export interface RunStart {
  /** When the first wave was scheduled, ISO 8601. */
  readonly started: string;
  /** What each task is made from. */
  readonly inputs: Readonly<Record<string, TaskInputs>>;
}

const runFile = (resultsFile: string): string => join(dirname(resultsFile), "run.json");

/** Undefined before dispatch. */
export const readRun = (resultsFile: string): RunStart | undefined =>
  existsSync(runFile(resultsFile)) ? JSON.parse(readFileSync(runFile(resultsFile), "utf8")) : undefined;

export function writeRun(resultsFile: string, run: RunStart): void {
  mkdirSync(dirname(resultsFile), { recursive: true });
  writeFileSync(runFile(resultsFile), `${JSON.stringify(run)}\n`);
}
