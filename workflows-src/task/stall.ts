import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** A process that prints nothing and changes nothing in these folders for `seconds` has stalled. */
export interface StallRule {
  readonly seconds: number;
  /** Folders with everything in them; a commit is a change in `.git`. */
  readonly folders: readonly string[];
}

export interface StallWatch {
  /** Records a sign of life. */
  readonly sign: () => void;
  readonly end: () => void;
}

/**
 * Calls `onStall` once, with the seconds without a sign of life. Looking through the folders takes time, so they are read only after that
 * long without output.
 */
export function watchForStall({ seconds, folders }: StallRule, onStall: (seconds: number) => void): StallWatch {
  let last = Date.now();
  let drift = clockDrift();
  let timer = setTimeout(check, seconds * 1000);
  let hasEnded = false;

  async function check(): Promise<void> {
    // After the clock was set, or the machine slept, the process gets its full time again.
    if (Math.abs(clockDrift() - drift) > CLOCK_SET_MS) [drift, last] = [clockDrift(), Date.now()];
    if (Date.now() - last >= seconds * 1000) last = Math.max(last, await findLastChange(folders));
    if (hasEnded) return;
    const quiet = Date.now() - last;
    if (quiet >= seconds * 1000) onStall(Math.round(quiet / 1000));
    else timer = setTimeout(check, seconds * 1000 - quiet + 1);
  }

  return {
    sign: () => {
      last = Date.now();
    },
    end: () => {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}

/** A larger difference means that somebody has set the clock. */
const CLOCK_SET_MS = 1000;

/** Returns how far the wall clock, which dates files, is ahead of the monotonic clock. */
const clockDrift = (): number => Date.now() - performance.now();

/** Returns when anything in the folders last changed, in milliseconds, at most now. It reads `ctime`, which no program can set. */
async function findLastChange(folders: readonly string[]): Promise<number> {
  let newest = 0;
  const waiting = [...folders];
  const note = async (path: string): Promise<void> => {
    const status = await lstat(path).catch(() => undefined);
    newest = Math.max(newest, status?.ctimeMs ?? 0);
  };
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    await note(folder);
    for (const entry of await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else await note(path);
    }
  }
  return Math.min(newest, Date.now());
}
