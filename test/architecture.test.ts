import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const SOURCES = "workflows-src";
const OUR_LOGIC = ["plan", "simulation", "schedule", "task", "git", "integrate", "report"];

/** Which folders a folder may import, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  plan: [],
  simulation: ["plan"],
  schedule: ["plan"],
  git: [],
  github: [],
  wait: ["schedule", "github"],
  task: ["plan", "schedule", "git"],
  integrate: ["plan", "schedule", "task", "git"],
  report: ["plan", "simulation", "schedule", "task", "local"],
  pipeline: ["plan", "schedule", "task", "integrate"],
  local: ["pipeline", ...OUR_LOGIC.filter((folder) => folder !== "report")],
  typed: [],
  inline: ["typed", "pipeline", "github", "wait", ...OUR_LOGIC],
  workflows: ["typed", "inline", "pipeline", "plan", "schedule", "task"],
};

const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const importsOf = (file: string): string[] =>
  [...readFileSync(join(SOURCES, file), "utf8").matchAll(/from "([^"]+)"/g)].map(([, from = ""]) => from);

test("imports point one way", () => {
  expect(files.length).toBeGreaterThan(80);
  for (const file of files) {
    const [folder = ""] = file.split("/");
    for (const from of importsOf(file).filter((path) => path.startsWith("."))) {
      const [target = ""] = relative(".", join(dirname(file), from)).split("/");
      if (target !== folder) expect(MAY_IMPORT[folder], `${file} imports ${from}`).toContain(target);
    }
  }
});

test("only what reads the outside world may touch it: the pure folders import no module of Node", () => {
  for (const file of files.filter((path) => /^(plan|simulation|schedule|report)\//.test(path))) {
    for (const from of importsOf(file)) expect(from, file).not.toMatch(/^node:(?!path$)/);
  }
});

test("only inline scripts and the engines read the environment", () => {
  // The texts of steps that store and load a script are read on a runner.
  const sources = files.filter((file) => file !== "typed/build/delivery.ts");
  const readers = sources.filter((file) => readFileSync(join(SOURCES, file), "utf8").includes("process.env"));
  expect([...new Set(readers.map((file) => file.split("/")[0]))].sort()).toEqual(["git", "inline", "local"]);
});

test("the typed front end needs these packages and no others", () => {
  const statement = /^(?:import|export|\}).* from "(?!\.|node:)([^"]+)";$/gm;
  const packages = files
    .filter((file) => file.startsWith("typed/"))
    .flatMap((file) => [...readFileSync(join(SOURCES, file), "utf8").matchAll(statement)].map(([, from]) => from));
  expect([...new Set(packages)].sort()).toEqual([
    "@github-actions-workflow-ts/lib",
    "@octokit/webhooks-types",
    "esbuild",
    "oxc-parser",
    "yaml",
  ]);
});

test("the definitions use no cast and no escape hatch", () => {
  const definitions = files.filter((file) => file.startsWith("workflows/"));
  expect(definitions.length).toBeGreaterThan(4);
  for (const file of definitions) {
    const code = readFileSync(join(SOURCES, file), "utf8").replace(/^import .*;$|"[^"]*"|'[^']*'/gm, "");
    expect(code, file).not.toMatch(/\bas (?!const\b)|\bany\b|\bunmodelled\b|\bunchecked\b|@ts-/);
  }
});
