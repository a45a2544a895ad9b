import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { TaskLog } from "./log.ts";

/** How long a process may take to end by itself after SIGTERM, and its output to end after the process. */
const GRACE_MS = 3000;

export interface ProcessRun {
  /** The program and its arguments; no shell reads them. */
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A file to read from; nothing when absent. Never left open: agents wait on an open standard input. */
  readonly stdin?: string;
  readonly log: TaskLog;
  readonly timeoutSeconds: number;
}

export interface ProcessEnd {
  /** Null where a signal ended the process or it never started. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  /** Why the process could not be started. */
  readonly error?: string;
}

const running = new Set<number>();

/** Ends every process group that is running now: for a caller that is told to stop. */
export function endRunningProcesses(): void {
  for (const group of running) signalGroup(group, "SIGKILL");
}

function signalGroup(group: number, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(-group, signal);
  } catch {
    // Nothing of the group is left.
  }
}

/**
 * Runs a program in a process group of its own and ends the whole group with it, so that nothing it started lives on.
 * After the timeout the group gets SIGTERM, then SIGKILL. Never throws.
 */
export async function runProcess(run: ProcessRun): Promise<ProcessEnd> {
  const stdin = openSync(run.stdin ?? "/dev/null", "r");
  try {
    const [program, ...args] = run.argv;
    const child = spawn(program, args, {
      cwd: run.cwd,
      env: { ...run.environment },
      detached: true,
      stdio: [stdin, "pipe", "pipe"],
    });
    return await watch(child, run);
  } catch (error) {
    return { exitCode: null, signal: null, timedOut: false, error: String(error) };
  } finally {
    closeSync(stdin);
  }
}

function watch(child: ChildProcess, run: ProcessRun): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const group = child.pid;
    const timers: NodeJS.Timeout[] = [];
    const later = (ms: number, action: () => void): void => void timers.push(setTimeout(action, ms));
    let timedOut = false;
    let ended: Pick<ProcessEnd, "exitCode" | "signal"> = { exitCode: null, signal: null };

    const finish = (error?: string): void => {
      timers.forEach(clearTimeout);
      if (group !== undefined) running.delete(group);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ ...ended, timedOut, ...(error === undefined ? {} : { error }) });
    };

    child.stdout?.on("data", (chunk: Buffer) => run.log.write(chunk));
    child.stderr?.on("data", (chunk: Buffer) => run.log.write(chunk));
    child.on("error", (error) => finish(error.message));
    if (group === undefined) return;
    running.add(group);
    later(run.timeoutSeconds * 1000, () => {
      timedOut = true;
      signalGroup(group, "SIGTERM");
      later(GRACE_MS, () => signalGroup(group, "SIGKILL"));
    });
    child.on("exit", (exitCode, signal) => {
      ended = { exitCode, signal };
      signalGroup(group, "SIGKILL");
      // A process that left the group can hold the output open for ever; nobody waits for it.
      later(GRACE_MS, finish);
    });
    child.on("close", () => finish());
  });
}
