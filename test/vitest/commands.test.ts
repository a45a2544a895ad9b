import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import usual from "../../vitest.config.ts";
import agents from "../agents/vitest.config.ts";
import faults from "../faults/vitest.config.ts";

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));

/** The files that each command runs. */
const COMMANDS = {
  "test:all": usual.test?.include ?? [],
  "test:faults": faults.test?.include ?? [],
  "test:agents": agents.test?.include ?? [],
};

const DEFINES_TESTS = /^(test|it|describe|testUnless|describeUnless)\b[.(]/m;

const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((file) => join("test", file))
  .filter((file) => file.endsWith(".ts") && DEFINES_TESTS.test(readFileSync(file, "utf8")));

function matchesGlob(file: string, glob: string): boolean {
  const parts = glob.split("**/").map((part) => part.replaceAll(".", "\\.").replaceAll("*", "[^/]*"));
  return new RegExp(`^${parts.join("(.*/)?")}$`).test(file);
}

const commandsOf = (file: string): string[] =>
  Object.entries(COMMANDS).flatMap(([name, patterns]) =>
    patterns.some((pattern) => matchesGlob(file, pattern)) ? [name] : [],
  );

test("each file with tests is run by one command; those of the reporter's example by none", () => {
  const wrong = files.filter((file) => commandsOf(file).length !== 1);
  expect(wrong.filter((file) => !file.startsWith("test/vitest/project/"))).toEqual([]);
  for (const name of Object.keys(COMMANDS))
    expect(
      files.some((file) => commandsOf(file).includes(name)),
      name,
    ).toBe(true);
});

test("`npm test` leaves out *.long.test.ts and nothing else", () => {
  const [, excluded = ""] = /^vitest run --exclude '(.*)'$/.exec(scripts.test ?? "") ?? [];
  expect(excluded).toBe("**/*.long.test.ts");
  expect(files.some((file) => matchesGlob(file, excluded))).toBe(true);
});

test("`.ci/run` calls every command with tests", () => {
  const run = readFileSync(".ci/run", "utf8");
  const others = ["test:mutations", ...Object.keys(COMMANDS)];
  for (const name of others) expect(run).toMatch(new RegExp(`npm run ${name}$`, "m"));
  // `test:e2e` is a part of `test:all` and `test:agents`.
  expect(
    Object.keys(scripts)
      .filter((name) => name.startsWith("test:"))
      .sort(),
  ).toEqual([...others, "test:e2e"].sort());
});

test("no test has a time of its own: on a slow machine it would be red", () => {
  const own = /testTimeout|hookTimeout|^ *\}, [\d_]{4,}\);|\btimeout: [\d_]+ \}/m;
  const sources = files.filter((file) => file !== "test/vitest/commands.test.ts");
  expect(sources.filter((file) => own.test(readFileSync(file, "utf8")))).toEqual([]);
});
