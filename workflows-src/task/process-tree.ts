import { readdirSync, readFileSync } from "node:fs";

/** The variable that all processes of one run have in their environment, however they were started. */
export const MARKER = "SOMAS_PROCESS";

/** A process may start another one between being found and being ended. */
const ROUNDS = 20;

/**
 * Ends, on Linux, every process whose environment holds the mark: daemons leave the group and the session of what started them,
 * but rarely drop its environment. What does drop it, and on other systems every daemon, ends with the machine of the job.
 */
export function signalDescendants(mark: string): void {
  for (let round = 0; round < ROUNDS; round++) {
    const found = marked(mark);
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

function marked(mark: string): number[] {
  const entry = `${MARKER}=${mark}`;
  return processes().filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(entry);
    } catch {
      return false;
    }
  });
}

function processes(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
