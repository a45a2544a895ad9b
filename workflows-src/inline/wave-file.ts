import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Wave } from "../schedule/wave.ts";

/** A wave as its jobs read it, from the file `wave.json` in an artifact: it would be too large for an environment variable. */
export interface ScheduledWave extends Wave {
  /** The commit that its legs start from. */
  readonly base: string;
  /** Its legs ran in an earlier run that ended before it integrated them. */
  readonly earlier?: EarlierWave;
}

/** Where the artifacts of an earlier wave are. */
export interface EarlierWave {
  readonly run_id: string;
  readonly number: number;
  /** The commit that this run is about: the branch must hold it afterwards. */
  readonly head: string;
}

/** Undefined where there is no such file. */
export const readWave = (file: string): ScheduledWave | undefined =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;

export function writeWave(file: string, wave: ScheduledWave): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(wave)}\n`);
}
