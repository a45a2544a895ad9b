import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { expectFinished, expectWhole } from "./check.ts";
import { Program } from "./program.ts";
import { makeTemporaryFolder, Story } from "./story.ts";

/** A library that every program of a run asks for the time (Debian's package faketime); undefined where it is not installed. */
function findFaketime(): string | undefined {
  const folders = [
    "/usr/lib",
    ...(existsSync("/usr/lib") ? readdirSync("/usr/lib").map((name) => `/usr/lib/${name}`) : []),
  ];
  return folders.map((each) => `${each}/faketime/libfaketime.so.1`).find((file) => existsSync(file));
}

const library = findFaketime();
if (library === undefined) console.warn("libfaketime is not installed (apt-get install faketime): clocks do not jump");

describe.skipIf(library === undefined)("a clock that jumps", () => {
  const folder = makeTemporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

  test.each([
    ["two days forward", ["+2d"]],
    ["a year back", ["-365d"]],
    ["to and fro at every step", ["+2d", "-3d", "+1h", "-10m"]],
  ])("%s", async (name, offsets) => {
    const program = await Program.bundle(folder);
    const story = Story.in(join(folder, name));
    const offset = join(folder, `${name}.offset`);
    writeFileSync(offset, "+0");
    const environment = {
      LD_PRELOAD: library ?? "",
      FAKETIME_TIMESTAMP_FILE: offset,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    };
    const args = [...story.args, "--json"];
    let steps = 0;
    const onStep = (): void => {
      steps += 1;
      // From the midst of the first tasks on.
      if (steps >= 60) writeFileSync(offset, offsets[steps % offsets.length] ?? "+0");
    };
    const end = await program.run({ args, temporary: story.temporary, environment, onStep });
    expectFinished(story, end);
    expectWhole(story);
    for (const { seconds } of JSON.parse(end.stdout).tasks) {
      expect(seconds).toBeGreaterThanOrEqual(0);
      expect(seconds).toBeLessThan(60);
    }
    const dates = story.git("log", "--all", "--format=%ct").split("\n").map(Number);
    expect(Math.max(...dates) - Math.min(...dates), "the clock has jumped").toBeGreaterThan(600);

    const before = story.started.length;
    expectFinished(story, await program.run({ args, temporary: story.temporary }));
    expect(story.started.slice(before)).toEqual(["HELD"]);
  });
});
