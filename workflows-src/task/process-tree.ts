import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The variable that all processes of one run have in their environment, however they were started. */
export const MARKER = "SOMAS_PROCESS";

/** A process may start another one between being found and being ended. */
const ROUNDS = 20;

/** By what the processes of a run are known. */
export interface Descent {
  /** The value of `MARKER`. */
  readonly mark: string;
  /** Where the run works. */
  readonly folder: string;
  /** What ran before it. */
  readonly before: ReadonlySet<number>;
}

/** To be called before the run begins. */
export const descent = (mark: string, folder: string): Descent => ({ mark, folder, before: new Set(processes()) });

/**
 * Ends, on Linux, every process that came since and whose environment holds the mark, or that works in the run's folder: daemons leave the
 * group and the session of what started them, but seldom both drop its environment and leave its folder. What does, and on other systems
 * every daemon, ends with the machine of the job.
 */
export function signalDescendants(of: Descent): void {
  for (let round = 0; round < ROUNDS; round++) {
    const found = processes().filter((pid) => !of.before.has(pid) && isDescendant(pid, of));
    if (found.length === 0) return;
    for (const pid of found) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself.
      }
    }
  }
}

function isDescendant(pid: number, { mark, folder }: Descent): boolean {
  try {
    if (readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(`${MARKER}=${mark}`)) return true;
    return `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`);
  } catch {
    return false;
  }
}

function processes(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
