import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

/** A step, and words of the compiler that name the mistake. */
const STEPS: readonly (readonly [step: string, words: string])[] = [
  ['{ name: "Test" }', "Property 'run' is missing in type '{ name: string; }'"],
  ['{ run: "make" }', "Property 'name' is missing in type '{ run: string; }'"],
  ['{ name: "Test", run: "make", uses: "actions/checkout@v4" }', "not assignable to type 'MadeByAFunctionOfActions'"],
  ['{ name: "Test", uses: "actions/checkout@v4" }', "not assignable to type 'MadeByAFunctionOfActions'"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code for the compiler
  ['{ name: "Test", run: text`echo ${github.ref}` }', "not assignable to type 'string | PassedThroughEnv'"],
  ['{ name: "Test", run: "make", shel: "bash" }', "'shel' does not exist in type"],
  ['{ unmodelled: "make" }', "Type 'string' is not assignable to type 'Readonly<Record<string, unknown>>"],
];

/** A job whose labels come from a matrix. */
const RUNNER =
  'job({ "runs-on": ({ os }) => os, permissions: {}, strategy: { matrix: { os: ["ubuntu-latst"] } }, steps: [] });';

test("the compiler names the word that is wrong", () => {
  const root = mkdtempSync(join(tmpdir(), "messages-"));
  try {
    const typed = resolve("workflows-src/typed");
    const imports = [
      `import { github } from "${typed}/contexts.ts";`,
      `import { text } from "${typed}/functions.ts";`,
      `import { job } from "${typed}/job.ts";`,
    ];
    const lines = STEPS.map(([step]) => `job({ "runs-on": "ubuntu-latest", permissions: {}, steps: [${step}] });`);
    writeFileSync(join(root, "steps.ts"), [...imports, "void github, text;", ...lines, RUNNER].join("\n"));
    writeFileSync(join(root, "package.json"), '{ "type": "module" }');
    const options = { typeRoots: [resolve("node_modules/@types")] };
    const settings = { extends: resolve("tsconfig.json"), compilerOptions: options, include: ["steps.ts"] };
    writeFileSync(join(root, "tsconfig.json"), JSON.stringify(settings));
    const { stdout } = spawnSync(resolve("node_modules/.bin/tsc"), ["--noEmit"], { cwd: root, encoding: "utf8" });
    const messages = stdout.split(/^(?=steps\.ts)/m);
    const found = STEPS.map(([, words], index) => (messages[index]?.includes(words) ? words : messages[index]));
    expect(found).toEqual(STEPS.map(([, words]) => words));
    expect(messages[STEPS.length]).toContain(
      'labels of HostedRunner, or { labels }"\' is missing in type \'ExpressionOf<"ubuntu-latst"',
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});
