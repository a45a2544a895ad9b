import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { validate } from "@actions/languageservice";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { validate as parse } from "../../workflows-src/typed/validate.ts";
import { emitted } from "./emitted.ts";

const CACHE = "node_modules/.cache/typed-workflows";
const files = new Map(emitted.map(({ file, text }) => [file, text]));

const validated = new Map(emitted.map(({ file, text }) => [file, { text, outline: text }]));

/** The findings of a judge that docs/judges.md explains. */
const explained = (judge: string): string[] =>
  [...readFileSync("docs/judges.md", "utf8").matchAll(/^\| (\w+) \| `(.+?)` \| .{20,} \|$/gm)]
    .filter(([, of]) => of === judge)
    .map(([, , finding = ""]) => finding);

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
  test("finds nothing but what is explained", async () => {
    const callees = {
      getFileContent: async ({ path }: { path?: string }) => {
        const name = path?.split("/").at(-1) ?? "";
        return { name, content: files.get(name) ?? "" };
      },
    };
    const found = new Set<string>();
    for (const { file, text } of emitted) {
      const document = TextDocument.create(`file:///.github/workflows/${file}`, "yaml", 1, text);
      for (const { message } of await validate(document, { fileProvider: callees as never }))
        found.add(String(message));
    }
    expect([...found].sort()).toEqual(explained("languageservice").sort());
  });
});

/** Tools that `.ci/run` installs. Without them a person's run says so; in CI their absence is a failure. */
const find = (name: string): string | undefined =>
  [".venv/bin", ".cache/bin", ...(process.env.PATH ?? "").split(":")]
    .map((folder) => `${folder}/${name}`)
    .find((file) => existsSync(file));

/** Runs a tool on the emitted files; undefined, with a message, where a person has not installed it. */
function judge(name: string, ...options: string[]) {
  const tool = find(name);
  if (tool === undefined && process.env.CI === undefined) return undefined;
  expect(tool, `${name} must be installed in CI, see .ci/run`).toBeDefined();
  return spawnSync(tool ?? name, options, { encoding: "utf8" });
}

test("actionlint finds nothing", ({ skip }) => {
  const ended = judge("actionlint", ...[...files.keys()].map((file) => `.github/workflows/${file}`));
  if (ended === undefined) skip("actionlint is not installed");
  expect(ended?.status, `${ended?.stdout}${ended?.stderr}`).toBe(0);
});

test("zizmor finds nothing but what is explained", ({ skip }) => {
  const options = ["--offline", "--no-progress", "--persona=auditor", "--format=json", ".github/workflows"];
  const ended = judge("zizmor", ...options);
  if (ended === undefined) skip("zizmor is not installed");
  const found: { ident: string }[] = JSON.parse(ended?.stdout ?? "");
  expect([...new Set(found.map(({ ident }) => ident))].sort(), ended?.stderr).toEqual(explained("zizmor").sort());
});
