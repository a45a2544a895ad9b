import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, openSync, realpathSync } from "node:fs";
import { isClosed } from "../git/processes.ts";
import type { TaskLog } from "./log.ts";
import { describeFamily, killFamily, MARKER, type ProcessFamily } from "./process-family.ts";
import type { Argv } from "./runner-argv.ts";
import { type StallRule, type StallWatch, watchForStall } from "./stall.ts";
import { endProcesses, type LentFolders, lendFolders, putBehind, takeBack, terminateGroup, type Wall } from "./wall.ts";

/** How long a process may take to end after SIGTERM, and its output to end after the process. */
const GRACE_MS = 3000;

export interface ProcessRun {
  /** The program and its arguments; no shell reads them. */
  readonly argv: Argv;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The user that runs it, by default this program's own. That user gets the working folder and `folder` until all of its processes have ended. */
  readonly wall?: Wall | undefined;
  /** The task's own folder. */
  readonly folder?: string | undefined;
  /** A file for standard input; by default an empty input. It is never left open, because agents wait for its end. */
  readonly stdin?: string;
  readonly log: TaskLog;
  readonly timeoutSeconds: number;
  /** Receives the output that goes into the log, by stream. */
  readonly onOutput?: (stream: "stdout" | "stderr", chunk: Buffer) => void;
  /** When a running process counts as stalled; by default never. */
  readonly stall?: StallRule | undefined;
}

export interface ProcessEnd {
  /** Null if a signal ended the process or it never started. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  /** It was ended because it showed no sign of life for this long. */
  readonly stalledSeconds?: number;
  /** Why the process could not be started. */
  readonly error?: string;
}

/** How to end a process with everything that it started. */
interface Relatives {
  readonly family: ProcessFamily;
  readonly behind: BehindWall | undefined;
}

interface BehindWall {
  readonly wall: Wall;
  readonly lent: LentFolders;
}

/** Running process groups. */
const running = new Map<number, Relatives>();

/** Ends all running processes, or those that work in the folder. */
export function endRunningProcesses(folder?: string): void {
  for (const [group, relatives] of running)
    if (folder === undefined || `${relatives.family.folder}/`.startsWith(`${folder}/`)) {
      killAll(group, relatives);
      if (relatives.behind) takeBack(relatives.behind.wall, relatives.behind.lent);
    }
}

function killAll(group: number, { family, behind }: Relatives): void {
  if (behind === undefined) {
    signalGroup(group, "SIGKILL");
    killFamily(family);
  } else endProcesses(behind.wall);
}

function signalGroup(group: number, signal: "SIGTERM" | "SIGKILL", behind?: BehindWall): void {
  try {
    if (behind === undefined) process.kill(-group, signal);
    else terminateGroup(behind.wall, group);
  } catch {
    // The group has ended.
  }
}

/**
 * Runs a program in a process group of its own and ends the whole group with it, and on Linux also processes that left the group (see
 * `killFamily`). After the timeout, or when it stalls, the group gets SIGTERM, then SIGKILL. Throws only if processes behind a wall cannot be
 * ended; never returns once the folder is closed, see `endGitIn`.
 */
export async function runProcess(run: ProcessRun): Promise<ProcessEnd> {
  if (isClosed(run.cwd)) return new Promise(() => {});
  const { wall, cwd, folder = cwd } = run;
  const behind = wall && { wall, lent: lendFolders(wall, [cwd, folder]) };
  try {
    const mark = randomUUID();
    const family = describeFamily(mark, realpathSync(cwd));
    const marked = { ...run, environment: { ...run.environment, [MARKER]: mark } };
    const child = behind === undefined ? start(marked) : startBehind(behind, marked);
    return await waitForEnd(child, { family, behind }, run);
  } catch (error) {
    return { exitCode: null, signal: null, timedOut: false, error: String(error) };
  } finally {
    if (behind) takeBack(behind.wall, behind.lent);
  }
}

function start({ argv: [program, ...args], cwd, environment, stdin = "/dev/null" }: ProcessRun): ChildProcess {
  const input = openSync(stdin, "r");
  try {
    return spawn(program, args, { cwd, env: environment, detached: true, stdio: [input, "pipe", "pipe"] });
  } finally {
    closeSync(input);
  }
}

function startBehind({ wall, lent }: BehindWall, run: ProcessRun): ChildProcess {
  const { argv, input } = putBehind(wall, run, lent.folders);
  const [program, ...args] = argv;
  const child = spawn(program, args, { detached: true, stdio: ["pipe", "pipe", "pipe"] });
  // It may end before it has read everything.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return child;
}

function waitForEnd(child: ChildProcess, relatives: Relatives, run: ProcessRun): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const group = child.pid;
    const timers: NodeJS.Timeout[] = [];
    const later = (ms: number, action: () => void): void => void timers.push(setTimeout(action, ms));
    let reason: Pick<ProcessEnd, "timedOut" | "stalledSeconds"> = { timedOut: false };
    let ended: Pick<ProcessEnd, "exitCode" | "signal"> = { exitCode: null, signal: null };
    let stall: StallWatch | undefined;

    const finish = (error?: string): void => {
      stall?.end();
      timers.forEach(clearTimeout);
      if (group !== undefined) running.delete(group);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ ...ended, ...reason, ...(error !== undefined && { error }) });
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
    running.set(group, relatives);
    const stop = (why: typeof reason): void => {
      reason = why;
      signalGroup(group, "SIGTERM", relatives.behind);
      later(GRACE_MS, () => killAll(group, relatives));
    };
    later(run.timeoutSeconds * 1000, () => stop({ timedOut: true }));
    if (run.stall) stall = watchForStall(run.stall, (stalledSeconds) => stop({ timedOut: false, stalledSeconds }));
    child.on("exit", (exitCode, signal) => {
      ended = { exitCode, signal };
      killAll(group, relatives);
      // A process that was not found may hold the output open for ever.
      later(GRACE_MS, finish);
    });
    child.on("close", () => finish());
  });
}
