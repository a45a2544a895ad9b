import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Script } from "node:vm";
import type { PartialMessage } from "esbuild";
import { sha256 } from "../emit/sha256.ts";
import type { Source } from "../model/source.ts";
import { cached } from "./cache.ts";
import { hoist } from "./hoist.ts";
import { manifestOf } from "./manifest.ts";

/** How a text is made is part of what it is made from. */
const OWN_TEXT = readFileSync(import.meta.filename, "utf8");

/** esbuild is loaded where there is something to make: most builds find all of it made. */
const ESBUILD = `esbuild ${manifestOf("esbuild").version}`;

const NODE = { bundle: true, platform: "node", target: "node20", format: "esm", write: false } as const;

export interface BundleOptions {
  /** Script name → path of its entry module. */
  readonly entries: ReadonlyMap<string, string>;
  /** The folder that holds all modules of scripts; scripts name them as seen from the folder above it. */
  readonly modules: string;
  /** npm packages that scripts may import; each script carries what it uses in one line. */
  readonly libraries: readonly string[];
  /** A folder for what is costly to make. */
  readonly cache: string;
}

/**
 * Bundles each entry into one CommonJS text that needs nothing but Node: our own code as it was written, without types and
 * comments but with the name of each module; libraries minified, each in one line that says what it is. The text depends on
 * nothing but the sources. Throws an error with `errors`, each with a text, a place and notes, as esbuild's BuildFailure.
 */
export async function bundle(options: BundleOptions): Promise<Map<string, string>> {
  const { entries, modules, libraries, cache } = options;
  const made = [OWN_TEXT, ESBUILD, [...entries], libraries.map((library) => manifestOf(library).version)];
  const read = readdirSync(modules, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => [file, readFileSync(join(modules, file), "utf8")]);
  const { text } = await cached(cache, "scripts", JSON.stringify([made, read]), async () =>
    JSON.stringify([...(await bundleNow(options))]),
  );
  return new Map(JSON.parse(text));
}

/** A script without what it takes from outside. */
export interface Body {
  readonly name: string;
  readonly text: string;
  /** esbuild's source map of the text, JSON, where it was asked for. */
  readonly map: string;
  /** What it takes from outside: each `from`, and its bindings `name` or `name: local`. */
  readonly outside: ReadonlyMap<string, readonly string[]>;
  /** Where it first imports something `from` outside. */
  readonly importOf: (from: string) => Source | undefined;
}

async function bundleNow(options: BundleOptions): Promise<Map<string, string>> {
  const { libraries, cache } = options;
  const scripts = await bodies(options);
  const lines = new Map<string, string>();
  for (const library of libraries) {
    const names = new Set(scripts.flatMap(({ outside }) => outside.get(library) ?? []));
    if (names.size > 0) lines.set(library, await libraryLine(library, [...names].map(nameOf).sort(), cache));
  }
  const texts = new Map(scripts.map(({ name, text, outside }) => [name, asCommonJs(text, outside, lines)]));
  const errors = [...texts].flatMap(([name, text]) => notCommonJs(text, options.entries.get(name) ?? name));
  if (errors.length > 0) throw Object.assign(new Error("Node cannot read every script"), { errors });
  return texts;
}

/** What Node cannot read where there are no modules, e.g. an import of another form than `import { name } from "…"`. */
function notCommonJs(text: string, file: string): PartialMessage[] {
  try {
    new Script(text);
    return [];
  } catch (error) {
    const at = /^evalmachine\.<anonymous>:\d+\n(.*)$/m.exec(error instanceof Error ? (error.stack ?? "") : "")?.[1];
    const message = `Node cannot read the script: ${String(error)}${at === undefined ? "" : `, at: ${at.slice(0, 200)}`}`;
    const note = "import names (`import { a } from`), and neither await at the top level nor use import.meta";
    return [{ text: message, location: { file, line: 0 }, notes: [{ text: note }] }];
  }
}

/** Each script as esbuild makes it of our own modules. */
export async function bodies(
  { entries, modules, libraries }: BundleOptions,
  sourcemap: "external" | false = false,
): Promise<Body[]> {
  const root = dirname(modules);
  const { plugin, bindings, importOf } = hoist(libraries);
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    ...NODE,
    entryPoints: Object.fromEntries(entries),
    outdir: ".",
    absWorkingDir: root,
    plugins: [plugin],
    metafile: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    sourcemap,
  });
  const stranger = Object.keys(metafile.inputs).find((path) => !resolve(root, path).startsWith(modules));
  if (stranger !== undefined) throw new Error(`${stranger} is part of a script, but does not lie below ${modules}`);
  const textOf = (file: string) => outputFiles.find(({ path }) => path === join(root, file))?.text ?? "";
  return [...entries.keys()].map((name) => {
    const text = textOf(`${name}.js`);
    const parts = Object.keys(metafile.outputs[`${name}.js`]?.inputs ?? {}).map((path) => resolve(root, path));
    return {
      name,
      text,
      map: textOf(`${name}.js.map`),
      outside: bindings(parts, text),
      importOf: (from) => importOf(parts, from),
    };
  });
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
  return ['"use strict";', ...taken, printable(text.trimEnd()), ...carried, ""].join("\n");
}

const identifier = (library: string): string => `library_${library.replace(/\W/g, "_")}`;

/** A function in one line that returns the library's exports, under a comment that says what it is. */
async function libraryLine(library: string, names: readonly string[], cache: string): Promise<string> {
  const manifest = manifestOf(library);
  const label = `${manifest.name} ${manifest.version} (${manifest.license})`;
  const key = `${label} ${names.join(",")} ${ESBUILD} ${OWN_TEXT}`;
  const { text } = await cached(cache, `library ${library}`, key, async () => {
    const { build } = await import("esbuild");
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
    return `// ${label}, minified, sha256 ${sha256(code)}\nfunction ${identifier(library)}() { ${code} return exported; }`;
  });
  return text;
}

/** YAML can hold a control character in quotes only: one in a string of the script, and the whole script would be one quoted line. */
const printable = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, hexEscape);

const hexEscape = (character: string): string => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
