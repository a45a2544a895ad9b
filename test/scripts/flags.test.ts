import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

function run(script: string, ...args: string[]) {
  const command = ["--import", "tsx", `scripts/${script}.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, stdout, stderr };
}

describe.each(["build-workflows", "build-docs", "build-types"])("%s, which writes files,", (script) => {
  const usage = `npm run ${script.replace("build-", "build:")}`;

  test.each(["--chekc", "pages"])("writes nothing where it is given %s, and says what it takes", (wrong) => {
    const { status, stdout, stderr } = run(script, wrong);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(wrong);
    expect(stderr).toContain(usage);
  });

  test.each(["--help", "-h"])("says what it does where it is given %s", (help) => {
    const { status, stdout, stderr } = run(script, help);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(usage);
    expect(stdout).not.toContain("wrote");
  });
});
