import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RESULTS_LIMITS, readLegResults } from "../../workflows-src/integrate/leg-results.ts";
import { temporaryFolder } from "../git/repository.ts";
import { leg } from "./wave.ts";

const RESULT = '{"task_id":"A","verdict":"verify_failed","reason":"no"}';

/** Reads an artifact that holds these files only. */
async function read(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return readLegResults("nowhere", "0", () => folder, leg("A", "B"));
}

const deep = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;
const WAYS: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, reason: string]>> = {
  "results.json is too large": [
    { "results.json": " ".repeat(RESULTS_LIMITS.bytes + 1) },
    "results.json has 5000001 bytes, at most 5000000 are read",
  ],
  "not_started.json is too large": [
    { "not_started.json": " ".repeat(RESULTS_LIMITS.bytes + 1) },
    "not_started.json has 5000001 bytes, at most 5000000 are read",
  ],
  "there are too many results": [
    { "results.json": `[${"{},".repeat(RESULTS_LIMITS.entries)}{}]` },
    "results.json holds 10001 results, at most 10000 are read",
  ],
  "the values are too deep": [
    { "results.json": deep(2_000_000) },
    "results.json holds more than 64 values inside each other",
  ],
};

test.each(Object.keys(WAYS))("an artifact costs its own tasks, and names the limit, where %s", async (name) => {
  const [files = {}, limit = ""] = WAYS[name] ?? [];
  const { claims } = await read(files);
  const refused = { verdict: "runner_error", reason: `its artifact cannot be read: ${limit}`, seconds: 0 };
  expect([...claims]).toEqual([
    ["A", refused],
    ["B", refused],
  ]);
});

test("brackets in texts are no depth, and results within the limits are read", async () => {
  const texts = JSON.stringify(`"\\${"[{".repeat(1000)}`);
  const first = RESULT.replace("{", `{"x":${texts},"y":${deep(60)},`);
  const { claims } = await read({ "results.json": `[${first}${",{}".repeat(RESULTS_LIMITS.entries - 1)}]` });
  expect([...claims]).toEqual([["A", { verdict: "verify_failed", reason: "no", seconds: 0 }]]);
});
