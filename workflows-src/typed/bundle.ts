import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, version as esbuildVersion } from "esbuild";
import { manifestOf } from "./manifest.ts";

const NODE = { bundle: true, platform: "node", target: "node20", format: "esm", write: false } as const;

export interface BundleOptions {
  /** Script name → path of its entry module. */
  readonly entries: ReadonlyMap<string, string>;
  /** npm packages that scripts may import; each script carries what it uses in one line. */
  readonly libraries: readonly string[];
  /** A folder for what is costly to make and depends on package versions only. */
  readonly cache: string;
}

/**
 * Bundles each entry into one CommonJS text that needs nothing but Node: our own code as it was written, without types and
 * comments but with the name of each module; libraries minified, each in one line that says what it is. The text depends on nothing but the sources.
 */
export async function bundle({ entries, libraries, cache }: BundleOptions): Promise<Map<string, string>> {
  if (entries.size === 0) return new Map();
  const built = await build({
    ...NODE,
    entryPoints: Object.fromEntries(entries),
    outdir: ".",
    external: [...libraries],
    charset: "utf8",
    legalComments: "none",
  });
  const scripts = built.outputFiles.map((file, index) => ({
    name: [...entries.keys()][index] ?? file.path,
    text: file.text,
  }));
  const used = new Map(
    libraries.map((library) => [library, new Set(scripts.flatMap(({ text }) => namesFrom(text, library)))]),
  );
  const lines = new Map<string, string>();
  for (const [library, names] of used)
    if (names.size > 0) lines.set(library, await libraryLine(library, [...names].sort(), cache));
  return new Map(scripts.map(({ name, text }) => [name, asCommonJs(text, lines)]));
}

/** On one line, or with a line for each name. */
const IMPORT = /^import \{\s+([^}]+?)\s+\} from "(.+)";$/gm;

const namesFrom = (text: string, library: string): string[] =>
  [...text.matchAll(IMPORT)]
    .filter(([, , from]) => from === library)
    .flatMap(([, names = ""]) => names.split(/,\s+/).map((name) => name.replace(/ as .*/, "")));

/** `import { a as b } from "x"` → `const { a: b } = require("x")`, and what a library exports from its line at the end. */
function asCommonJs(text: string, libraries: ReadonlyMap<string, string>): string {
  const needed = new Set<string>();
  const body = text.replace(IMPORT, (_, names: string, from: string) => {
    const bindings = names.replace(/\s+/g, " ").replaceAll(" as ", ": ");
    if (!libraries.has(from)) return `const { ${bindings} } = require("${from}");`;
    needed.add(from);
    return `const { ${bindings} } = ${identifier(from)}();`;
  });
  const lines = [...needed].sort().map((library) => libraries.get(library));
  return ['"use strict";', body.trimEnd(), ...lines, ""].join("\n");
}

const identifier = (library: string): string => `library_${library.replace(/\W/g, "_")}`;

/** A hoisted function in one line that returns the library's exports, under a comment that says what it is. */
async function libraryLine(library: string, names: readonly string[], cache: string): Promise<string> {
  const manifest = manifestOf(library);
  const label = `${manifest.name} ${manifest.version} (${manifest.license})`;
  const { text } = await cached(cache, `${label} ${names.join(",")} esbuild ${esbuildVersion}`, async () => {
    const { outputFiles } = await build({
      ...NODE,
      stdin: { contents: `export { ${names.join(", ")} } from "${library}"`, resolveDir: import.meta.dirname },
      format: "iife",
      globalName: "exported",
      minify: true,
      charset: "ascii",
      legalComments: "none",
      supported: { "template-literal": false },
    });
    const code = (outputFiles[0]?.text ?? "").trim().replace(/\p{Cc}/gu, hexEscape);
    const checksum = createHash("sha256").update(code).digest("hex");
    return `// ${label}, minified, sha256 ${checksum}\nfunction ${identifier(library)}() { ${code} return exported; }`;
  });
  return text;
}

const hexEscape = (character: string): string => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;

/** The text made for this key before, or made now, and the module file that holds it. */
export async function cached(
  folder: string,
  key: string,
  make: () => Promise<string>,
): Promise<{ file: string; text: string }> {
  const file = join(folder, `${createHash("sha256").update(key).digest("hex").slice(0, 32)}.mjs`);
  if (existsSync(file)) return { file, text: readFileSync(file, "utf8") };
  const text = await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
  return { file, text };
}
