import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LineCounter, parseDocument, visit } from "yaml";
import { PROJECT } from "../../scripts/project.ts";
import { type BuildResult, build, scriptsOf } from "../../workflows-src/typed/build/build.ts";
import { type GeneratedPlace, NoSuchPlace, type Origin, prepareWhere } from "../../workflows-src/typed/build/where.ts";
import { copyOf } from "./copy.ts";

let built: BuildResult;
let whereIs: (place: GeneratedPlace) => Origin;

beforeAll(async () => {
  built = await build(PROJECT);
  whereIs = await prepareWhere(built, PROJECT.root, scriptsOf(PROJECT));
});

const read = new Map<string, string[]>();
const linesOf = (file: string): string[] => {
  const lines = read.get(file) ?? readFileSync(file, "utf8").split("\n");
  read.set(file, lines);
  return lines;
};
const texts = new Map<string, Map<string, number[]>>();
/** The numbers of the lines of a file by their text. */
function linesByText(file: string): Map<string, number[]> {
  let lines = texts.get(file);
  if (lines !== undefined) return lines;
  lines = new Map();
  for (const [index, line] of linesOf(file).entries())
    lines.set(line.trim(), [...(lines.get(line.trim()) ?? []), index + 1]);
  texts.set(file, lines);
  return lines;
}

const lineOf = (file: string, part: string): number => linesOf(file).findIndex((line) => line.includes(part)) + 1;

/** Asks for the first line of a file that holds `part`; the answer as people see it, and the text of that line. */
function ask(file: string, part: string, offset = 0) {
  const { source, what } = whereIs({ file, line: lineOf(file, part) + offset });
  return `${relative(PROJECT.root, source.file)} ${(linesOf(source.file)[source.line - 1] ?? "").trim()} | ${what}`;
}

const WAVE = ".github/workflows/somas-wave.yml";
const SCRIPTS = ".github/workflows/somas-scripts.yml";
const DEFINITION = "workflows-src/workflows/somas-wave.wac.ts";

describe("a line of a workflow", () => {
  test.each([
    ["# Everything between", "description: [ | the opening comment"],
    ["name: SOMAS wave", 'name: "SOMAS wave", | name'],
    [
      "description: the wave",
      'next: json<NextWave>({ description: "the wave" }), | on.workflow_call.inputs.next.description',
    ],
    ["# A task that is not done", "comment: | jobs.task"],
    ["  task:", "const task = job({ | jobs.task"],
    ["contents: read", 'permissions: { actions: "read", contents: "read" }, | jobs.task.permissions.contents'],
    [
      "persist-credentials",
      'checkout({ ref: next.base, "fetch-depth": 0, filter: "blob:none", "persist-credentials": false }), | jobs.task.steps[0].with.persist-credentials',
    ],
    [
      "name: Get the plan",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of a definition
      'downloadArtifact(byId(inputs.plan_id, text`${folder}/plan`), { name: "Get the plan" }), | jobs.task.steps[1].name',
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of a definition
    ["SCRATCH: ", "SCRATCH: text`${folder}/scratch`, | jobs.task.steps[6].env.SCRATCH"],
    ["shell: node {0}", "const wait = script(waitScript, { | jobs.task.steps[4].shell"],
    ["name: Fail unless", 'name: "Fail unless every task is done", | jobs.task.steps[8].name'],
    ["VERDICTS: ", "env: { VERDICTS: run.outputs.verdicts }, | jobs.task.steps[8].env.VERDICTS"],
  ])("%s", (part, answer) => {
    expect(ask(WAVE, part)).toBe(`${DEFINITION} ${answer}`);
  });
});

test("every text of a workflow that one definition says once is found there", () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const [name, { text }] of built.emitted) {
    const definition = `workflows-src/workflows/${name.replace(".yml", ".wac.ts")}`;
    const lineCounter = new LineCounter();
    visit(parseDocument(text, { lineCounter }), {
      Scalar(_, { value, range }) {
        if (typeof value !== "string" || !value.includes(" ") || range == null) return;
        const said = linesOf(definition).flatMap((each, at) => (each.includes(JSON.stringify(value)) ? [at + 1] : []));
        if (said.length !== 1) return;
        const { line, col } = lineCounter.linePos(range[0]);
        const { source } = whereIs({ file: name, line, column: col });
        const place = `${name}:${line} ${relative(PROJECT.root, source.file)}`;
        // A key whose text did not fit behind it stands in the line above.
        const key = /^\s*"/.test(linesOf(definition)[(said[0] ?? 0) - 1] ?? "") ? (said[0] ?? 0) - 1 : said[0];
        if (`${place}:${source.line}` !== `${name}:${line} ${definition}:${key}`)
          wrong.push(`${place}:${source.line}, not ${key}: ${value}`);
        asked++;
      },
    });
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(30);
});

