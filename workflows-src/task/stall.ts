import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** A process that for `seconds` prints nothing and changes nothing in these folders has stalled. */
export interface StallRule {
  readonly seconds: number;
  /** Folders with all they hold; a commit shows as a change in `.git`. */
  readonly folders: readonly string[];
}

/** A watch on one process. */
export interface StallWatch {
  /** It gave a sign of life. */
  readonly sign: () => void;
  readonly end: () => void;
}

/** Calls `onStall` once, with how long nothing was seen. Folders are looked through only after that long without a sign: it takes time. */
export function watchForStall({ seconds, folders }: StallRule, onStall: (seconds: number) => void): StallWatch {
  let last = Date.now();
  let clock = clockAhead();
  let timer = setTimeout(check, seconds * 1000);
  let ended = false;

  async function check(): Promise<void> {
    // A clock that was set, or a machine that slept, says nothing about the process: it gets its time anew.
    if (Math.abs(clockAhead() - clock) > SET_MS) [clock, last] = [clockAhead(), Date.now()];
    if (Date.now() - last >= seconds * 1000) last = Math.max(last, await lastChange(folders));
    if (ended) return;
    const quiet = Date.now() - last;
    if (quiet >= seconds * 1000) onStall(Math.round(quiet / 1000));
    else timer = setTimeout(check, seconds * 1000 - quiet + 1);
  }

  return {
    sign: () => {
      last = Date.now();
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}

/** By more than this a clock is not drifting: somebody has set it. */
const SET_MS = 1000;

/** How far the clock of the day, by which files have their times, is ahead of the one that nobody sets. */
const clockAhead = (): number => Date.now() - performance.now();

/** When anything in the folders changed last, in milliseconds, but never later than now; by the time of change, which no program can set. */
async function lastChange(folders: readonly string[]): Promise<number> {
  let newest = 0;
  const waiting = [...folders];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const folder = path;
    newest = Math.max(newest, await changeOf(folder));
    const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
    for (const entry of entries) {
      if (entry.isDirectory()) waiting.push(join(folder, entry.name));
      else newest = Math.max(newest, await changeOf(join(folder, entry.name)));
    }
  }
  return Math.min(newest, Date.now());
}

const changeOf = (path: string): Promise<number> =>
  lstat(path).then(
    ({ ctimeMs }) => ctimeMs,
    () => 0,
  );
