import { expect, test } from "vitest";
import { escapeMarkdown } from "../../workflows-src/text/markdown.ts";

test("no character of a plain text is markup on GitHub, where dollars enclose formulas", () => {
  expect(escapeMarkdown("costs $5$, `x` *y* <b> [a](b) | ~c~ #1 @d & _e_ \\")).toBe(
    "costs \\$5\\$, \\`x\\` \\*y\\* \\<b\\> \\[a\\](b) \\| \\~c\\~ \\#1 @d \\& \\_e\\_ \\\\",
  );
});
