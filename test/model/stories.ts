import fc from "fast-check";
import { expect } from "vitest";
import { isReplay, ROUNDS, TIMEOUT } from "../vitest/environment.ts";
import { violations } from "./check.ts";
import { type Shape, scenarios } from "./scenarios.ts";
import { tell } from "./tell.ts";
import { workflows } from "./workflows.ts";

/** Milliseconds that a suite of stories may take, on a machine that does much else. */
export const STORIES_TIMEOUT = TIMEOUT + ROUNDS * 60_000;

const real = workflows();

/**
 * Tells `share` stories per round and expects no violation in any: 20 a round in all suites together, 2,000 in `npm run test:all`.
 * To look for the shortest story that fails takes long, so it is done only when a seed is named.
 */
export const expectAllWell = (shape: Shape, share: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(scenarios(shape), async (scenario) => {
      expect(violations(await tell(real, scenario))).toEqual([]);
    }),
    { numRuns: Math.ceil(share * ROUNDS), endOnFailure: !isReplay },
  );
