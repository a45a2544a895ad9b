import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPipelineUsage } from "../../scripts/pipeline-usage.ts";
import { readPreviewUsage } from "../../scripts/preview-usage.ts";
import { createBundle } from "../../workflows-src/git/bundle.ts";
import { git } from "../../workflows-src/git/git.ts";
import { readSecretEnvironment } from "../../workflows-src/task/secret-environment.ts";
import { newRepository } from "../git/repository.ts";
import { blocks, blocksOf, page, spansOf, written } from "./pages.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** Lines of `NAME=value` are what a secret holds; all else in a block is commands. */
const isSecret = (text: string): boolean => /^\w+=/m.test(text);

interface Command {
  readonly place: string;
  readonly line: string;
}

const commandsIn = ({ place, text }: { readonly place: string; readonly text: string }): Command[] =>
  text
    .split(/\n|&&/)
    .map((line) => line.replace(/#.*$/, "").trim())
    .filter((line) => line !== "")
    .map((line) => ({ place, line }));

const commands: readonly Command[] = [
  ...blocks("sh").filter(({ text }) => !isSecret(text)),
  ...written.flatMap(spansOf).filter(({ text }) => /^(npm|npx|git) [a-z]|^\.ci\/run$/.test(text)),
].flatMap(commandsIn);

/** What may stand where a page has a word in capitals. */
const SHOWN: Readonly<Record<string, string>> = { DIR: ".", FILE: "/dev/null", PLAN: "plan.yml" };

/** As its help names them. */
const BUILD_OPTIONS: readonly string[] =
  readFileSync("scripts/build-workflows.ts", "utf8").match(/(?<=^ {2})--\w+(?= {2})/gm) ?? [];

/** What is wrong with the arguments of a script. */
const SCRIPTS: Readonly<Record<string, (args: readonly string[]) => readonly string[]>> = {
  pipeline: (args) => mistakesIn(readPipelineUsage(args)),
  preview: (args) => mistakesIn(readPreviewUsage(args)),
  "build:workflows": (args) => args.filter((option) => !BUILD_OPTIONS.includes(option)),
  where: (args) => args.filter((place) => !/^[\w-]+\.yml:\d+$/.test(place)),
  "test:mutations": (args) => args.filter((option) => !["--all", "--page"].includes(option)),
  bench: (args) => args.filter((name) => !existsSync(`test/bench/${name}.ts`)),
};

const mistakesIn = (usage: object): readonly string[] => ("mistakes" in usage ? (usage.mistakes as string[]) : []);

/** What is run here, or in test/docs/readme.test.ts. */
const RUN = [
  /^npm run pipeline$/,
  /^npm run preview -- examples\S+ --html preview\.html$/,
  /^npm run build:workflows -- --check$/,
  /^npm run where -- \S+:\d+$/,
  /^git fetch \.\/result\.bundle refs\/somas\/TASK-001$/,
];

/** What is not run, and why. That npm knows the script and the script its options is looked at all the same. */
const NOT_RUN: readonly (readonly [command: RegExp, why: string])[] = [
  [/^npm ci$/, "it installs what these tests run with"],
  [/^npm test$/, "it is what runs these tests"],
  [/^\.ci\/run$/, "it runs these tests, and all others"],
  [/^npm run (test:\w+|bench|lint|format|types)\b/, "it takes long, or changes files"],
  [/^npm run build:(docs|types)$/, "it writes what other tests hold to be fresh"],
  [/^npm run pull-pins$/, "it changes the sources; test/workflows/build.long.test.ts runs it"],
  [/^npm run build:workflows( -- --watch)?$/, "it writes what --check only looks at, or has no end"],
  [/^npm run pipeline -- --/, "it is about the reader's repository or agent"],
  [/^npm run preview( -- PLAN)?$/, "it is about the reader's plan"],
  [/^npx vitest run( \S+)+$/, "it is part of npm run test:all"],
  [/^git (switch -|fsck --strict|log --first-parent)$/, "it is git's own"],
];

describe("commands that the pages show", () => {
  const held = [...RUN, ...NOT_RUN.map(([pattern]) => pattern)];

  test("are run, or not run for a reason", () => {
    expect(commands.length).toBeGreaterThan(20);
    for (const { place, line } of commands)
      expect(
        held.some((pattern) => pattern.test(line)),
        `${place}: nothing says how ${JSON.stringify(line)} is held to be true`,
      ).toBe(true);
  });

  test("no run and no reason is left over", () => {
    const unused = held.filter((pattern) => !commands.some(({ line }) => pattern.test(line)));
    expect(unused).toEqual([]);
  });

  test.each(commands.filter(({ line }) => line.startsWith("npm run ")))("$place: $line", ({ line }) => {
    const [, , name = "", dashes, ...args] = line.split(/\s+/);
    expect(Object.keys(scripts)).toContain(name);
    if (dashes === undefined) return;
    expect(dashes, "npm takes options for itself that do not stand behind --").toBe("--");
    const given = args.map((word) => SHOWN[word] ?? word);
    expect(SCRIPTS[name]?.(given)).toEqual([]);
  });

  test("of files name files that are there", () => {
    for (const { place, line } of commands)
      for (const word of line.split(/\s+/).filter((each) => /^(test|examples|scripts)\//.test(each)))
        expect(existsSync(word), `${place}: ${word}`).toBe(true);
  });

  test("an option that is not there would be seen", () => {
    expect(SCRIPTS.pipeline?.(["--max-paralel=3"])).toHaveLength(1);
    expect(SCRIPTS.preview?.(["plan.yml", "--htlm=x"])).toHaveLength(1);
    expect(SCRIPTS["build:workflows"]?.(["--chekc"])).toHaveLength(1);
    expect(SCRIPTS.bench?.(["shedule"])).toHaveLength(1);
  });
});

test("the work in an artifact is one command away", async () => {
  const { repository, base } = await newRepository();
  const work = await git(repository, ["commit-tree", `${base}^{tree}`, "-p", base, "-m", "work"]);
  await createBundle(repository, join(repository, "result.bundle"), base, new Map([["TASK-001", work]]));
  const [command = ""] = blocksOf(page("docs/verdicts.md")).map(({ text }) => text);
  expect(spawnSync("bash", ["-ec", command], { cwd: repository, encoding: "utf8" })).toMatchObject({ status: 0 });
  expect(await git(repository, ["rev-parse", "FETCH_HEAD"])).toBe(work);
});

test.each(blocks("sh").filter(({ text }) => isSecret(text)))(
  "$place can be read as the secret agent_env",
  ({ text }) => {
    const { variables, warnings } = readSecretEnvironment(text);
    expect(Object.keys(variables).length).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
  },
);

test("the generated files are what the definitions say, as --check says", () => {
  const args = ["run", "build:workflows", "--", "--check"];
  const { status, stdout } = spawnSync("npm", args, { encoding: "utf8" });
  expect(status, stdout).toBe(0);
});

const places = commands.filter(({ line }) => line.startsWith("npm run where"));
test.each(places)("$place: $line has an answer", ({ line }) => {
  const { status, stdout } = spawnSync("bash", ["-c", line], { encoding: "utf8" });
  expect(status, stdout).toBe(0);
  expect(stdout).toMatch(/^workflows-src\/\S+:\d+/m);
});
