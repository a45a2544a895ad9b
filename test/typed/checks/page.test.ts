import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHECKS_PAGE, checksPage } from "../../../scripts/checks-page.ts";
import { MISTAKES } from "../../../scripts/mistakes.ts";
import { CHECKS } from "../../../workflows-src/typed/checks/index.ts";

test("the page says what the checks and their examples say: if not, run npm run build:docs", () => {
  expect(readFileSync(CHECKS_PAGE, "utf8") === checksPage(process.cwd(), "npm run build:docs")).toBe(true);
});

test("what the page says of a mistake is so: the check exists, or a type test shows it", () => {
  const folder = "test/typed";
  const refused = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".types.ts"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").match(/(?<=@ts-expect-error ).*/g) ?? []);
  for (const { mistake, found } of MISTAKES) {
    if (found.by === "types") expect(refused, mistake).toContain(found.shown);
    else
      expect(
        CHECKS.map(({ code }) => code),
        mistake,
      ).toContain(found.check);
  }
  const missing = CHECKS.filter(
    ({ code }) => !MISTAKES.some(({ found }) => found.by === "build" && found.check === code),
  );
  expect(missing.map(({ code }) => code)).toEqual([]);
});
