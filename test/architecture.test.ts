import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const SOURCES = "workflows-src";
const OUR_LOGIC = ["plan", "simulation", "schedule", "task", "git", "integrate", "report"];

/** Which folders a folder may import, besides itself and `text`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  plan: [],
  simulation: ["plan"],
  schedule: ["plan"],
  git: [],
  github: [],
  wait: ["schedule", "github"],
  task: ["plan", "schedule", "git"],
  integrate: ["plan", "schedule", "task", "git"],
  report: ["plan", "simulation", "schedule", "task", "local"],
  pipeline: ["plan", "simulation", "schedule", "task", "git", "integrate", "github", "wait"],
  local: ["pipeline", ...OUR_LOGIC.filter((folder) => folder !== "report")],
  typed: [],
  inline: ["typed", "pipeline", "github", "plan", "task", "report"],
  workflows: ["typed", "inline", "pipeline", "plan", "schedule", "task"],
};

/** The same for the folders of `typed`; the files of the language itself are "language". */
const TYPED_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  language: ["model", "github"],
  model: ["language", "github"],
  github: [],
  emit: ["language", "model"],
  checks: ["language", "model", "emit", "github"],
  where: ["language", "model", "emit"],
  build: ["language", "model", "emit", "where", "github"],
};

const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

const textOf = (file: string): string => readFileSync(join(SOURCES, file), "utf8");

/** The modules that a file imports, types included. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(SOURCES, file), "utf8").matchAll(/(?:from |import\()"([^"]+)"/g)].map(([, from = ""]) => from);

/** The files below `SOURCES` that a file imports. */
const importedFiles = (file: string): string[] =>
  importsOf(file)
    .filter((path) => path.startsWith("."))
    .map((path) => join(dirname(file), path));

test("imports point one way", () => {
  expect(files.length).toBeGreaterThan(80);
  for (const file of files) {
    const [folder = ""] = file.split("/");
    for (const from of importsOf(file).filter((path) => path.startsWith("."))) {
      const [target = ""] = relative(".", join(dirname(file), from)).split("/");
      if (target !== folder && target !== "text")
        expect(MAY_IMPORT[folder], `${file} imports ${from}`).toContain(target);
    }
  }
});

test("the language, its checks, its build and the search of places can each be read alone", () => {
  const folderOf = (file: string) => /^typed\/(\w+)\//.exec(file)?.[1] ?? "language";
  for (const file of files.filter((path) => path.startsWith("typed/"))) {
    for (const imported of importedFiles(file).filter((path) => path.startsWith("typed/"))) {
      const [folder, target] = [folderOf(file), folderOf(imported)];
      if (target !== folder) expect(TYPED_MAY_IMPORT[folder], `${file} imports ${imported}`).toContain(target);
    }
  }
});

test("no two files import each other, types included", () => {
  expect(findCircles(files).map((circle) => circle.join(" → "))).toEqual([]);
});

/** Finds circles of imports among these files, each as a list that ends where it begins. */
function findCircles(among: readonly string[]): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file]);
    if (trail.includes(file) || done.has(file)) return;
    for (const imported of importedFiles(file)) if (among.includes(imported)) visit(imported, [...trail, file]);
    done.add(file);
  };
  for (const file of among) visit(file, []);
  return circles;
}

test("only what reads the outside world may touch it: the pure folders import no module of Node", () => {
  for (const file of files.filter((path) => /^(plan|simulation|schedule|report)\//.test(path))) {
    for (const from of importsOf(file)) expect(from, file).not.toMatch(/^node:(?!path$)/);
  }
});

test("an adapter of inline/ is short: what is decided stands in pipeline/", () => {
  const adapters = files.filter((file) => /^inline\/[\w-]+\.ts$/.test(file) && textOf(file).includes("run<typeof "));
  expect(adapters.length).toBeGreaterThan(6);
  for (const file of adapters) expect(textOf(file).trimEnd().split("\n").length, file).toBeLessThanOrEqual(25);
});

test("only inline scripts and the engines read the environment", () => {
  // The texts of steps that store and load a script are read on a runner.
  const sources = files.filter((file) => file !== "typed/emit/delivery.ts");
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
