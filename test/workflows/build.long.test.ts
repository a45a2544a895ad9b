import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** A copy of the project in which files can be damaged. */
let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "build-test-"));
  for (const path of ["workflows-src", "scripts", "generated", ".github", "package.json", "tsconfig.json"])
    cpSync(path, join(copy, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true }));

/** Waits for what happens, as long as it takes. */
async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((again) => setTimeout(again, 50));
}

/** As on one's own machine, wherever the tests run. */
const LOCAL = { ...process.env, GITHUB_ACTIONS: "" };
const ON_GITHUB = { ...process.env, GITHUB_ACTIONS: "true" };

const run = (options: readonly string[] = [], env = LOCAL) => runScript("build-workflows", options, env);

const runScript = (name: string, options: readonly string[] = [], env = LOCAL) => {
  const command = ["--import", "tsx", `scripts/${name}.ts`, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: "utf8", env });
  return { status, text: stdout + stderr };
};

type Run = ReturnType<typeof run>;

/** The findings of a run that failed, without folder, column and GitHub's own place. */
function findings({ status, text }: Run): string[] {
  expect(status).toBe(1);
  const lines = text.split("\n").filter((line) => /^\S.*\[[a-z-]+\]$/.test(line));
  return lines.map((line) =>
    line
      .replace("workflows-src/workflows/", "")
      .replace(/ \(\S+\.yml:\d+\)/, "")
      .replace(/:(\d+):\d+: /, ":$1: "),
  );
}

const lineOf = (file: string, part: string): number =>
  readFileSync(file, "utf8")
    .split("\n")
    .findIndex((line) => line.includes(part)) + 1;

type Change = (text: string) => string;

/** Changes files, runs, and puts the files back. */
function withChanges(changes: Readonly<Record<string, Change>>, options?: readonly string[], env = LOCAL): Run {
  const before = Object.keys(changes).map((file) => [file, readFileSync(join(copy, file), "utf8")] as const);
  try {
    for (const [file, text] of before) {
      const changed = changes[file]?.(text) ?? text;
      expect(changed).not.toBe(text);
      writeFileSync(join(copy, file), changed);
    }
    return run(options, env);
  } finally {
    for (const [file, text] of before) writeFileSync(join(copy, file), text);
  }
}

const withChange = (file: string, change: Change, options?: readonly string[], env = LOCAL): Run =>
  withChanges({ [file]: change }, options, env);

describe("--check", () => {
  test("passes where nothing changed", () => {
    expect(run(["--check"])).toEqual({ status: 0, text: expect.stringContaining("are what the definitions say") });
  });

  test("names a generated file that was edited, and shows the difference", () => {
    const file = ".github/workflows/somas-wave.yml";
    const { status, text } = withChange(file, (yaml) => yaml.replace("fail-fast: false", "fail-fast: true"), [
      "--check",
    ]);
    expect(status).toBe(1);
    expect(text).toContain(`differs: ${file}`);
    expect(text).toMatch(/^-\s+fail-fast: true$/m);
    expect(text).toMatch(/^\+\s+fail-fast: false$/m);
  });

  test("names the files of a definition that was edited without a build", () => {
    const definition = "workflows-src/workflows/somas-wave.wac.ts";
    const { status, text } = withChange(definition, (source) => source.replace("SOMAS wave", "A wave"), ["--check"]);
    expect(status).toBe(1);
    expect(text).toContain("differs: .github/workflows/somas-wave.yml");
  });

  test("names the files of a script that was edited without a build", () => {
    const script = "workflows-src/inline/report.ts";
    const { status, text } = withChange(
      script,
      (source) => source.replace('"true"', '"yes"').replace("done: `", "done: `x"),
      ["--check"],
    );
    expect(status).toBe(1);
    const [scripts, digest] = [".github/workflows/somas-scripts.yml", ".github/workflows/somas-pipeline.yml"];
    for (const file of [scripts, digest, "generated/scripts/report.cjs"]) expect(text).toContain(`differs: ${file}`);
  });

  test("says how much of a long difference it does not show", () => {
    const file = "generated/scripts/task.cjs";
    const { text } = withChange(file, (script) => script.replaceAll(/^.+$/gm, ""), ["--check"]);
    const [, hidden] = /^… (\d+) more lines of this difference are not shown$/m.exec(text) ?? [];
    expect(Number(hidden)).toBeGreaterThan(100);
    expect(text).toContain(`differs: ${file}`);
  });

  test("reads the line ends of Windows as those of the definitions, and still finds a changed line", () => {
    const file = ".github/workflows/somas-wave.yml";
    const windows = (yaml: string) => yaml.replaceAll("\n", "\r\n");
    expect(withChange(file, windows, ["--check"]).status).toBe(0);
    const changed = withChange(file, (yaml) => windows(yaml.replace("fail-fast: false", "fail-fast: true")), [
      "--check",
    ]);
    expect([changed.status, changed.text]).toEqual([1, expect.stringContaining(`differs: ${file}`)]);
  });

  test("names a pin that a bot raised in the files, and the command that takes it over", () => {
    const file = ".github/workflows/ci.yml";
    const { status, text } = withChange(file, raise, ["--check"]);
    expect(status).toBe(1);
    expect(text).toMatch(
      /^actions\/checkout is pinned to 0{12} \(v99\.0\.0\) in the files and to [0-9a-f]{12} \(v[\d.]+\) in the definitions: .*npm run pull-pins/m,
    );
  });

  test("names a generated file that has no definition", () => {
    const file = join(copy, "generated/scripts/old.cjs");
    writeFileSync(file, "");
    try {
      expect(run(["--check"])).toEqual({
        status: 1,
        text: expect.stringContaining("has no definition: generated/scripts/old.cjs"),
      });
    } finally {
      rmSync(file);
    }
  });
});

