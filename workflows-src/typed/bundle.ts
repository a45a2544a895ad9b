import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build, version as esbuildVersion } from "esbuild";
import { cached, digest } from "./cache.ts";
import { hoist } from "./hoist.ts";
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
 * comments but with the name of each module; libraries minified, each in one line that says what it is. The text depends on
 * nothing but the sources. Throws esbuild's BuildFailure, whose errors have a place.
 */
export async function bundle({ entries, libraries, cache }: BundleOptions): Promise<Map<string, string>> {
  if (entries.size === 0) return new Map();
  const { plugin, bindings } = hoist(libraries);
  const { outputFiles, metafile } = await build({
    ...NODE,
    entryPoints: Object.fromEntries(entries),
    outdir: ".",
    plugins: [plugin],
    metafile: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  const modules = Object.values(metafile.outputs).map(({ inputs }) => Object.keys(inputs).map((path) => resolve(path)));
  const scripts = [...entries.keys()].map((name, index) => {
    const text = outputFiles[index]?.text ?? "";
    return { name, text, outside: bindings(modules[index] ?? [], text) };
  });

  const lines = new Map<string, string>();
  for (const library of libraries) {
    const names = new Set(scripts.flatMap(({ outside }) => outside.get(library) ?? []));
    if (names.size > 0) lines.set(library, await libraryLine(library, [...names].map(nameOf).sort(), cache));
  }
  return new Map(scripts.map(({ name, text, outside }) => [name, asCommonJs(text, outside, lines)]));
}

/** The name in a binding `name` or `name: local`. */
const nameOf = (binding: string): string => binding.replace(/:.*/, "");

/** The script with what it takes from outside at its top, and its libraries at its end. */
function asCommonJs(
  text: string,
  outside: ReadonlyMap<string, readonly string[]>,
  libraries: ReadonlyMap<string, string>,
): string {
  const taken = [...outside].map(([from, names]) => {
    const source = libraries.has(from) ? `${identifier(from)}()` : `require("${from}")`;
    return `const { ${names.join(", ")} } = ${source};`;
  });
  const carried = [...outside.keys()].flatMap((from) => libraries.get(from) ?? []);
  return ['"use strict";', ...taken, text.trimEnd(), ...carried, ""].join("\n");
}

const identifier = (library: string): string => `library_${library.replace(/\W/g, "_")}`;

/** What the line of a library is called in the cache. */
export const cacheName = (library: string): string => `library ${library}`;

/** A function in one line that returns the library's exports, under a comment that says what it is. */
async function libraryLine(library: string, names: readonly string[], cache: string): Promise<string> {
  const manifest = manifestOf(library);
  const label = `${manifest.name} ${manifest.version} (${manifest.license})`;
  const key = `${label} ${names.join(",")} esbuild ${esbuildVersion} ${readFileSync(import.meta.filename, "utf8")}`;
  const { text } = await cached(cache, cacheName(library), key, async () => {
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
    return `// ${label}, minified, sha256 ${digest(code)}\nfunction ${identifier(library)}() { ${code} return exported; }`;
  });
  return text;
}

const hexEscape = (character: string): string => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
