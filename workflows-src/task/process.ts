import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, openSync, realpathSync } from "node:fs";
import { isClosed } from "../git/processes.ts";
import type { TaskLog } from "./log.ts";
import { type Descent, descent, MARKER, signalDescendants } from "./process-tree.ts";
import { type StallRule, type StallWatch, watchForStall } from "./stall.ts";

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
  /** Hears what goes into the log, each stream for itself. */
  readonly onOutput?: (stream: "stdout" | "stderr", chunk: Buffer) => void;
  /** When a process that still runs counts as one that no longer works; never where absent. */
  readonly stall?: StallRule | undefined;
}

export interface ProcessEnd {
  /** Null where a signal ended the process or it never started. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  /** It was ended because for this long nothing was to be seen of it. */
  readonly stalledSeconds?: number;
  /** Why the process could not be started. */
  readonly error?: string;
}

/** Process groups that are running now, and by what all that they started is known. */
const running = new Map<number, Descent>();

/** Ends everything that is running now, in the folder or anywhere: for a caller that is told to stop. */
export function endRunningProcesses(folder?: string): void {
  for (const [group, started] of running)
    if (folder === undefined || `${started.folder}/`.startsWith(`${folder}/`)) endAll(group, started);
}

function endAll(group: number, started: Descent): void {
  signalGroup(group, "SIGKILL");
  signalDescendants(started);
}

function signalGroup(group: number, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(-group, signal);
  } catch {
    // Nothing of the group is left.
  }
}

/**
 * Runs a program in a process group of its own and ends the whole group with it, so that nothing it started lives on;
 * on Linux also what left the group, see `signalDescendants`.
 * After the timeout, or where it stalls, the group gets SIGTERM, then SIGKILL. Never throws, and never returns where the folder is closed.
 */
export async function runProcess(run: ProcessRun): Promise<ProcessEnd> {
  if (isClosed(run.cwd)) return new Promise(() => {});
  const stdin = openSync(run.stdin ?? "/dev/null", "r");
  try {
    const [program, ...args] = run.argv;
    const mark = randomUUID();
    const started = descent(mark, realpathSync(run.cwd));
    const child = spawn(program, args, {
      cwd: run.cwd,
      env: { ...run.environment, [MARKER]: mark },
      detached: true,
      stdio: [stdin, "pipe", "pipe"],
    });
    return await watch(child, started, run);
  } catch (error) {
    return { exitCode: null, signal: null, timedOut: false, error: String(error) };
  } finally {
    closeSync(stdin);
  }
}

function watch(child: ChildProcess, started: Descent, run: ProcessRun): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const group = child.pid;
    const timers: NodeJS.Timeout[] = [];
    const later = (ms: number, action: () => void): void => void timers.push(setTimeout(action, ms));
    let why: Pick<ProcessEnd, "timedOut" | "stalledSeconds"> = { timedOut: false };
    let ended: Pick<ProcessEnd, "exitCode" | "signal"> = { exitCode: null, signal: null };

    let stall: StallWatch | undefined;

    const finish = (error?: string): void => {
      stall?.end();
      timers.forEach(clearTimeout);
      if (group !== undefined) running.delete(group);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ ...ended, ...why, ...(error === undefined ? {} : { error }) });
    };

    for (const stream of ["stdout", "stderr"] as const) {
      child[stream]?.on("data", (chunk: Buffer) => {
        stall?.sign();
        run.log.write(chunk);
        run.onOutput?.(stream, chunk);
      });
    }
    child.on("error", (error) => finish(error.message));
    if (group === undefined) return;
    running.set(group, started);
    const stop = (reason: typeof why): void => {
      why = reason;
      signalGroup(group, "SIGTERM");
      later(GRACE_MS, () => endAll(group, started));
    };
    later(run.timeoutSeconds * 1000, () => stop({ timedOut: true }));
    if (run.stall) stall = watchForStall(run.stall, (stalledSeconds) => stop({ timedOut: false, stalledSeconds }));
    child.on("exit", (exitCode, signal) => {
      ended = { exitCode, signal };
      endAll(group, started);
      // A process that nobody could find can hold the output open for ever; nobody waits for it.
      later(GRACE_MS, finish);
    });
    child.on("close", () => finish());
  });
}
