import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CHECKS_PAGE, renderChecksPage, SCHEME } from "../../../scripts/checks-page.ts";
import { CHECKS } from "../../../workflows-src/typed/checks/index.ts";

test("the page says what the checks and their examples say: if not, run npm run build:docs", () => {
  expect(readFileSync(CHECKS_PAGE, "utf8") === renderChecksPage(process.cwd(), "npm run build:docs")).toBe(true);
});

test("codes follow the scheme of the page, and every word of the scheme is used", () => {
  for (const { code } of CHECKS) expect(code).toMatch(/^[a-z]+-[a-z]+$/);
  const words = CHECKS.map(({ code }) => code.split("-")[0] ?? "");
  const place = "SCHEME in scripts/checks-page.ts";
  for (const word of words)
    expect(Object.hasOwn(SCHEME, word), `no word "${word}" in ${place}: add it, with an empty meaning`).toBe(true);
  for (const [word, meaning] of Object.entries(SCHEME)) {
    const count = words.filter((first) => first === word).length;
    expect(count, `no code begins with "${word}": remove it from ${place}`).toBeGreaterThan(0);
    const advice = `only one code begins with "${word}": give it an empty meaning in ${place}`;
    if (meaning !== "") expect(count, advice).toBeGreaterThan(1);
  }
});
