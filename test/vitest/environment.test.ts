import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";

test("random tests have the same cases each time", () => {
  const cases = () => fc.sample(fc.array(fc.integer()), 5);
  expect(cases()).toEqual(cases());
});

describe("SOMAS_TEST_SEED", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });
  const environmentWith = (seed: string | undefined) => {
    vi.stubEnv("SOMAS_TEST_SEED", seed);
    return import("./environment.ts");
  };

  test("names a seed, whose failure is to be made short", async () => {
    const { chooseSeed, isReplay } = await environmentWith("-42");
    expect([chooseSeed(), isReplay]).toEqual([-42, true]);
  });

  test("explores with `random`", async () => {
    const { chooseSeed, isReplay } = await environmentWith("random");
    expect(new Set([chooseSeed(), chooseSeed(), chooseSeed()]).size).toBeGreaterThan(1);
    expect(isReplay).toBe(false);
  });

  test("is the same one where it is not set", async () => {
    const { chooseSeed, isReplay } = await environmentWith(undefined);
    expect([chooseSeed(), isReplay]).toEqual([1, false]);
  });

  test("is refused where it is neither", async () => {
    const { chooseSeed } = await environmentWith("7x");
    expect(chooseSeed).toThrow('SOMAS_TEST_SEED is "7x": expected an integer or "random"');
  });
});
