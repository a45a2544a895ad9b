import type { StepRun } from "./run.ts";

/** A script that goes on: `lose` makes its runner disappear. */
export interface Running {
  readonly step: StepRun;
  readonly lose: () => void;
}

const byRunner = new Map<string, Running>();

export const setRunning = (running: Running): void => void byRunner.set(running.step.job.runner, running);

export const forgetRunning = (runner: string): void => void byRunner.delete(runner);

/** The script that goes on in a folder of a runner. */
export function runningIn(path: string): Running {
  const found = byRunner.get(/^\/runner\/\d+/.exec(path)?.[0] ?? "");
  if (found === undefined) throw new Error(`nothing runs in ${path}`);
  return found;
}
