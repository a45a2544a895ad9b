import { randomInt } from "node:crypto";

/** How many rounds the suites with random stories take: a few in `npm test`, a hundred in `npm run test:all`. */
export const ROUNDS = Number(process.env.SOMAS_TEST_ROUNDS ?? 2);

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
