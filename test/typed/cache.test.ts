import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cached } from "../../workflows-src/typed/build/cache.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cache-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the cache gives, and whether it had to be made. */
async function ask(name: string, key: string) {
  let made = false;
  const { text } = await cached(folder, name, key, async () => {
    made = true;
    return `${name} of ${key}`;
  });
  return { text, made };
}

test("a text is made once for a key, and again for another one", async () => {
  expect(await ask("a", "1")).toEqual({ text: "a of 1", made: true });
  expect(await ask("a", "1")).toEqual({ text: "a of 1", made: false });
  expect(await ask("a", "2")).toEqual({ text: "a of 2", made: true });
});

test("the last text of each name is kept", async () => {
  for (const name of ["a", "a.yml", "@scope/b"]) for (const key of ["1", "2", "3"]) await ask(name, key);
  expect(readdirSync(folder)).toHaveLength(3);
  expect(await ask("a", "3")).toEqual({ text: "a of 3", made: false });
});

test("what another process is writing stays, for it is about to be renamed", async () => {
  await ask("a", "1");
  const [file = ""] = readdirSync(folder);
  writeFileSync(join(folder, `${file}.1`), "half of a te");
  await ask("a", "2");
  expect(readdirSync(folder)).toContain(`${file}.1`);
});
