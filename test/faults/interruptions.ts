import { spawn } from "node:child_process";
import { readdirSync, readlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "vitest";
import { expectWhole, leftBehind } from "./check.ts";
import { kill } from "./processes.ts";
import { randomFrom } from "./random.ts";
import { BRANCH, Story } from "./story.ts";

/** Ways to stop a run: the signals that it gets, one after the other; or the machine is reset. */
const STOPS = [["SIGINT"], ["SIGINT", "SIGINT"], ["SIGTERM"], ["SIGKILL"], ["reset"]] as const;
type Signals = (typeof STOPS)[number];

const NUMBERS: Readonly<Record<string, number>> = { SIGINT: 2, SIGTERM: 15 };

/** Tasks of 20 to 80 ms in a random graph. */
function newStory(folder: string, count: number, random: () => number): Story {
  const below = (end: number): number => Math.floor(random() * end);
  const tasks = Array.from({ length: count }, (_, i) => {
    const near = Array.from({ length: Math.min(i, below(4)) }, () => `T${Math.max(0, i - 1 - below(12))}`);
    return { id: `T${i}`, run: `sleep 0.0${20 + below(61)}; echo ${i} > ${i}.txt`, depends_on: [...new Set(near)] };
  });
  return Story.in(folder, tasks);
}

interface Interruption {
  readonly signals: Signals;
  /** Lines about tasks after which the first signal comes. */
  readonly lines: number;
  /** Milliseconds before each signal. */
  readonly pauses: readonly number[];
}

/**
 * Runs a plan that is stopped at random moments, again and again, and then lets it finish. After each run the branch holds every task that
 * was shown as done and at most one more, nothing is left behind unless the run was killed, and no run does again what the branch has.
 */
export async function expectSafeInterruptions(
  argv: readonly [string, string],
  folder: string,
  { seed, tasks, rounds }: { readonly seed: number; readonly tasks: number; readonly rounds: number },
): Promise<void> {
  const random = randomFrom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const story = newStory(folder, tasks, random);
  for (let round = 0; round < rounds; round += 1) {
    const signals = STOPS[(round + seed) % STOPS.length] as Signals;
    const interruption = { signals, lines: below(8), pauses: [below(250), below(500)] };
    const where = `seed ${seed}, round ${round}: ${JSON.stringify(interruption)}`;
    await rethrow(where, async () => void (await expectSafe(argv, story, interruption)));
  }
  await rethrow(`seed ${seed}, the last run`, async () => {
    const { exitCode } = await expectSafe(argv, story);
    expect(exitCode).toBe(0);
    const numbers = Array.from({ length: tasks }, (_, i) => i);
    expect(merges(story)).toEqual(numbers.map((i) => `T${i}`).sort());
    const files = story.git("ls-tree", "--name-only", BRANCH).split("\n");
    expect(files).toEqual(expect.arrayContaining(numbers.map((i) => `${i}.txt`)));
  });
}

async function rethrow(where: string, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (error instanceof Error) error.message = `${where}: ${error.message}`;
    throw error;
  }
}

async function expectSafe(argv: readonly [string, string], story: Story, interruption?: Interruption) {
  const [done, startedBefore] = [merges(story), story.started.length];
  const [left, unfinishedBefore] = [leftBehind(story), unfinished(story)];
  const { exitCode, shown, output } = await run(argv, story, interruption);
  const isKilled = exitCode === null;
  if (!isKilled) expect(workersIn(story), "processes").toEqual([]);
  // A push goes on where the program alone is killed.
  while (workersIn(story).length > 0) await new Promise((again) => setTimeout(again, 20));

  const [first] = interruption?.signals ?? [];
  if (!isKilled) expect([0, 128 + (NUMBERS[first ?? ""] ?? 0)], output).toContain(exitCode);
  const now = merges(story);
  expect(new Set(now).size, "one merge for each task").toBe(now.length);
  expect(output, "a task that is not done").not.toContain("✗");
  expect(now, "shown as done").toEqual(expect.arrayContaining([...done, ...shown]));
  // Whoever stops at once does not wait for the line of a push that is going on.
  const ahead = isKilled || interruption?.signals.length === 2 ? 1 : 0;
  expect(now.length - done.length - shown.length, "merges that were not shown").toBeLessThanOrEqual(ahead);
  expect(
    story.started.slice(startedBefore).filter((id) => done.includes(id)),
    "done again",
  ).toEqual([]);
  expectWhole(story);
  if (!isKilled) expect(leftBehind(story), "left in the temporary folder").toEqual(left);
  const more = unfinished(story).filter((name) => !unfinishedBefore.includes(name));
  if (first !== "reset") expect(more, "locks and half a push").toEqual([]);
  return { exitCode };
}

/** Runs the program in a process group of its own, as a terminal does, and signals the whole group. */
async function run([node, script]: readonly [string, string], story: Story, interruption?: Interruption) {
  const child = spawn(node, [script, ...story.args], {
    env: { ...process.env, TMPDIR: story.temporary },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const { signals = [], lines = 0, pauses = [] } = interruption ?? {};
  const shown: string[] = [];
  let output = "";
  let [isSummary, isOver] = [false, false];
  async function stop(): Promise<void> {
    for (const [i, signal] of signals.entries()) {
      await new Promise((done) => setTimeout(done, pauses[i]));
      if (isOver || child.pid === undefined) return;
      if (signal === "reset") kill(child.pid, "everything");
      else process.kill(-child.pid, signal);
    }
  }
  const stopping = new Promise<void>((resolve) => {
    const stopNow = (): void => resolve(stop());
    if (lines === 0) stopNow();
    createInterface({ input: child.stdout }).on("line", (line) => {
      output += `${line}\n`;
      isSummary ||= line.includes(" tasks done in ");
      const [, id] = /^ {2}✓ (\S+)/.exec(line) ?? [];
      if (id === undefined || isSummary) return;
      shown.push(id);
      if (shown.length === lines) stopNow();
    });
    child.on("exit", () => resolve());
  });
  child.stderr.on("data", (piece) => {
    output += piece;
  });
  const exitCode = await new Promise<number | null>((ended) => child.on("close", ended));
  isOver = true;
  await stopping;
  return { exitCode, shown, output };
}

/** The tasks that the branch holds, one entry for each merge. */
function merges(story: Story): string[] {
  if (story.git("branch", "--list", BRANCH) === "") return [];
  const format = "--format=%(trailers:key=Task,valueonly,separator=%x20)";
  const ids = story.git("log", "--merges", "--grep=^Task-Digest: ", format, BRANCH).split("\n");
  return ids.filter((id) => id !== "").sort();
}

/** Processes that work in the repository or in the folder for temporary things; on Linux, elsewhere none are found. */
function workersIn(story: Story): string[] {
  const folder = dirname(story.repository);
  return processes().filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false;
    }
  });
}

function processes(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** What a git that is killed leaves in the user's repository. */
const unfinished = (story: Story): string[] =>
  readdirSync(join(story.repository, ".git"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".lock") || name.includes("tmp_"),
  );
