import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compile } from "../../workflows-src/typed/build/compile.ts";
import { runAllChecks } from "../../workflows-src/typed/checks/index.ts";
import { renderScalar } from "../../workflows-src/typed/emit/scalar.ts";

import { job } from "../../workflows-src/typed/job.ts";
import type { AnyStep } from "../../workflows-src/typed/model/definition.ts";
import { type Delivery, defineScript, SCRIPTS_FOLDER, script, storeScript } from "../../workflows-src/typed/script.ts";
import { workflow } from "../../workflows-src/typed/workflow.ts";

const declare = <const D extends Delivery>(delivery: D) =>
  defineScript({ name: "demo", title: "Demo", delivery, env: {}, outputs: {} });

/** The texts of these steps as GitHub reads them, for a script of this text. */
function textsOf(text: string, steps: readonly AnyStep[]): string[] {
  const demo = workflow("example", { name: "Example", description: "…", on: { push: {} } }, () => ({
    demo: job({ "runs-on": "ubuntu-latest", permissions: {}, steps }),
  }));
  const { findings, file } = compile(demo, {
    source: "example.wac.ts",
    command: "build",
    scriptText: () => text,
    check: runAllChecks,
  });
  expect(findings.map(({ message }) => message)).toEqual([]);
  const written: { run: string; shell: string; env?: object }[] = parse(file?.text ?? "").jobs.demo.steps;
  for (const { shell, env = {} } of written) expect({ shell, env }).toEqual({ shell: "node {0}", env: {} });
  return written.map(({ run }) => run);
}

/** The texts that store a script and run it by its digest. */
function byDigest(text: string): { readonly store: string; readonly load: string } {
  const [store = "", load = ""] = textsOf(text, [
    storeScript(declare("digest")),
    script(declare("digest"), { env: {} }),
  ]);
  return { store, load };
}