/** Raises a pin as Dependabot does. */
const raise = (yaml: string): string =>
  yaml.replace(/actions\/checkout@\w+ # \S+/g, `actions/checkout@${"0".repeat(40)} # v99.0.0`);

test("pull-pins takes a pin that a bot raised over into the definitions, which then say what the files have", () => {
  const [file, source] = [".github/workflows/ci.yml", "workflows-src/typed/actions.ts"];
  const before = [file, source].map((path) => [path, readFileSync(join(copy, path), "utf8")] as const);
  try {
    writeFileSync(join(copy, file), raise(before[0]?.[1] ?? ""));
    const pulled = runScript("pull-pins");
    expect(pulled).toEqual({
      status: 0,
      text: expect.stringMatching(/^actions\/checkout: .* in workflows-src\/typed\/actions\.ts$/m),
    });
    expect(readFileSync(join(copy, source), "utf8")).toContain(`version: "v99.0.0", commit: "${"0".repeat(40)}"`);
    expect(run(["--check"]).text).not.toContain(file);
  } finally {
    for (const [path, text] of before) writeFileSync(join(copy, path), text);
  }
});

describe("types", () => {
  const definition = "workflows-src/workflows/ci.wac.ts";
  const misspell = (source: string): string => source.replace('"ubuntu-latest"', '"ubuntu-latst"');

  test("that TypeScript refuses keep all files from being written, with its words at the line", () => {
    const { status, text } = withChange(definition, misspell);
    expect(status).toBe(1);
    expect(findings({ status, text })).toEqual([
      expect.stringMatching(`^ci.wac.ts:${lineOf(definition, "ubuntu-latest")}: .*ubuntu-latst.*\\[refused-types\\]$`),
    ]);
    expect(text).toContain("Nothing was written.");
  });

  test("are left out with a flag, and the last line says so", () => {
    const { status, text } = withChange(definition, misspell, ["--check", "--without-types"]);
    expect([status, text]).toEqual([1, expect.stringContaining("differs: .github/workflows/ci.yml")]);
    expect(text).toContain("Types were not checked: npm run types does it.");
  });
});

describe("a definition that is wrong", () => {
  test("is not written, and each finding names its file and line", () => {
    const definition = "workflows-src/workflows/somas-wave.wac.ts";
    const change = (source: string) =>
      source.replace('ref: next.base, "fetch-depth"', 'ref: merge.outputs.head, "fetch-depth"');
    const { status, text } = withChange(definition, change);
    expect(status).toBe(1);
    expect(text).toMatch(/^workflows-src\/workflows\/somas-wave\.wac\.ts:\d+:\d+: .*\[premature-read\]$/m);
    expect(text).toContain("Nothing was written.");
    expect(run(["--check"]).status).toBe(0);
  });

  test("is judged by the checks as they are now, though they are loaded from a file that was made before", () => {
    expect(run(["--check"]).status).toBe(0); // makes the file
    const found = withChanges({
      "workflows-src/typed/checks/duplicate-need.ts": (source) => source.replace("more than once", "over and over"),
      "workflows-src/workflows/somas-wave.wac.ts": (source) => source.replace("needs: [task]", "needs: [task, task]"),
    });
    expect(found.status).toBe(1);
    expect(found.text).toContain("over and over");
  });

  test("is an annotation at the definition's line where GitHub Actions runs the build", () => {
    const definition = "workflows-src/workflows/ci.wac.ts";
    const change = (source: string) =>
      source.replace('name: "Run all checks",', "$& unmodelled: { 'wro%king, 2:': 1 },");
    const { status, text } = withChange(definition, change, ["--check"], ON_GITHUB);
    expect(status).toBe(1);
    const place = `file=${definition},line=${lineOf(definition, "Run all checks")},col=\\d+,title=unverified-key`;
    expect(text.split("\n")).toContainEqual(
      expect.stringMatching(new RegExp(`^::warning ${place}::nothing checks "wro%25king, 2:", .*`)),
    );
  });

  test("is refused by GitHub's parser with the definition's place, once, however many others call it", () => {
    const definition = "workflows-src/workflows/somas-wave.wac.ts";
    const change = (source: string) => source.replace("integrate = job({", "$& snapshot: '',");
    expect(findings(withChange(definition, change))).toEqual([
      `somas-wave.wac.ts:${lineOf(definition, "integrate = job({")}: Unexpected value '' [refused-workflow]`,
    ]);
  });

  test("is refused where a function misspells a key of a step, once, though GitHub's parser refuses it too", () => {
    const definition = "workflows-src/workflows/ci.wac.ts";
    const change = (source: string) => source.replace('name: "Run all checks",', "$& wroking: 1,");
    const place = `ci.wac.ts:${lineOf(definition, "Run all checks")}`;
    expect(findings(withChange(definition, change))).toEqual([
      expect.stringMatching(
        `^${place}: step "Run all checks" .* has the key "wroking": expected .* \\[unknown-key\\]$`,
      ),
    ]);
  });

  test("is told how to write text with an expression in it", () => {
    const definition = "workflows-src/workflows/somas-wave.wac.ts";
    const change = (source: string) =>
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the mistake that is made here
      source.replace(/const artifacts = text`.*`/, "const artifacts = `of ${inputs.next}`");
    expect(findings(withChange(definition, change))).toEqual([
      expect.stringMatching(
        `^somas-wave.wac.ts:${lineOf(definition, "const artifacts")}: the value of inputs.next is not known .*write text\`…\`.*\\[failed-definition\\]$`,
      ),
    ]);
  });

  test("and that throws is a finding beside the others, where it throws", () => {
    const failing = "workflows-src/workflows/ci.wac.ts";
    const wrong = "workflows-src/workflows/somas-wave.wac.ts";
    const found = withChanges({
      [failing]: (source) => source.replace("runs-on", '$&": (() => { throw new Error("no runner"); })(), "name'),
      [wrong]: (source) => source.replace("needs: [task]", "needs: [task, task]"),
    });
    expect(findings(found)).toEqual([
      `ci.wac.ts:${lineOf(failing, "runs-on")}: no runner [failed-definition]`,
      `somas-wave.wac.ts:${lineOf(wrong, "integrate = job({")}: job "integrate" needs job "task" more than once: expected each job once [duplicate-need]`,
    ]);
  });

  test("and is only warned of is built: the warning is shown", () => {
    const definition = "workflows-src/workflows/ci.wac.ts";
    const external = `externalWorkflow("a/b/.github/workflows/c.yml@${"0".repeat(40)}", { version: "v1", secrets: { key: secret({ description: "" }) } })`;
    const { status, text } = withChange(
      definition,
      (source) =>
        `import { externalWorkflow } from "../typed/external.ts";\nimport { secret } from "../typed/declarations.ts";\nimport { call } from "../typed/workflow.ts";\n${source.replace("() => ({", `$& other: call(${external}, { permissions: {}, with: {}, secrets: "inherit" }),`)}`,
      ["--check"],
    );
    expect(text).toMatch(/^workflows-src\/workflows\/ci\.wac\.ts:\d+:\d+: warning: .*\[inherited-secrets\]$/m);
    expect(text).not.toContain("Nothing was written.");
    expect([status, text]).toEqual([1, expect.stringContaining("differs: .github/workflows/ci.yml")]);
  });

  test("and does not parse is a finding", () => {
    const definition = "workflows-src/workflows/ci.wac.ts";
    expect(findings(withChange(definition, (source) => source.replace("export default", "$& ]")))).toEqual([
      `ci.wac.ts:${lineOf(definition, "export default")}: Unexpected "]" [failed-definition]`,
    ]);
  });

  test("calls a script whose imports contradict each other", () => {
    const script = "workflows-src/inline/run.ts";
    const change = (source: string) =>
      source.replace("import { randomUUID }", "import { dirname as randomUUID, join as fetch }");
    const { status, text } = withChange(script, (source) => change(source).replace('"node:crypto"', '"node:path"'));
    expect(status).toBe(1);
    expect(text).toMatch(
      /^workflows-src\/inline\/run\.ts:\d+(?::\d+)?: "fetch" is join of node:path here, but a global of Node.*\[failed-script\]$/m,
    );
  });
});

describe("where a definition is", () => {
  const write = (file: string, text: string): string => {
    const path = join(copy, "workflows-src/workflows", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const source = (folder: string) => `
    import { job } from "${folder}typed/job.ts";
    import { workflow } from "${folder}typed/workflow.ts";
    const steps = [{ name: "Run", run: "make" }] as const;
    export default workflow("deep", { name: "Deep", description: "…", on: { push: {} } }, () => ({
      a: job({ "runs-on": "ubuntu-latest", permissions: {}, steps }),
    }));
  `;

  test("a folder below has definitions too", () => {
    const path = write("below/deep.wac.ts", source("../../"));
    try {
      expect(run(["--check"]).text).toContain("differs: .github/workflows/deep.yml");
    } finally {
      rmSync(dirname(path), { recursive: true });
    }
  });

  test("two definitions of one file are refused", () => {
    const paths = [write("below/deep.wac.ts", source("../../")), write("deep.wac.ts", source("../"))];
    try {
      expect(run(["--check"]).text).toMatch(/another definition becomes deep\.yml too: .*\[failed-definition\]$/m);
    } finally {
      for (const path of paths) rmSync(path);
    }
  });

  test("a file that TypeScript takes for declarations is refused", () => {
    const path = write("deep.d.wac.ts", source("../"));
    try {
      expect(run(["--check"]).text).toMatch(/deep\.d\.wac\.ts:0: .*does not end in "\.d" \[failed-definition\]$/m);
    } finally {
      rmSync(path);
    }
  });

  test("an error that is thrown where it is written down is shown at its own line, not at the build's", () => {
    const definition = "workflows-src/workflows/ci.wac.ts";
    const found = withChange(definition, (text) => text.replace(/ on: \{.*\},$/m, ""), ["--check", "--without-types"]);
    expect(findings(found)).toEqual([
      expect.stringMatching(`^ci.wac.ts:${lineOf(definition, "export default")}: .* \\[failed-definition\\]$`),
    ]);
  });
});

test("--watch builds after every change, also of a file that was replaced", async () => {
  const definition = join(copy, "workflows-src/workflows/ci.wac.ts");
  const before = readFileSync(definition, "utf8");
  const watching = spawn(process.execPath, ["--import", "tsx", "scripts/build-workflows.ts", "--watch"], {
    cwd: copy,
    env: LOCAL,
  });
  try {
    let output = "";
    watching.stdout.on("data", (data) => {
      output += data;
    });
    await eventually(() => output.includes("Types were not checked"));
    for (const name of ["CI1", "CI2", "CI3", "CI"]) {
      writeFileSync(`${definition}.new`, before.replace('name: "CI"', `name: "${name}"`));
      renameSync(`${definition}.new`, definition);
      const emitted = () => readFileSync(join(copy, ".github/workflows/ci.yml"), "utf8");
      await eventually(() => emitted().includes(`name: ${name}\n`));
    }
  } finally {
    watching.kill();
    writeFileSync(definition, before);
  }
});

describe("a script", () => {
  test("that Node could not read without modules is a finding, not an emitted file", () => {
    const change = (source: string) => `import fs from "node:fs";\nconsole.log(fs.constants);\n${source}`;
    const { status, text } = withChange("workflows-src/inline/report.ts", change);
    expect(status).toBe(1);
    expect(text).toMatch(
      /^workflows-src\/inline\/report\.ts:0: Node cannot read the script: .*import.*\[failed-script\]$/m,
    );
    // What a script sets that is not there, nobody knows.
    expect(text).not.toContain("[unset-output]");
  });
});

describe("a definition that is no workflow of its own is refused as a whole, by its name", () => {
  const definition = "workflows-src/workflows/somas-implementation.wac.ts";
  test.each<[string, string, (source: string) => string]>([
    [
      "for it has the name of another",
      'the workflow has the id "somas-wave": expected "somas-implementation", the name of its file',
      (source) => source.replace('"somas-implementation",', '"somas-wave",'),
    ],
    ["for it exports none", "expected a workflow as default export", () => "export const jobs = {};"],
    [
      "for what it exports looks like one and is none",
      "expected a workflow as default export",
      () => 'export default { id: "somas-implementation", jobs: {} };',
    ],
    ["for it imports what is not there", "Cannot find module", (source) => `import "../typed/misspelt.ts";\n${source}`],
  ])("%s", (_, message, change) => {
    const { status, text } = withChange(definition, change);
    expect(status).toBe(1);
    const lines = text.split("\n").filter((line) => line.includes(message));
    expect(lines).toEqual([
      expect.stringMatching(/^workflows-src\/workflows\/somas-implementation\.wac\.ts:0: .* \[failed-definition\]$/),
    ]);
  });
});
