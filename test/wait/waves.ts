import fc from "fast-check";

export interface RandomLeg {
  readonly id: string;
  readonly title: string;
  readonly after: readonly string[];
}

export interface RandomWave {
  readonly legs: readonly RandomLeg[];
  readonly runners: number;
  /** Positions in `legs`, in the order in which GitHub starts them. */
  readonly starts: readonly number[];
}

/** Waves of up to `most` legs, each after some of those before it in the list, started in list order or in any. */
export function randomWaves(order: "list" | "any", most = 12): fc.Arbitrary<RandomWave> {
  return fc.integer({ min: 1, max: most }).chain((count) =>
    fc.record({
      legs: fc
        .tuple(...Array.from({ length: count }, (_, index) => predecessors(index)))
        .map((all) => all.map((after, index) => ({ id: idOf(index), title: titleOf(index), after: after.map(idOf) }))),
      runners: fc.integer({ min: 1, max: 6 }),
      starts: order === "list" ? fc.constant(numbers(count)) : permutations(count),
    }),
  );
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const idOf = (index: number): string => `T-${index}`;
const titleOf = (index: number): string => `${idOf(index)} · Title / part`;

const predecessors = (index: number): fc.Arbitrary<number[]> =>
  fc.subarray(numbers(index), { maxLength: Math.min(3, index) });

const permutations = (count: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(numbers(count), { minLength: count, maxLength: count });

/** Numbers from 0 to 1 that a seed determines. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
