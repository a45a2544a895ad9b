import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { HOSTILE_RESULTS } from "./hostile/all.ts";
import { findBrokenLaws } from "./hostile/laws.ts";
import { integrateHostile, prepare } from "./hostile/world.ts";

/** Some of each dimension. `hostile-*.long.test.ts` has all of them, each in a wave of its own. */
const CHOSEN = [
  "a message with spaced trailers behind a revert",
  "a message with mentions",
  "a commit by the pipeline, merged at the tip",
  "a commit on top of the first commit only",
  "a result file of a task that never ran, sealed, at the tip",
  "a ref that is a tag of protected work",
  "a tree with a name of 300 bytes",
  "a tree with an empty link",
  "a tree with a link in place of the protected folder .claude",
  "a bundle cut in the middle",
  "claims of other tasks as done",
  "an artifact whose claims are a link to a device without an end",
  "an artifact in a zip file cut after 40 bytes",
];

const ALL = Object.values(HOSTILE_RESULTS).flat();

test("hostile tasks of one wave harm nobody but themselves", async () => {
  const results = CHOSEN.map((name) => ALL.find((result) => result.name === name) ?? expect.fail(name));
  const prepared = await prepare(results.map((_, index) => `H-${index + 1}`));
  const world = await integrateHostile(prepared, results);
  const broken = await findBrokenLaws(world, results);
  rmSync(prepared.root, { recursive: true, force: true });
  expect(broken).toEqual([]);
});

test("at least 300 hostile results are tried, each with a name of its own", () => {
  const names = ALL.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(300);
  expect(new Set(names).size).toBe(names.length);
});
