import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { actionlint, type LinterFinding, languageService, parser, tool, zizmor } from "../../scripts/judges.ts";
import { PROJECT } from "../../scripts/project.ts";
import { build, scriptsOf } from "../../workflows-src/typed/build/build.ts";
import { prepareWhere } from "../../workflows-src/typed/build/where.ts";
import { temporaryFolder, write } from "../git/repository.ts";
import { testUnless } from "../vitest/skip.ts";
import { emitted } from "./emitted.ts";

const CACHE = "node_modules/.cache/typed-workflows";
const files = new Map(emitted.map(({ file, text }) => [file, text]));

/** What a judge found, each with the place in the definitions that it is about. */
let places: (found: readonly LinterFinding[]) => string[];

beforeAll(async () => {
  const whereIs = await prepareWhere(await build(PROJECT), PROJECT.root, scriptsOf(PROJECT));
  places = (found) =>
    found.map(({ file, line, message }) => {
      const { source } = whereIs({ file, line });
      return `${relative(PROJECT.root, source.file)}:${source.line} (${file}:${line}): ${message}`;
    });
});

/** The findings of a judge that docs/judges.md explains. */
const explained = (judge: string): string[] =>
  [...readFileSync("docs/judges.md", "utf8").matchAll(/^\| (\w+) \| `(.+?)` \| .{20,} \|$/gm)]
    .filter(([, of]) => of === judge)
    .map(([, , finding = ""]) => finding);

/** All that is explained was found, and nothing else. */
function expectNothingElse(judge: string, found: readonly LinterFinding[]): void {
  const known = explained(judge);
  const is = ({ message }: LinterFinding, finding: string): boolean =>
    message === finding || message.endsWith(`[${finding}]`);
  expect(places(found.filter((each) => !known.some((finding) => is(each, finding))))).toEqual([]);
  expect(
    known.filter((finding) => !found.some((each) => is(each, finding))),
    "explained, and not found",
  ).toEqual([]);
}

const broken = (file: string, change: (text: string) => string) => {
  const text = change(files.get(file) ?? "");
  expect(text).not.toBe(files.get(file));
  return new Map([...files, [file, text]]);
};

describe("GitHub's parser", () => {
  test("finds nothing in the emitted files", async () => {
    expect(places(await parser(files, CACHE))).toEqual([]);
  });

  test("finds what is wrong, calls between files included", async () => {
    const found = await parser(
      broken("somas-implementation.yml", (text) => text.replace("      settings: ", "      setings: ")),
      CACHE,
    );
    expect(places(found)).toContainEqual(
      expect.stringMatching(
        /^workflows-src\/workflows\/somas-implementation\.wac\.ts:\d+ \(somas-implementation\.yml:\d+\): .*setings/,
      ),
    );
  });
});

describe("the language service", () => {
  test("finds nothing in the emitted files but what is explained", async () => {
    expectNothingElse("languageservice", await languageService(files));
  });

  test("finds what is wrong, at the definition's place", async () => {
    const found = await languageService(broken("somas-wave.yml", (text) => text.replace("runner.temp", "runner.tmp")));
    expect(places(found)).toContainEqual(
      expect.stringMatching(/^workflows-src\/workflows\/somas-wave\.wac\.ts:\d+ \(somas-wave\.yml:\d+\): .*tmp/),
    );
  });
});

const isOfShellcheck = ({ message }: LinterFinding): boolean => message.endsWith("[shellcheck]");

const reasonWithout = (name: string): string | false =>
  tool(name) === undefined && process.env.CI === undefined && `${name} is not installed`;

/** Without its program a person's run says so; in CI, where `.ci/run` installs it, its absence is a failure. */
describe.each([
  ["actionlint", () => actionlint(PROJECT.root, [...files.keys()])],
  ["shellcheck", () => actionlint(PROJECT.root, [...files.keys()], tool("shellcheck")).filter(isOfShellcheck)],
  ["zizmor", () => zizmor(PROJECT.root, "--persona=auditor")],
])("%s", (name, judge) => {
  testUnless(reasonWithout(name))("finds nothing but what is explained", () => {
    expect(tool(name), `${name} must be installed in CI, see .ci/run`).toBeDefined();
    expectNothingElse(name, judge());
  });
});

testUnless(reasonWithout("shellcheck"))("shellcheck finds what is wrong in a script of the shell", () => {
  const project = temporaryFolder();
  const job = "    runs-on: ubuntu-latest\n    steps:\n      - run: echo $HOME\n";
  write(project, { ".github/workflows/x.yml": `on: push\njobs:\n  x:\n${job}` });
  expect(actionlint(project, ["x.yml"])).toEqual([]);
  const found = actionlint(project, ["x.yml"], tool("shellcheck"));
  expect(found).toMatchObject([{ file: "x.yml", line: 6, message: expect.stringContaining("SC2086") }]);
});
