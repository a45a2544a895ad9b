import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { validate } from "@actions/languageservice";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { validate as parse } from "../../workflows-src/typed/validate.ts";
import { emitted } from "./emitted.ts";

const CACHE = "node_modules/.cache/typed-workflows";
const files = new Map(emitted.map(({ file, text }) => [file, text]));

const validated = new Map(emitted.map(({ file, text }) => [file, { text, outline: text }]));

describe("GitHub's parser", () => {
  test("finds nothing in the emitted files", async () => {
    expect(await parse(validated, CACHE)).toEqual([]);
  });

  test("finds what is wrong, calls between files included", async () => {
    const broken = (files.get("somas-implementation.yml") ?? "").replace("      settings: ", "      setings: ");
    const errors = await parse(
      new Map([...validated, ["somas-implementation.yml", { text: broken, outline: broken }]]),
      CACHE,
    );
    expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^somas-implementation\.yml: .*setings/)]),
    );
  });
});

describe("the language service", () => {
  /** Of `env` it knows only what the workflow sets; ACT is set by the local engine. */
  const EXPLAINED = ["Context access might be invalid: ACT"];

  test.each(emitted.map(({ file, text }) => ({ file, text })))("finds nothing in $file", async ({ file, text }) => {
    const document = TextDocument.create(`file:///.github/workflows/${file}`, "yaml", 1, text);
    const callees = {
      getFileContent: async ({ path }: { path?: string }) => {
        const name = path?.split("/").at(-1) ?? "";
        return { name, content: files.get(name) ?? "" };
      },
    };
    const found = (await validate(document, { fileProvider: callees as never })).map(({ message }) => String(message));
    expect(found.filter((message) => !EXPLAINED.includes(message))).toEqual([]);
  });
});

/** Tools that `.ci/run` installs. Without them a person's run says so; in CI their absence is a failure. */
const find = (name: string): string | undefined =>
  [".venv/bin", ".cache/bin", ...(process.env.PATH ?? "").split(":")]
    .map((folder) => `${folder}/${name}`)
    .find((file) => existsSync(file));

describe.each([
  ["actionlint", [...files.keys()].map((file) => `.github/workflows/${file}`)],
  ["zizmor", ["--offline", "--no-progress", "--color=never", "--min-severity=medium", ".github/workflows"]],
])("%s", (name, options) => {
  const tool = find(name);
  const skipped = tool === undefined && process.env.CI === undefined;
  test.skipIf(skipped)(`finds nothing${skipped ? " (not installed: skipped)" : ""}`, () => {
    expect(tool, `${name} must be installed in CI, see .ci/run`).toBeDefined();
    const { status, stdout, stderr } = spawnSync(tool ?? name, options, { encoding: "utf8" });
    expect(status, `${stdout}${stderr}`).toBe(0);
  });
});
