import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { chooseSeed } from "../vitest/environment.ts";
import { expectFinished, expectNothingLost, expectWhole, leftBehind, merged, snapshot } from "./check.ts";
import { SCOPES } from "./processes.ts";
import { type Death, Program } from "./program.ts";
import { randomFrom } from "./random.ts";
import { stageOf } from "./stage.ts";
import { DONE, makeTemporaryFolder, Story } from "./story.ts";
import { Tally } from "./tally.ts";

/** Of the kills at random moments: how many, or which one alone. */
const RUNS = Number(process.env.SOMAS_FAULTS_RUNS ?? 200);
const SEED = process.env.SOMAS_FAULTS_SEED;

const folder = makeTemporaryFolder();
const program = await Program.bundle(folder);
const template = Story.in(join(folder, "template"));
const run = (story: Story, options: readonly string[], death?: Death) =>
  program.run({ args: [...story.args, ...options], temporary: story.temporary, ...(death && { death }) });
const undisturbed = await run(template.copyTo(join(folder, "undisturbed")), ["--max-parallel", "1"]);

const tally = new Tally();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  console.log(`Killed and started again; a run that nobody disturbs starts 5 tasks, or 6:\n\n${tally.table}\n`);
});

/** Kills a run, lets the next one do the rest, and checks both. */
async function killAndFinish(name: string, death: Death, parallel: number): Promise<void> {
  const story = template.copyTo(join(folder, name));
  const before = snapshot(story);
  const killed = await run(story, ["--max-parallel", `${parallel}`], death);
  const step = killed.steps.at(-1);
  const where = `${name}: killed at step ${death.at}, ${step?.kind} ${step?.what}, ${death.scope}`;
  try {
    expect(killed.exitCode, killed.stderr).toBe(null);
    expectWhole(story);
    expectNothingLost(story, before);
    const [after, done] = [snapshot(story), [...merged(story).keys()]];
    const [earlier, left] = [story.started.length, leftBehind(story)];

    expectFinished(story, await run(story, ["--json"]));
    expectWhole(story);
    expectNothingLost(story, after);
    const again = story.started.slice(earlier);
    expect(again.filter((task) => done.includes(task))).toEqual([]);
    expect(leftBehind(story).filter((entry) => !left.includes(entry))).toEqual([]);
    const repeated = DONE.filter((task) => again.includes(task) && story.started.slice(0, earlier).includes(task));
    // Those that ran when it was killed, and the one that runs again for its conflict.
    expect(repeated.length).toBeLessThanOrEqual(parallel + 1);
    tally.add(stageOf(killed.steps), death.scope, repeated.length);
  } catch (error) {
    if (error instanceof Error) error.message = `${where}: ${error.message}`;
    throw error;
  }
  rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 10 });
}

test("undisturbed, the run does all there is to do", () => {
  expect(undisturbed.exitCode, undisturbed.stderr).toBe(1);
  expect(new Set(undisturbed.steps.map((_, at) => stageOf(undisturbed.steps.slice(0, at + 1)))).size).toBe(10);
});

/** Whatever the program says, it says where one stage ends and the next begins. */
const boundaries = undisturbed.steps.flatMap(({ kind, what }, at) =>
  kind === "says" ? [{ at: at + 1, said: what.split("\n")[0] ?? "" }] : [],
);

describe.skipIf(SEED !== undefined)("killed at a boundary", () => {
  test.concurrent.each(boundaries)("step $at, “$said”", ({ at }) =>
    killAndFinish(`boundary-${at}`, { at, after: 0, scope: "everything" }, 1),
  );
});

/** Where what outlives the run is written: git dies in the midst of it, a little later each time. */
const pushes = undisturbed.steps.findIndex(({ kind, what }) => kind === "starts" && what.startsWith("git push")) + 1;

describe.skipIf(SEED !== undefined)("killed while it pushes", () => {
  test.concurrent.each([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 25, 30])("after %i ms", (after) =>
    killAndFinish(`push-${after}`, { at: pushes, after, scope: "everything" }, 1),
  );
});

const first = chooseSeed();
const seeds = SEED === undefined ? Array.from({ length: RUNS }, (_, index) => first + index) : [Number(SEED)];

describe("killed at any moment (SOMAS_FAULTS_SEED=… repeats one)", () => {
  test.concurrent.each(seeds)("seed %i", (seed) => {
    const random = randomFrom(seed);
    const at = 1 + Math.floor(random() * undisturbed.steps.length);
    const scope = SCOPES[Math.floor(random() * SCOPES.length)] as Death["scope"];
    // A command of git takes some milliseconds: it dies in its midst, where it dies.
    const death = { at, after: Math.floor(random() * 6), scope };
    return killAndFinish(`seed-${seed}`, death, random() < 0.5 ? 1 : 4);
  });
});
