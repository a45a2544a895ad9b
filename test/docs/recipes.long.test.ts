import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "./pages.ts";

const development = page("docs/development.md").text;

/** A copy of the project in which what docs/development.md says is done. */
let copy = "";

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "recipe-"));
  const files = ["package.json", "tsconfig.json", "vitest.config.ts"];
  for (const path of ["workflows-src", "scripts", "test", "generated", ".github", ...files])
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
});

afterEach(() => rmSync(copy, { recursive: true }));

/** The file that the page shows under this path. */
function shown(path: string): string {
  const [, indent = "", text] = new RegExp(`\`${path}\`:\n\n( *)\`\`\`ts\n([\\s\\S]*?)\`\`\``).exec(development) ?? [];
  if (text === undefined) throw new Error(`the page does not show ${path}`);
  return text.replaceAll(new RegExp(`^${indent}`, "gm"), "");
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(copy, path), "utf8");
  expect(text, path).toContain(from);
  put(path, text.replace(from, to));
}

const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: "utf8" });
  return { status, text: stdout + stderr };
};

const build = () => run(process.execPath, "--import", "tsx", "scripts/build-workflows.ts");

/** The files in which the compiler finds something. */
const wrongFiles = (): string[] => {
  const { text } = run("node_modules/.bin/tsc", "--noEmit", "--pretty", "false");
  return [...new Set([...text.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file = ""]) => file))].sort();
};

test("a workflow is one file", () => {
  const path = "workflows-src/workflows/nightly.wac.ts";
  put(path, shown(path));
  expect(build()).toEqual({ status: 0, text: expect.stringMatching(/wrote {3}\.github\/workflows\/nightly\.yml/) });
  const written = readFileSync(join(copy, ".github/workflows/nightly.yml"), "utf8");
  expect(written).toContain("npm run test:agents");
  expect(wrongFiles()).toEqual([]);
});

test("a check is one file, its code and its place in the list, and its examples are refused and accepted", () => {
  const folder = "test/typed/checks/oversized-name";
  const path = "workflows-src/typed/checks/oversized-name.ts";
  const example = `${folder}/fails.ts`;
  for (const file of [path, example]) put(file, shown(file));
  put(`${folder}/passes.ts`, shown(example));
  const [, corrected = ""] = /corrected as `passes\.ts`, here with the name ("[^"]+")/.exec(development) ?? [];
  edit(`${folder}/passes.ts`, '"Build ".repeat(20)', corrected);
  const [, next = ""] = /at the same place, here\s+before `([^`]+)`/.exec(development) ?? [];
  const list = "workflows-src/typed/checks/index.ts";
  edit(list, "import ", 'import { oversizedName } from "./oversized-name.ts";\nimport ');
  edit(list, `  "${next}": `, `  "oversized-name": oversizedName,\n  "${next}": `);
  expect(wrongFiles()).toEqual([list]); // the compiler asks for the code
  edit("workflows-src/typed/model/check-codes.ts", `  "${next}",`, `  "oversized-name",\n  "${next}",`);
  expect(wrongFiles()).toEqual([]);
  const suite = run("node_modules/.bin/vitest", "run", "test/typed/checks/checks.test.ts", "-u");
  expect(suite.status, suite.text).toBe(0);
  const message = readFileSync(join(copy, folder, "message.txt"), "utf8");
  expect(message).toMatch(/fails\.ts:5:3: warning: .*has a name of 120 characters.*\[oversized-name\]/);
});

test("a plan format is one file, its place in the list and its schema", () => {
  const path = "workflows-src/plan/variants/stories.ts";
  put(path, shown(path));
  const list = "workflows-src/plan/variants/yaml-variants.ts";
  edit(list, "import ", 'import { storiesVariant } from "./stories.ts";\nimport ');
  edit(list, "\n  canonicalVariant,", "\n  canonicalVariant,\n  storiesVariant,");
  const [, entry = ""] = /entry of `stories\.ts`:\n\n {3}```ts\n([\s\S]*?) {3}```/.exec(development) ?? [];
  expect(build().text).toContain("the format stories has no JSON Schema");
  edit("workflows-src/plan/schema/root-variants.ts", "\n  tasks: {", `\n${entry}\n  tasks: {`);
  expect(build().status).toBe(0);
  expect(wrongFiles()).toEqual([]);
  const fixture = /stories\.plan`:\n\n {3}```yaml\n([\s\S]*?) {3}```/.exec(development)?.[1] ?? "";
  const stories = fixture.replace(/^ {3}/gm, "");
  put("stories.plan", stories);
  put("two.plan", `${stories}tasks: [{ id: TASK-1, duration: 1 }]\n`);
  const preview = (plan: string) => run(process.execPath, "--import", "tsx", "scripts/preview.ts", plan, "--json");
  expect(preview("two.plan").text).toContain('"code":"two-plans"');
  const { status, text } = preview("stories.plan");
  expect(status, text).toBe(0);
  expect(JSON.parse(text)).toMatchObject({ tasks: 2, edges: 1, problems: [], fallback: false });
});

test("a runner is one file, and the compiler asks for its package, its place and its proofs", () => {
  const path = "workflows-src/task/runners/scribe.ts";
  put(path, shown(path));
  edit("workflows-src/plan/runner-names.ts", '"opencode"] as const', '"opencode", "scribe"] as const');
  const [packages, index, ...proofs] = [
    "workflows-src/task/runners/packages.ts",
    "workflows-src/task/runners/index.ts",
    "test/agents/presets.agents.ts",
    "test/task/runners/agents.test.ts",
  ];
  expect(wrongFiles()).toEqual([index, ...proofs, packages].sort());

  edit(packages, "  opencode: {", '  scribe: { registry: "npm", name: "scribe", version: "1.0.0" },\n  opencode: {');
  edit(index, "import ", 'import { scribe } from "./scribe.ts";\nimport ');
  edit(index, "opencode, custom }", "opencode, custom, scribe }");
  expect(wrongFiles()).toEqual(proofs);
  expect(build().status).toBe(0);
  expect(readFileSync(join(copy, "generated/workflows.md"), "utf8")).toContain("`opencode`, `scribe`, `custom`");
});