let temp = "";
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "delivery-test-"));
});
afterEach(() => rmSync(temp, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a step's text like GitHub's runner: in a file without an extension. */
function run(text: string, env: NodeJS.ProcessEnv = {}, flags: readonly string[] = []): Promise<Ended> {
  const file = join(temp, "6fd9d1b3-0000-4000-8000-step");
  writeFileSync(file, text);
  const child = spawn(process.execPath, [...flags, file], {
    cwd: temp,
    env: { PATH: process.env.PATH, RUNNER_TEMP: temp, ...env },
  });
  const ended = { out: "", error: "" };
  child.stdout.on("data", (data) => (ended.out += data));
  child.stderr.on("data", (data) => (ended.error += data));
  return new Promise((done) => child.on("close", (code) => done({ code, ...ended })));
}

const stored = (): string => join(temp, "scripts/demo.cjs");
const sha256 = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");

/** Stores a file in the place of the script, as a download would. */
function bring(bytes: Buffer | string): void {
  mkdirSync(join(temp, "scripts"), { recursive: true });
  writeFileSync(stored(), bytes);
}

const HELLO = '"use strict";\nconsole.log("hello from the script");\n';

test("the texts are short, and say what they do", () => {
  const { store, load } = byDigest(HELLO);
  expect(store).toMatchInlineSnapshot(`
    "// Stores the script "demo" for the steps that run it by its digest. Nothing calls the function: it only holds the text.
    const { mkdirSync, writeFileSync } = require("node:fs");
    const folder = process.env.RUNNER_TEMP + "/scripts";
    const lines = String(script).split(/\\r?\\n/); // a runner on Windows ends lines with \\r\\n
    mkdirSync(folder, { recursive: true });
    writeFileSync(folder + "/demo.cjs", lines.slice(1, -1).join("\\n"));
    function script() {
    "use strict";
    console.log("hello from the script");

    }
    "
  `);
  expect(load).toMatchInlineSnapshot(`
    "// Runs the script "demo", which an earlier step stored, if it is the one that this workflow was built with.
    const file = process.env.RUNNER_TEMP + "/scripts/demo.cjs";
    const expected = "sha256 b9660e288fec86d67163b20c0f7f97bcc50459407769d52463661773d9858d41";
    let bytes, found;
    try {
      bytes = require("node:fs").readFileSync(file);
      found = "sha256 " + require("node:crypto").createHash("sha256").update(bytes).digest("hex");
    } catch (error) {
      found = "not readable (" + error.code + ")";
    }
    if (found !== expected) {
      console.log("::error title=Script not run::Nothing of the script \\"demo\\" was run. $RUNNER_TEMP/scripts/demo.cjs is " + found + ", expected " + expected + ". The artifact that holds it is missing, was replaced by another job, or is of another version of this workflow. Run all jobs again; if it fails again, find the job that replaces the artifact.");
      process.exit(1);
    }
    const { compileFunction, constants } = require("node:vm");
    const options = { filename: file, importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER };
    const script = compileFunction(String(bytes), ["exports", "require", "module", "__filename", "__dirname"], options);
    script.call(exports, exports, require, module, __filename, __dirname);
    "
  `);
});

test("the folder is the one that the texts use", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of an expression
  expect(renderScalar(SCRIPTS_FOLDER, () => "")).toBe("${{ runner.temp }}/scripts");
});

describe("a script that is stored", () => {
  const TEXTS: Readonly<Record<string, string>> = {
    "a script": HELLO,
    "declarations that would hide what the header uses": [
      '"use strict";',
      'const { mkdirSync, writeFileSync } = require("node:fs");',
      "var process = { env: {} }, folder, lines, String;",
      "function require() { throw new Error('called'); }",
      "function script() {}",
      "let __filename = 1, module = 2, exports = 3;",
    ].join("\n"),
    "quotes, comments, templates and patterns": [
      "/* } */ // } */ `",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of a script
      'const a = `}${"`"}\n  \\r\\n $& $1 {{ }} %0A::error::`;',
      "const b = /[}]\\/{2}/; // \\",
      "class C { static #d = 1; }",
    ].join("\n"),
    "letters beyond ASCII": 'console.log("ä – 漢 – 🧵 – \\u2028", "\u00a0\u200b");\n',
    "empty lines at both ends": "\n\n  let indented;\n\t\n\n\n",
    "one line without an end": "console.log(1)",
    "what would run, if anything did": 'console.log("ran"); process.exit(9);\n',
  };

  test.each(Object.entries(TEXTS))("%s: is written byte for byte, and does not run", async (_, text) => {
    const { store } = byDigest(text);
    expect(await run(store)).toEqual({ code: 0, out: "", error: "" });
    expect(readdirSync(join(temp, "scripts"))).toEqual(["demo.cjs"]);
    expect(readFileSync(stored()).equals(Buffer.from(text))).toBe(true);
  });

  test.each(Object.entries(TEXTS))("%s: also where the runner is one on Windows", async (_, text) => {
    const { store } = byDigest(text);
    expect(await run(store.replaceAll("\n", "\r\n"))).toEqual({ code: 0, out: "", error: "" });
    expect(sha256(readFileSync(stored()))).toBe(sha256(text));
  });

  const generated = readdirSync("generated/scripts");
  test.each(generated)("%s: is written, found and begins to run", async (file) => {
    const text = readFileSync(join("generated/scripts", file), "utf8");
    const { store, load } = byDigest(text);
    expect(await run(store)).toEqual({ code: 0, out: "", error: "" });
    expect(load).toContain(`"sha256 ${sha256(readFileSync(stored()))}"`);
    const { out, error } = await run(load);
    expect(out).not.toContain("Script not run");
    expect(out + error).not.toBe("");
  });

  test("takes the place of what was there", async () => {
    bring("something else, which is longer than the script, by far, and is no script at all");
    await run(byDigest(HELLO).store);
    expect(readFileSync(stored(), "utf8")).toBe(HELLO);
  });
});

describe("a script that is not the one of the build", () => {
  const refused = (found: string, text = HELLO): Ended => ({
    code: 1,
    out: `::error title=Script not run::Nothing of the script "demo" was run. $RUNNER_TEMP/scripts/demo.cjs is ${found}, expected sha256 ${sha256(text)}. The artifact that holds it is missing, was replaced by another job, or is of another version of this workflow. Run all jobs again; if it fails again, find the job that replaces the artifact.\n`,
    error: "",
  });

  test.each<[what: string, bytes: Buffer | string]>([
    ["a byte more", `${HELLO} `],
    ["a line more", `${HELLO}console.log("evil");\n`],
    ["a byte less", HELLO.slice(0, -1)],
    ["ends of lines as on Windows", HELLO.replaceAll("\n", "\r\n")],
    ["a mark of its encoding", `\ufeff${HELLO}`],
    ["another encoding", Buffer.from(HELLO, "utf16le")],
    ["another script", 'console.log("evil");\n'],
    ["nothing in it", ""],
    ["a text that is no script", "}{"],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0])],
  ])("%s: does not run", async (_, bytes) => {
    bring(bytes);
    expect(await run(byDigest(HELLO).load)).toEqual(refused(`sha256 ${sha256(bytes)}`));
  });

  test("bytes that stand for the same text do not run", async () => {
    const text = 'console.log("\ufffd");\n';
    const bytes = Buffer.from(text.replace("\ufffd", "?"));
    bytes[bytes.indexOf("?")] = 0xff;
    expect(String(bytes)).toBe(text);
    bring(bytes);
    expect(await run(byDigest(text).load)).toEqual(refused(`sha256 ${sha256(bytes)}`, text));
  });

  test("where no file is, none of it runs", async () => {
    expect(await run(byDigest(HELLO).load)).toEqual(refused("not readable (ENOENT)"));
  });

  test("where a folder is, none of it runs", async () => {
    mkdirSync(stored(), { recursive: true });
    writeFileSync(join(stored(), "index.js"), 'console.log("evil");');
    expect(await run(byDigest(HELLO).load)).toEqual(refused("not readable (EISDIR)"));
  });

  test("where a link leads nowhere, or in a circle, none of it runs", async () => {
    mkdirSync(join(temp, "scripts"));
    symlinkSync("demo.cjs", stored());
    expect(await run(byDigest(HELLO).load)).toEqual(refused("not readable (ELOOP)"));
  });

  test("what changes after it was read has no effect: it is read once", async () => {
    bring("");
    rmSync(stored());
    const target = join(temp, "target.cjs");
    writeFileSync(target, HELLO);
    symlinkSync(target, stored());
    // Whoever can change the file does so as soon as it was read.
    writeFileSync(
      join(temp, "change.cjs"),
      `const fs = require("node:fs");
      const { readFileSync, writeFileSync } = fs;
      fs.readFileSync = (file, ...options) => {
        const bytes = readFileSync(file, ...options);
        if (String(file).endsWith("demo.cjs")) {
          writeFileSync(${JSON.stringify(target)}, 'console.log("evil");');
          console.log("read");
        }
        return bytes;
      };`,
    );
    const { load } = byDigest(HELLO);
    const flags = ["--require", join(temp, "change.cjs")];
    expect(await run(load, {}, flags)).toEqual({ code: 0, out: "read\nhello from the script\n", error: "" });
    expect(await run(load)).toEqual(refused(`sha256 ${sha256('console.log("evil");')}`));
  });

  test("a folder elsewhere that the environment names changes nothing", async () => {
    bring(HELLO);
    const other = join(temp, "other");
    mkdirSync(join(other, "scripts"), { recursive: true });
    writeFileSync(join(other, "scripts/demo.cjs"), 'console.log("evil");');
    const { load } = byDigest(HELLO);
    expect(await run(load, { RUNNER_TEMP: other })).toEqual(refused(`sha256 ${sha256('console.log("evil");')}`));
    expect(await run(load, { RUNNER_TEMP: undefined })).toEqual(refused("not readable (ENOENT)"));
    expect(await run(load, { RUNNER_TEMP: "\n::set-output name=a::b" })).toEqual(refused("not readable (ENOENT)"));
  });
});

