import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { readUsage as pipelineUsage } from "../../scripts/pipeline-usage.ts";
import { readUsage as previewUsage } from "../../scripts/preview-usage.ts";
import { createBundle } from "../../workflows-src/git/bundle.ts";
import { git } from "../../workflows-src/git/git.ts";
import { readAgentEnvironment } from "../../workflows-src/task/agent-environment.ts";
import { newRepository, temporaryFolder } from "../git/repository.ts";
import { blocks, blocksOf, page, spansOf, written } from "./pages.ts";

vi.setConfig({ testTimeout: 60_000 });

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** Lines of `NAME=value` are what a secret holds; all else in a block is commands. */
const isSecret = (text: string): boolean => /^\w+=/m.test(text);

interface Command {
  readonly place: string;
  readonly words: readonly string[];
}

const commandsIn = ({ place, text }: { readonly place: string; readonly text: string }): Command[] =>
  text
    .split(/\n|&&/)
    .map((line) => line.replace(/#.*$/, "").trim())
    .filter((line) => line !== "")
    .map((line) => ({ place, words: line.split(/\s+/) }));

const commands: readonly Command[] = [
  ...blocks("sh").filter(({ text }) => !isSecret(text)),
  ...written.flatMap(spansOf).filter(({ text }) => /^(npm|npx|git) [a-z]|^\.ci\/run$/.test(text)),
].flatMap(commandsIn);

const SHOWN = { DIR: ".", FILE: "/dev/null", PLAN: "plan.yml", N: "1" };

/** As its help names them. */
const BUILD_OPTIONS: readonly string[] =
  readFileSync("scripts/build-workflows.ts", "utf8").match(/(?<=^ {2})--\w+(?= {2})/gm) ?? [];

/** What is wrong with the arguments of a script; of a word in capitals anything may stand there. */
const SCRIPTS: Readonly<Record<string, (args: readonly string[]) => readonly string[]>> = {
  pipeline: (args) => wrongIn(pipelineUsage(args)),
  preview: (args) => wrongIn(previewUsage(args)),
  "build:workflows": (args) => args.filter((option) => !BUILD_OPTIONS.includes(option)),
  bench: (args) => args.filter((name) => !existsSync(`test/bench/${name}.ts`)),
};

const wrongIn = (usage: object): readonly string[] => ("wrong" in usage ? (usage.wrong as string[]) : []);

/** What is shown and not run here, and why. */
const NOT_RUN: readonly (readonly [command: RegExp, why: string])[] = [
  [/^npm ci$/, "it installs what these tests run with"],
  [/^npm test$/, "it is what runs these tests"],
  [
    /^npm run (test:\w+|bench|lint|format|types)\b/,
    "it takes long, or CI runs it anyway; that there is such a script is checked",
  ],
  [/^npm run build:workflows -- --watch$/, "it has no end"],
  [/^npm run pipeline -- --repo/, "it is about the reader's repository; its options are checked"],
  [/^npm run preview -- PLAN$/, "it is about the reader's plan"],
  [/^npm run (pipeline -- --runner|preview$|pipeline$)/, "it is named, or run in another place"],
  [/^\.ci\/run$/, "it runs these tests, and much more"],
  [/^git switch -$/, "git's own"],
  [/^npx vitest run \S+( -u)?$/, "it runs tests; that the file is there is checked"],
];

/** What is run here, or in test/docs/readme.test.ts. */
const RUN = [
  /^npm run pipeline$/,
  /^npm run preview -- examples\S+ --html preview\.html$/,
  /^npm run build:workflows( -- --check)?$/,
  /^git fetch \.\/result\.bundle refs\/somas\/TASK-001$/,
];

describe("commands that the pages show", () => {
  test("are run, or not run for a reason", () => {
    expect(commands.length).toBeGreaterThan(20);
    for (const { place, words } of commands) {
      const line = words.join(" ");
      const held = [...RUN, ...NOT_RUN.map(([pattern]) => pattern)].some((pattern) => pattern.test(line));
      expect(held, `${place}: nothing says how ${JSON.stringify(line)} is held to be true`).toBe(true);
    }
  });

  test("no reason and no run is left over", () => {
    const lines = commands.map(({ words }) => words.join(" "));
    for (const pattern of [...RUN, ...NOT_RUN.map(([each]) => each)])
      expect(
        lines.some((line) => pattern.test(line)),
        String(pattern),
      ).toBe(true);
  });

  const ofNpm = commands.filter(({ words: [npm, run] }) => npm === "npm" && run === "run");
  test.each(ofNpm)("$place: $words", ({ words }) => {
    const [, , name = "", dashes, ...args] = words;
    expect(Object.keys(scripts)).toContain(name);
    if (dashes === undefined) return;
    expect(dashes, "npm takes options for itself that do not stand behind --").toBe("--");
    const given = args.map((word) => SHOWN[word as keyof typeof SHOWN] ?? word);
    expect(SCRIPTS[name]?.(given), words.join(" ")).toEqual([]);
  });

  test("of files name files that are there", () => {
    for (const { place, words } of commands)
      for (const word of words.filter((each) => /^(test|examples|scripts)\//.test(each)))
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
    const { variables, warnings } = readAgentEnvironment(text);
    expect(Object.keys(variables).length).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
  },
);

test("every build that the pages name passes", () => {
  const folder = temporaryFolder();
  const { status, stdout } = spawnSync("npm", ["run", "build:workflows", "--", "--check"], {
    encoding: "utf8",
    env: { ...process.env, TMPDIR: folder },
  });
  expect(status, stdout).toBe(0);
});
