import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

test("the language and the build compile without the checks", () => {
  const root = mkdtempSync(join(tmpdir(), "without-checks-"));
  try {
    cpSync("workflows-src/typed", join(root, "typed"), { recursive: true });
    rmSync(join(root, "typed/checks"), { recursive: true });
    cpSync("workflows-src/text", join(root, "text"), { recursive: true });
    symlinkSync(resolve("node_modules"), join(root, "node_modules"));
    writeFileSync(join(root, "package.json"), '{ "type": "module" }');
    const settings = { extends: resolve("tsconfig.json"), include: ["typed", "text"] };
    writeFileSync(join(root, "tsconfig.json"), JSON.stringify(settings));
    const { status, stdout } = spawnSync(resolve("node_modules/.bin/tsc"), ["--noEmit"], {
      cwd: root,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  } finally {
    rmSync(root, { recursive: true });
  }
});
