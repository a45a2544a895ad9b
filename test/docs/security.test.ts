import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const PAGE = "docs/security.md";

/** A paragraph or an item of a list. */
const blocks = readFileSync(PAGE, "utf8")
  .split(/\n\n|\n(?=- )/)
  .map((block) => block.replace(/\s+/g, " ").trim())
  .filter((block) => !block.startsWith("|") && !block.startsWith("#"));

/** `[NAME OF A TEST](../test/FILE)`. */
const listTests = (text: string) =>
  [...text.matchAll(/\[([^\]]+)\]\(\.\.\/(test\/[^)]+\.test\.ts)\)/g)].map(([, name = "", file = ""]) => ({
    name,
    file,
  }));

const cannot = blocks.indexOf("It cannot");
const end = blocks.findIndex((block, index) => index > cannot && !block.startsWith("- "));
const promises = blocks.slice(cannot + 1, end);

describe("what a hostile runner cannot do", () => {
  test.each(promises)("has a test: %s", (promise) => {
    expect(listTests(promise)).not.toEqual([]);
  });

  test("is what the page lists", () => {
    expect(promises.length).toBeGreaterThanOrEqual(7);
  });
});

test.each(blocks.filter((block) => /\bcannot\b/.test(block) && block !== "It cannot"))(
  "a sentence with 'cannot' has a test beside it: %s",
  (block) => {
    expect(listTests(block)).not.toEqual([]);
  },
);

test.each(listTests(blocks.join("\n")))("the test is there: $name in $file", ({ name, file }) => {
  expect(existsSync(file), file).toBe(true);
  const titles = readFileSync(join(process.cwd(), file), "utf8");
  expect(titles.includes(`"${name}"`) || titles.includes(`'${name}'`), name).toBe(true);
});
