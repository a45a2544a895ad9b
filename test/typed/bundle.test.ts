import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bundle } from "../../workflows-src/typed/build/bundle.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bundle-test-"));
  mkdirSync(join(folder, "src"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (modules: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(folder, "src", name), text);
};

const bundled = async (): Promise<string> => {
  const modules = join(folder, "src");
  const entries = new Map([["main", join(modules, "main.ts")]]);
  const scripts = await bundle({ entries, modules, libraries: ["yaml"], cache: join(folder, "cache") });
  return (scripts.get("main") ?? "").replace(/^function library_yaml.*$/m, "function library_yaml() {}");
};

const failures = async (): Promise<string[]> => {
  const { errors } = (await bundled().catch((error) => error)) as { errors: { text: string; location: object }[] };
  return errors.map(({ text }) => text.replaceAll(folder, ""));
};

test("what modules take from outside is named once, at the top, as they call it", async () => {
  write({
    "main.ts": [
      'import { join, type ParsedPath } from "node:path";',
      'import {\n  existsSync as exists,\n  readFileSync,\n} from "node:fs";',
      'import { other } from "./other.ts";',
      'import { stringify } from "yaml";',
      "const path = (from: ParsedPath) => exists(join(from.dir)) && stringify(readFileSync(other(from.dir)));",
      'console.log(path({ root: "", dir: "", base: "", ext: "", name: "" }));',
    ].join("\n"),
    "other.ts": [
      'import { readFileSync, writeFileSync } from "node:fs";',
      'import { join as paths } from "node:path";',
      "const join = (text: string) => text;",
      "export const other = (text: string) => { readFileSync(text); return join(paths(text)); };",
      "export const unused = () => writeFileSync;",
    ].join("\n"),
  });
  expect((await bundled()).replace(/sha256 .*/, "sha256 …")).toMatchInlineSnapshot(`
    ""use strict";
    const { existsSync: exists, readFileSync } = require("node:fs");
    const { join, join: paths } = require("node:path");
    const { stringify } = library_yaml();
    // src/other.ts
    var join2 = (text) => text;
    var other = (text) => {
      readFileSync(text);
      return join2(paths(text));
    };

    // src/main.ts
    var path = (from) => exists(join(from.dir)) && stringify(readFileSync(other(from.dir)));
    console.log(path({ root: "", dir: "", base: "", ext: "", name: "" }));
    // yaml 2.9.1 (ISC), minified, sha256 …
    function library_yaml() {}
    "
  `);
});

test("a name from outside means one thing in all modules, and never hides a global", async () => {
  write({
    "main.ts": [
      'import { readFile } from "node:fs";',
      'import { setTimeout } from "node:timers/promises";',
      'import { other } from "./other.ts";',
      "other(readFile, setTimeout);",
    ].join("\n"),
    "other.ts": 'import { readFile } from "node:fs/promises";\nexport const other = (..._: unknown[]) => readFile;',
  });
  expect((await failures()).sort()).toMatchInlineSnapshot(`
    [
      ""readFile" is readFile of node:fs/promises here, but readFile of node:fs in /src/main.ts: import it \`as\` another name",
      ""setTimeout" is setTimeout of node:timers/promises here, but a global of Node: import it \`as\` another name",
    ]
  `);
});

test("a module that changes, or comes from elsewhere, is not passed over", async () => {
  write({ "main.ts": "console.log(1);" });
  expect(await bundled()).toContain("console.log(1)");
  write({ "main.ts": "console.log(2);" });
  expect(await bundled()).toContain("console.log(2)");
  writeFileSync(join(folder, "stranger.ts"), "console.log(3);");
  write({ "main.ts": 'import "../stranger.ts";' });
  await expect(bundled()).rejects.toThrow("stranger.ts is part of a script, but does not lie below");
});

test("a control character in a string is written as its code: YAML has it in quotes only", async () => {
  write({ "main.ts": 'console.log("a\\x1fb", /\\x7f/, "\\tc");' });
  expect(await bundled()).toContain('console.log("a\\x1fb", /\\x7f/, "\tc");');
});
