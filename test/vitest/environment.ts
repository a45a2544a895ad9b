import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Milliseconds after which a test or hook hangs. Ten times what the longest takes on two processors, so that a slow machine makes nothing
 * red: no test has a time of its own below it.
 */
export const TIMEOUT = 1_800_000;

/** Milliseconds in which something has happened that happens at once, e.g. the end of a process that was killed. */
export const AT_ONCE = 60_000;

/** How many rounds the suites with random stories take: a few in `npm test`, a hundred in `npm run test:all`. */
export const ROUNDS = Number(process.env.SOMAS_TEST_ROUNDS ?? 2);

/** How much of something slow a test does: all of it in `npm run test:all`, a third in `npm test`. */
export const takeShare = (all: number): number => (ROUNDS < 20 ? Math.ceil(all / 3) : all);

const SEED = process.env.SOMAS_TEST_SEED;

/** Whether a person names the seed of a failure, which is then also made as short as possible. */
export const isReplay = SEED !== undefined && SEED !== "random";

/** The seed of all random tests: always the same one, so that no run is a lottery. `SOMAS_TEST_SEED` is another one, or `random`. */
export function chooseSeed(): number {
  if (SEED === "random") return randomInt(2 ** 31);
  const seed = Number(SEED ?? 1);
  if (!Number.isInteger(seed)) throw new Error(`SOMAS_TEST_SEED is "${SEED}": expected an integer or "random"`);
  return seed;
}

const MEMORY = "/dev/shm";
const ROOM = 2 ** 32;

/** Where tests keep what is temporary: in memory where there is room, because most of their time is git's with files. */
export const temporaryRoot = (): string => process.env.TMPDIR ?? (isUsable(MEMORY) ? MEMORY : tmpdir());

/** Whether a folder has four gigabytes of room, and programs in it can be started: in some containers neither is so. */
function isUsable(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    const place = mkdtempSync(join(folder, "somas-probe-"));
    const program = join(place, "program");
    writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
    const { status } = spawnSync(program);
    rmSync(place, { recursive: true });
    return status === 0 && bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
