import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readPlan } from "../workflows-src/plan/read-plan.ts";
import { validate } from "../workflows-src/typed/build/validate.ts";
import { emitted } from "./workflows/emitted.ts";

const readme = readFileSync("README.md", "utf8");
const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, of]) => of === language)
    .map(([, , text = ""]) => text);
const [caller = "", plan = ""] = blocks("yaml");

test("the workflow it shows is one GitHub accepts, and gives the pipeline what it asks for", async () => {
  const outline = caller.replace(/uses: OWNER.*@main/, "uses: ./.github/workflows/somas-pipeline.yml");
  expect(outline).not.toBe(caller);
  const files = new Map(emitted.map(({ file, text }) => [file, { text, outline: text }]));
  expect(
    await validate(files.set("caller.yml", { text: outline, outline }), "node_modules/.cache/typed-workflows"),
  ).toEqual([]);
  expect(parse(caller).jobs.somas.permissions).toEqual({ contents: "write" });
});

test("the plan it shows is a plan", () => {
  const { plan: read, problems } = readPlan(plan, { file: "README.md", mode: "auto" });
  expect(problems).toEqual([]);
  expect(read?.tasks.map(({ id, depends_on }) => [id, depends_on])).toEqual([
    ["TASK-001", []],
    ["TASK-002", ["TASK-001"]],
  ]);
});

test("the commands it shows exist", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const commands = [...readme.matchAll(/npm (?:run (\S+?)|(test))(?=[\s`])/g)].map(([, name, test]) => name ?? test);
  expect(commands.length).toBeGreaterThan(5);
  for (const name of commands) if (name !== "generate") expect(Object.keys(scripts)).toContain(name);
});

test("the files it links to exist", () => {
  for (const [, path = ""] of readme.matchAll(/\]\(([^)#:]+)\)/g)) expect(existsSync(path), path).toBe(true);
});
