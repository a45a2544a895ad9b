import fc from "fast-check";
import { expect } from "vitest";
import { violations } from "./check.ts";
import { type Shape, scenarios } from "./scenarios.ts";
import { tell } from "./tell.ts";
import { workflows } from "./workflows.ts";

/** `.ci/run` asks for 100: then all suites together tell 2,000 stories; 500 make it 10,000. */
const ROUNDS = Number(process.env.SOMAS_TEST_ROUNDS ?? 20);

/** The seed of stories that are to be told again, e.g. one that fast-check named: then it also looks for the shortest story. */
const SEED = process.env.SOMAS_TEST_SEED;

/** Milliseconds that a suite of stories may take, on a machine that does much else. */
export const STORIES_TIMEOUT = 60_000 + ROUNDS * 20_000;

const real = workflows();

/** Tells `share` stories per round. Of none there is anything to complain about. */
export const expectAllWell = (shape: Shape, share: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(scenarios(shape), async (scenario) => {
      expect(violations(await tell(real, scenario))).toEqual([]);
    }),
    { numRuns: Math.ceil(share * ROUNDS), ...(SEED === undefined ? { endOnFailure: true } : { seed: Number(SEED) }) },
  );
