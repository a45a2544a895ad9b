import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { expectSafeInterruptions } from "../faults/interruptions.ts";
import { Program } from "../faults/program.ts";
import { makeTemporaryFolder } from "../faults/story.ts";

const folder = makeTemporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

test("stopped at any moment, a run has on the branch what it has shown, and the next one does the rest", async () => {
  const { argv } = await Program.bundle(folder);
  await expectSafeInterruptions(argv, join(folder, "story"), { seed: 1, tasks: 25, rounds: 5 });
  expect.hasAssertions();
});