describe("a line of a script", () => {
  test("is where its module says it, for every line that a module says word for word", () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const [file, text] of built.files) {
      // A line of a minified script holds the text of many lines.
      if (!file.endsWith(".cjs") || text.includes("// Minified, because")) continue;
      for (const [index, line] of text.split("\n").entries()) {
        if (line.trim().length < 20 || /^\s*(\/[/*]|\*|function library_)/.test(line)) continue;
        const { source, what } = whereIs({ file, line: index + 1 });
        const [expected, ...more] = linesByText(source.file).get(line.trim()) ?? [];
        if (expected === undefined || more.length > 0) continue;
        asked++;
        if (source.line !== expected) wrong.push(`${what}: ${source.file}:${source.line}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(1000);
  });

  test("is found in the workflow as it is in the script's own file", () => {
    const part = "Not every task is done; the summary of this job";
    const file = "generated/scripts/report.cjs";
    const script = whereIs({ file, line: lineOf(file, part) });
    const workflow = whereIs({ file: SCRIPTS, line: lineOf(SCRIPTS, part) });
    expect(workflow.source).toEqual(script.source);
    expect(relative(PROJECT.root, script.source.file)).toBe("workflows-src/inline/report.ts");
    expect(workflow.what).toMatch(/^jobs\.scripts\.steps\[\d\]\.run, line \d+ of script "report"$/);
  });

  test("that holds a library is the library's import; what Node gives is its import too", () => {
    const file = ".github/workflows/somas-simulation.yml";
    const imported = /^workflows-src\S+ import \{.*\} from "yaml"; \| jobs\.\S+\.steps/;
    expect(ask(file, "// yaml ")).toMatch(imported);
    expect(ask(file, "// yaml ", 1)).toMatch(imported);
    expect(ask(file, "= library_yaml();")).toMatch(imported);
    expect(ask(SCRIPTS, 'require("node:string_decoder")')).toMatch(
      / import \{ StringDecoder \} from "node:string_decoder"; \|/,
    );
  });
});

describe("a script that runs by its digest", () => {
  const root = copyOf("examples");
  const project = { root, definitions: "examples", inline: "examples/inline", libraries: [], command: "build" };
  let files: ReadonlyMap<string, string>;
  let answers: (file: string) => { readonly line: string; readonly place: string; readonly what: string }[];

  beforeAll(async () => {
    const examples = await build(project);
    expect(examples.problems).toEqual([]);
    const whereIsExample = await prepareWhere(examples, root, scriptsOf(project));
    files = examples.files;
    answers = (file) =>
      (files.get(file) ?? "")
        .trimEnd()
        .split("\n")
        .map((line, index) => {
          const { source, what } = whereIsExample({ file, line: index + 1 });
          return { line: line.trim(), place: `${relative(root, source.file)}:${source.line}`, what };
        });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const step = (definition: string, part: string) => `${definition}:${lineOf(join(root, definition), part)}`;

  test("is found where a step stores it as it is in its own file; what stores it is the step's", () => {
    const script = answers("generated/scripts/measure.cjs");
    expect(script.length).toBeGreaterThan(5);
    const lines = answers(".github/workflows/survey.yml");
    const begin = lines.findIndex(({ line }) => line === "run: |");
    const end = lines.findIndex(({ line }) => line === "- name: Hand the script over");
    const [above, stored, below] = [
      lines.slice(begin, begin + 8),
      lines.slice(begin + 8, begin + 8 + script.length),
      lines.slice(begin + 8 + script.length, end),
    ];
    expect(stored.map(({ line, place }) => ({ line, place }))).toEqual(
      script.map(({ line, place }) => ({ line, place })),
    );
    expect(stored.map(({ what }) => what)).toEqual(
      stored.map((_, index) => `jobs.scripts.steps[0].run, line ${index + 1} of script "measure"`),
    );
    expect(below.map(({ line }) => line)).toEqual(["", "}"]);
    for (const { place, what } of [...above, ...below])
      expect(`${place} ${what}`).toBe(
        `${step("examples/survey.wac.ts", "storeScript(measure)")} jobs.scripts.steps[0].run`,
      );
  });

  test("is not in the step that runs it: all of what loads it is the step's", () => {
    const lines = answers(".github/workflows/measurement.yml");
    const loader = lines.slice(lines.findIndex(({ line }) => line === "run: |"));
    expect(loader.length).toBeGreaterThan(10);
    for (const { place, what } of loader)
      expect(`${place} ${what}`).toBe(
        `${step("examples/measurement.wac.ts", "script(measure")} jobs.size.steps[2].run`,
      );
  });
});

test("a row of the reference is the declaration of its input, secret or output", () => {
  const file = "generated/workflows.md";
  expect(ask(file, "| `plan_id` |")).toMatch(
    /somas-implementation\.wac\.ts plan_id: string\(.*\| input "plan_id" of workflow "somas-implementation"$/,
  );
  expect(ask(file, "| secret |", 2)).toMatch(/workflow-secrets\.ts agent_env: secret\(/);
  expect(ask(file, "| `has_tasks` |")).toMatch(/has_tasks.*\| output "has_tasks" of workflow "somas-pipeline"$/);
  expect(ask(file, "## somas-wave.yml")).toMatch(/somas-wave\.wac\.ts export default reusableWorkflow\(/);
});

test("a file that is not what the definitions say is refused: its lines have moved", async () => {
  const root = mkdtempSync(join(tmpdir(), "where-test-"));
  try {
    mkdirSync(join(root, ".github/workflows"), { recursive: true });
    writeFileSync(join(root, WAVE), ["# edited", ...linesOf(WAVE)].join("\n"));
    const whereIsStale = await prepareWhere(built, root, scriptsOf(PROJECT));
    expect(() => whereIsStale({ file: WAVE, line: 7 })).toThrow(
      `${WAVE} is not what the definitions say now: build it, then ask again`,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("a place that is not there is refused with what there is", () => {
  const refused = (place: GeneratedPlace): string => {
    try {
      return whereIs(place).what;
    } catch (error) {
      expect(error).toBeInstanceOf(NoSuchPlace);
      return (error as Error).message;
    }
  };
  const last = linesOf(WAVE).length - 1;
  expect(refused({ file: "somas-wave.yml", line: last })).toMatch(/^jobs\.integrate\.steps/);
  expect(refused({ file: "somas-wave.yml", line: last + 1 })).toBe(
    `${WAVE} has no line ${last + 1}: expected a line from 1 to ${last}`,
  );
  expect(refused({ file: "somas-wave.yml", line: 0 })).toBe(`${WAVE} has no line 0: expected a line from 1 to ${last}`);
  expect(refused({ file: "README.md", line: 1 })).toMatch(
    /^README\.md is not made from a definition; expected one of:\n.*somas-wave\.yml$/ms,
  );
});

describe("npm run where", () => {
  const run = (...places: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/where.ts", ...places], {
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  };

  test("answers each place in a line", () => {
    const line = lineOf(WAVE, "VERDICTS: ");
    const { status, stdout, stderr } = run(`${WAVE}:${line}`, `somas-wave.yml:${line}:17`);
    const answer = `workflows-src/workflows/somas-wave.wac.ts:${lineOf("workflows-src/workflows/somas-wave.wac.ts", "VERDICTS: ")}`;
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const [first, second] = stdout.split("\n");
    expect(first).toBe(second);
    expect(first).toMatch(new RegExp(`^${answer}:\\d+ {2}jobs\\.task\\.steps\\[8\\]\\.env\\.VERDICTS$`));
  });

  test("says how to call it", () => {
    expect(run("somas-wave.yml", "x:y", "--lines")).toEqual({
      status: 2,
      stdout: "",
      stderr: [
        "unknown option --lines: expected one of --help",
        '"somas-wave.yml": expected FILE:LINE or FILE:LINE:COLUMN',
        '"x:y": expected FILE:LINE or FILE:LINE:COLUMN',
        "--help shows how to call it\n",
      ].join("\n"),
    });
    expect(run()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("a place in a generated file is missing"),
    });
    expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("FILE:LINE[:COLUMN]") });
  });

  test("answers what it can, and fails for what is not there", () => {
    const { status, stdout, stderr } = run("none.yml:1", "somas-wave.yml:7");
    expect({ status, stdout }).toEqual({ status: 2, stdout: expect.stringContaining("somas-wave.wac.ts") });
    expect(stderr).toContain("none.yml is not made from a definition");
  });
});
