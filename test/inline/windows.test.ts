import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runScript, workplace } from "./run-script.ts";

const SCRIPTS = readdirSync("generated/scripts").map((file) => file.replace(".cjs", ""));

test.each(SCRIPTS)("on Windows a script ends before it does anything, and says why: %s", (name) => {
  const at = workplace({});
  const windows = join(at.root, "windows.cjs");
  // Whatever it starts or reads ends the process with another status.
  writeFileSync(windows, 'Object.defineProperty(process, "platform", { value: "win32" }); process.env.PATH = "";');
  const { status, stdout, outputs } = runScript(name, at, { NODE_OPTIONS: `--require ${windows}`, SETTINGS: "{}" });
  expect(stdout).toMatch(/^::error::this job runs on Windows, and the pipeline does not: .*git\.exe/);
  expect({ status, outputs }).toEqual({ status: 1, outputs: {} });
});
