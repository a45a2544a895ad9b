import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, test } from "vitest";
import { chooseSeed } from "../vitest/environment.ts";
import { expectSafeInterruptions } from "./interruptions.ts";
import { Program } from "./program.ts";
import { makeTemporaryFolder } from "./story.ts";

/** How many plans of 60 tasks are interrupted until they are done, or the seed of one alone. */
const PLANS = Math.ceil(Number(process.env.SOMAS_FAULTS_RUNS ?? 200) / 20);
const SEED = process.env.SOMAS_FAULTS_SEED;

const folder = makeTemporaryFolder();
const program = await Program.bundle(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

const first = chooseSeed();
const seeds = SEED === undefined ? Array.from({ length: PLANS }, (_, index) => first + index) : [Number(SEED)];

describe("interrupted at any moment (SOMAS_FAULTS_SEED=… repeats one)", () => {
  test.concurrent.each(seeds)("seed %i", (seed) =>
    expectSafeInterruptions(program.argv, join(folder, `${seed}`), { seed, tasks: 60, rounds: 12 }),
  );
});
