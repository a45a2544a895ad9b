import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The variable that every process of one run has in its environment. */
export const MARKER = "SOMAS_PROCESS";

/** A process may start another one between being found and being ended. */
const ROUNDS = 20;

/** How the processes of a run are recognised. */
export interface ProcessFamily {
  /** The value of `MARKER`. */
  readonly mark: string;
  /** The folder the run works in. */
  readonly folder: string;
  /** Processes that were running before. */
  readonly before: ReadonlySet<number>;
}

/** Describes the processes of a run that has not begun yet. */
export const describeFamily = (mark: string, folder: string): ProcessFamily => ({
  mark,
  folder,
  before: new Set(listProcesses()),
});

/**
 * Ends, on Linux, every process that started later and has the mark or works in the run's folder. A daemon leaves the group and session of
 * its parent, but seldom both its environment and its folder. One that does, and any daemon on another system, ends with the job's machine.
 */
export function killFamily(family: ProcessFamily): void {
  for (let round = 0; round < ROUNDS; round++) {
    const found = listProcesses().filter((pid) => !family.before.has(pid) && isMember(pid, family));
    if (found.length === 0) return;
    for (const pid of found) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has ended.
      }
    }
  }
}

function isMember(pid: number, { mark, folder }: ProcessFamily): boolean {
  try {
    if (readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(`${MARKER}=${mark}`)) return true;
    return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`);
  } catch {
    return false;
  }
}

function listProcesses(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
