import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const PROJECT = join(import.meta.dirname, "project");

test("a line for each folder when it ends; then why tests were skipped, and all failures in full", () => {
  const vitest = resolve("node_modules/vitest/vitest.mjs");
  const env = { PATH: process.env.PATH, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, "run"], {
    cwd: PROJECT,
    env,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  const lines = stdout.replace(/\d+\.\d s/g, "N s").split("\n");
  const start = lines.findIndex((line) => line.startsWith("Random"));
  expect(lines.slice(start, lines.indexOf("", start + 5))).toEqual([
    "Random tests: SOMAS_TEST_SEED=7",
    "",
    "✗ bad            2 files     1 tests     N s, 1 failed",
    "✓ good           2 files     5 tests     N s, 3 skipped",
    "",
    "2 skipped: the moon is not full",
    "1 skipped: the sea is rough",
  ]);
  expect(stderr).toContain("expected 'apples' to be 'pears'");
  expect(stderr).toContain("this file cannot be read");
});
