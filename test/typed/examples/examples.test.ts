import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { bundle } from "../../../workflows-src/typed/build/bundle.ts";
import { compile } from "../../../workflows-src/typed/build/compile.ts";
import { type ParserError, validate, type WorkflowFile } from "../../../workflows-src/typed/build/validate.ts";
import { runAllChecks } from "../../../workflows-src/typed/checks/index.ts";
import type { Workflow } from "../../../workflows-src/typed/model/definition.ts";

const FOLDER = "test/typed/examples";
const CACHE = "node_modules/.cache/typed-examples";
const README = readFileSync("workflows-src/typed/README.md", "utf8");

const sources = readdirSync(FOLDER).filter((file) => file.endsWith(".wac.ts"));
const scripts = readdirSync(join(FOLDER, "inline")).map((file) => `inline/${file}`);

let texts: ReadonlyMap<string, string>;
const emitted = new Map<string, WorkflowFile>();
const findings: string[] = [];
let refused: readonly ParserError[];

beforeAll(async () => {
  const entries = new Map(["measure", "packages"].map((name) => [name, resolve(FOLDER, `inline/${name}.ts`)]));
  texts = await bundle({ entries, modules: resolve(FOLDER), libraries: [], cache: CACHE });
  const scriptText = (name: string) => texts.get(name) ?? "";
  for (const source of sources) {
    const { default: workflow }: { default: Workflow } = await import(pathToFileURL(join(FOLDER, source)).href);
    const made = compile(workflow, { source, command: "npm run build:workflows", scriptText, check: runAllChecks });
    findings.push(...made.findings.map(({ code, message }) => `${source}: ${message} [${code}]`));
    if (made.file !== undefined) emitted.set(`${workflow.id}.yml`, made.file);
  }
  refused = await validate(emitted, CACHE);
});

describe("the examples", () => {
  test("break no rule", () => expect(findings).toEqual([]));

  test("are accepted by GitHub's parser", () => expect(refused).toEqual([]));

  test.each(sources)("%s is emitted as it was", async (source) => {
    const file = source.replace(".wac.ts", ".yml");
    await expect(emitted.get(file)?.text).toMatchFileSnapshot(resolve(FOLDER, file));
  });

  test.each([...sources, ...scripts])("%s stands in the README as it is", (source) => {
    const text = readFileSync(join(FOLDER, source), "utf8").replace(/(\.\.\/)+workflows-src\/typed\//g, "../typed/");
    expect(README).toContain(`\`${source}\`\n\n\`\`\`ts\n${text}\`\`\``);
  });

  test("are all that the README shows as files", () => {
    const files = [...README.matchAll(/^`(\S+\.ts)`\n\n```ts$/gm)].map(([, file]) => file);
    expect(files.sort()).toEqual([...sources, ...scripts].sort());
  });

  test("stand on a page whose links lead somewhere", () => {
    const links = [...README.matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, path = ""]) => path);
    expect(links.length).toBeGreaterThan(10);
    for (const path of links) expect(existsSync(join("workflows-src/typed", path)), path).toBe(true);
  });
});
