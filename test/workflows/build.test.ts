import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planFileSchema } from "../../workflows-src/plan/file-schema.ts";
import { build } from "../../workflows-src/typed/build.ts";

/** A copy of the project in which files can be damaged. */
let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "build-test-"));
  for (const path of ["workflows-src", "scripts", "generated", ".github", "package.json", "tsconfig.json"])
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true }));

const run = (...options: string[]) => {
  const command = ["--import", "tsx", "scripts/build-workflows.ts", ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: "utf8" });
  return { status, text: stdout + stderr };
};

/** Changes a file, runs, and puts the file back. */
function withChange(file: string, change: (text: string) => string, ...options: string[]) {
  const path = join(copy, file);
  const before = readFileSync(path, "utf8");
  expect(change(before)).not.toBe(before);
  writeFileSync(path, change(before));
  try {
    return run(...options);
  } finally {
    writeFileSync(path, before);
  }
}

test("the repository holds what the definitions say", async () => {
  const options = {
    definitions: "workflows-src/workflows",
    inline: "workflows-src/inline",
    libraries: ["yaml", "zod/mini"],
  };
  const { files, problems } = await build({ ...options, root: process.cwd(), command: "npm run build:workflows" });
  expect(problems).toEqual([]);
  for (const [file, text] of files) await expect(text).toMatchFileSnapshot(resolve(file));
  const schema = `${JSON.stringify(planFileSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot(resolve("generated/plan.schema.json"));
});

describe("--check", () => {
  test("passes where nothing changed", () => {
    expect(run("--check")).toEqual({ status: 0, text: expect.stringContaining("are what the definitions say") });
  });

  test("names a generated file that was edited, and shows the difference", () => {
    const file = ".github/workflows/somas-lane.yml";
    const { status, text } = withChange(file, (yaml) => yaml.replace("fail-fast: false", "fail-fast: true"), "--check");
    expect(status).toBe(1);
    expect(text).toContain(`differs: ${file}`);
    expect(text).toMatch(/^-\s+fail-fast: true$/m);
    expect(text).toMatch(/^\+\s+fail-fast: false$/m);
  });

  test("names the files of a definition that was edited without a build", () => {
    const definition = "workflows-src/workflows/somas-lane.wac.ts";
    const { status, text } = withChange(definition, (source) => source.replace("SOMAS lane", "A lane"), "--check");
    expect(status).toBe(1);
    expect(text).toContain("differs: .github/workflows/somas-lane.yml");
  });

  test("names the files of a script that was edited without a build", () => {
    const script = "workflows-src/inline/report.ts";
    const { status, text } = withChange(
      script,
      (source) => source.replace('"true"', '"yes"').replace("done: `", "done: `x"),
      "--check",
    );
    expect(status).toBe(1);
    expect(text).toContain("differs: .github/workflows/somas-pipeline.yml");
    expect(text).toContain("differs: generated/scripts/report.cjs");
  });

  test("names a generated file that has no definition", () => {
    const file = join(copy, "generated/scripts/old.cjs");
    writeFileSync(file, "");
    try {
      expect(run("--check")).toEqual({
        status: 1,
        text: expect.stringContaining("has no definition: generated/scripts/old.cjs"),
      });
    } finally {
      rmSync(file);
    }
  });
});

describe("a definition that is wrong", () => {
  test("is not written, and each finding names its file and line", () => {
    const definition = "workflows-src/workflows/somas-wave.wac.ts";
    const change = (source: string) => source.replace(/name: text`somas-.*-plan`/, "name: merge.outputs.head");
    const { status, text } = withChange(definition, change);
    expect(status).toBe(1);
    expect(text).toMatch(/^workflows-src\/workflows\/somas-wave\.wac\.ts:\d+: .*\[read-before-step\]$/m);
    expect(text).toContain("Nothing was written.");
    expect(run("--check").status).toBe(0);
  });

  test("is refused by GitHub's parser with the definition's place", () => {
    const definition = "workflows-src/workflows/somas-lane.wac.ts";
    const change = (source: string) => source.replace("permissions: {", "unmodelled: { colour: 1 }, permissions: {");
    const { status, text } = withChange(definition, change);
    expect(status).toBe(1);
    expect(text).toMatch(/^workflows-src\/workflows\/somas-lane\.wac\.ts:\d+: .*colour.*\[refused-by-github\]$/m);
  });
});

test("a script is complete: no import is left in it", () => {
  for (const file of readdirSync("generated/scripts"))
    expect(readFileSync(`generated/scripts/${file}`, "utf8"), file).not.toMatch(/^import\b/m);
});
