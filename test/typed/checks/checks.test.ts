import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { validate } from "../../../workflows-src/typed/build/validate.ts";
import { CHECKS } from "../../../workflows-src/typed/checks/index.ts";
import { ALLOWABLE_CODES } from "../../../workflows-src/typed/model/check-codes.ts";
import { testUnless } from "../../vitest/skip.ts";
import { cases, checkFile, messages } from "./fixtures.ts";

const CACHE = "node_modules/.cache/checks-test";

test("every check has a case, and a file that is called like it", () => {
  const codes = CHECKS.map(({ code }) => code);
  expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual([...codes].sort());
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(existsSync(`workflows-src/typed/checks/${code}.ts`), code).toBe(true);
});

test("the list of codes has the order of the checks", () => {
  const codes: readonly string[] = CHECKS.map(({ code }) => code);
  expect(codes.filter((code) => (ALLOWABLE_CODES as readonly string[]).includes(code))).toEqual(ALLOWABLE_CODES);
});

describe.each(cases)("$name", ({ code, fails, passes, message }) => {
  test("is found, and says what was expected", async () => {
    const checked = await checkFile(fails);
    expect([...new Set(checked.findings.map((finding) => finding.code))]).toEqual([code]);
    for (const finding of checked.findings) {
      expect(finding.message).toContain("expected");
      expect(finding.hint).not.toBe("");
    }
    await expect(messages(checked, fails)).toMatchFileSnapshot(resolve(message));
  });

  testUnless(code === "invalid-job" && "without the check invalid-job no file could be written or read")(
    "is found by no other check",
    async () => {
      const others = CHECKS.filter((check) => check.code !== code);
      expect(messages(await checkFile(fails, others), fails)).toBe("");
    },
  );

  test("is not found in the correct form, which GitHub's parser accepts too", async () => {
    const checked = await checkFile(passes);
    expect(messages(checked, passes)).toBe("");
    const file = `${code}.yml`;
    const callee = { text: checked.text, outline: checked.text };
    const errors = await validate(new Map([[file, callee]]), CACHE);
    expect(errors.filter(({ message }) => message !== "Unable to find reusable workflow")).toEqual([]);
  });
});
