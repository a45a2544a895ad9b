import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "../../workflows-src/text/markdown.ts";

test("no character of a plain text is markup on GitHub, where dollars enclose formulas", () => {
  expect(escapeMarkdown("costs $5$, `x` *y* <b> [a](b) | ~c~ #1 @d & _e_ \\")).toBe(
    "costs \\$5\\$, \\`x\\` \\*y\\* \\<b\\> \\[a\\](b) \\| \\~c\\~ \\#1 `@d` \\& \\_e\\_ \\\\",
  );
});

test.each([
  ["see https://evil.example/a_b?c=1#d for it", "see `https://evil.example/a_b?c=1#d` for it"],
  ["(HTTPS://EVIL.EXAMPLE/login).", "`(HTTPS://EVIL.EXAMPLE/login).`"],
  ["www.evil.example, ftp://x", "`www.evil.example,` `ftp://x`"],
  ["ada@example.com and mailto:ada@example.com", "`ada@example.com` and `mailto:ada@example.com`"],
  ["ask @ada or @org/team-1: please", "ask `@ada` or `@org/team-1:` please"],
  ["`https://a.example` and a@b`c@d", "\\``https://a.example`\\` and `a@b`\\``c@d`"],
  ["https://a|https://b\\https://c", "`https://a`\\|`https://b`\\\\`https://c`"],
  ["<https://evil.example>", "`<https://evil.example>`"],
  ["[x](https://evil.example)", "`[x](https://evil.example)`"],
  ["a: b, 3 @ 4, www and http:", "a: b, 3 @ 4, www and http:"],
])("what GitHub would link by itself is code: %s", (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

test("the marks around code are those of the escape: none comes from the text", () => {
  const parts = ["https://", "www.", "@a", "`", "\\", "|", " ", "<b>", "x", "."];
  const texts = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((list) => list.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const outside = escapeMarkdown(text)
        .replace(/\\./g, "")
        .replace(/`[^`]*`/g, "");
      expect(outside).not.toMatch(/[`|<>\\]|:\/\/[^ ]|www\.|@[a-z]/);
    }),
  );
});