describe("a script that runs by its digest does as one that stands in the step", () => {
  const SCRIPTS: Readonly<Record<string, string>> = {
    "sets outputs": 'require("node:fs").appendFileSync(process.env.GITHUB_OUTPUT, "done=true\\n");',
    "fails at once": 'function inner() {\n  throw new TypeError("no");\n}\ninner();',
    "rejects after a tick": 'setTimeout(() => Promise.reject(new Error("late")), 5);',
    "rejects with what is no error": "Promise.reject(7);",
    "throws in a callback": 'setImmediate(() => { throw new Error("later"); });',
    "ends with process.exit(3)": 'console.log("before"); process.exit(3); console.log("after");',
    "ends with process.exitCode": 'process.exitCode = 4; process.on("exit", (code) => console.log("exit", code));',
    "ends by a signal": 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 1000);',
    "is strict": '"use strict";\nundeclared = 1;',
    "is not strict": "undeclared = 1; console.log(typeof undeclared, this === module.exports);",
    "imports when it runs": 'import("node:path").then(({ sep }) => console.log(sep));',
    "asks for what surrounds it": [
      "console.log(require.main === module, module.id, __filename, __dirname, exports === module.exports);",
      "console.log(typeof bytes, typeof found, typeof file, typeof expected, typeof createHash, arguments.length);",
      "console.log(process.argv.slice(1), process.execArgv, typeof require.resolve, typeof require.cache);",
    ].join("\n"),
    "asks for its environment": "console.log(Object.entries(process.env).sort(), Object.keys(globalThis).sort());",
  };

  test.each(Object.entries(SCRIPTS))("%s", async (_, text) => {
    const { store, load } = byDigest(text);
    const [inline = ""] = textsOf(text, [script(declare("inline"), { env: {} })]);
    const output = join(temp, "output");
    const outcome = async (step: string) => {
      writeFileSync(output, "");
      const ended = await run(step, { GITHUB_OUTPUT: output, SECRET: "s\n" });
      return { ...ended, output: readFileSync(output, "utf8") };
    };
    const here = await outcome(inline);
    await run(store);
    const elsewhere = await outcome(load);
    // Where an error came from differs, and Node 20 says of `import()` that it is experimental there.
    const words = (error: string) =>
      error.split("\n").filter((line) => !/^ +at |^(\/|node:)\S+:\d+$|ExperimentalWarning|trace-warnings/.test(line));
    expect({ ...elsewhere, error: words(elsewhere.error) }).toEqual({ ...here, error: words(here.error) });
  });

  test("its errors name its file and its lines", async () => {
    const { store, load } = byDigest(SCRIPTS["fails at once"] ?? "");
    await run(store);
    const { error } = await run(load);
    expect(error).toContain(`${stored()}:2\n  throw new TypeError("no");\n  ^`);
    expect(error).toContain(`at inner (${stored()}:2:9)`);
    expect(error).toContain(`(${stored()}:4:1)`);
  });

  test("also where the runner is one on Windows", async () => {
    const { store, load } = byDigest(HELLO);
    await run(store);
    const expected = { code: 0, out: "hello from the script\n", error: "" };
    expect(await run(load.replaceAll("\n", "\r\n"))).toEqual(expected);
  });
});

test("a script without a text is neither stored nor run", () => {
  expect(byDigest("")).toEqual({ store: "", load: "" });
});
