import "./mocks.ts";
import { describe, test } from "vitest";
import type { Shape } from "./scenarios.ts";
import { expectAllWell, STORIES_TIMEOUT } from "./stories.ts";

describe("a run that is started again runs what the reference runs, and nothing twice that was finished", () => {
  test.each<[string, Shape, number]>([
    ["after it was cancelled or died", { size: 20, interrupted: true }, 4],
    ["and everything else goes wrong too", { size: 20, interrupted: true, trouble: true }, 4],
  ])(
    "%s",
    async (_, shape, share) => {
      await expectAllWell(shape, share);
    },
    STORIES_TIMEOUT,
  );
});
