import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Script } from "node:vm";
import type { BuildOptions, PartialMessage } from "esbuild";
import { sha256Hex } from "../emit/delivery.ts";
import type { Source } from "../model/source.ts";
import { cached } from "./cache.ts";
import { hoistImports } from "./hoist.ts";
import { readManifest } from "./manifest.ts";

/** Part of the cache key: a change of this module changes the bundles. */
const OWN_TEXT = readFileSync(import.meta.filename, "utf8");

/** esbuild itself is loaded only if something has to be made; most builds find everything in the cache. */
const ESBUILD = `esbuild ${readManifest("esbuild").version}`;

const NODE = { bundle: true, platform: "node", target: "node20", format: "esm", write: false } as const;

export interface BundleOptions {
  /** Script name → path of its entry module. */
  readonly entries: ReadonlyMap<string, string>;
  /** The folder with all modules of scripts. Module names in the bundles are relative to its parent. */
  readonly modules: string;
  /** npm packages that scripts may import. Each script contains the code that it uses, in one line. */
  readonly libraries: readonly string[];
  /** The folder of the cache. */
  readonly cache: string;
}

/**
 * Bundles each entry into one CommonJS text that needs only Node: our own code as written, without types and comments but with the name
 * of each module, or minified if it is longer than `READABLE_CHARACTERS`; each library minified in one line with its name. The text depends only on the sources. Throws an error
 * with `errors`, each with a text, a place and notes, like esbuild's BuildFailure.
 */
export async function bundle(options: BundleOptions): Promise<Map<string, string>> {
  const { entries, modules, libraries, cache } = options;
  const made = [OWN_TEXT, ESBUILD, [...entries], libraries.map((library) => readManifest(library).version)];
  const read = readdirSync(modules, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => [file, readFileSync(join(modules, file), "utf8")]);
  const { text } = await cached(cache, "scripts", JSON.stringify([made, read]), async () =>
    JSON.stringify([...(await makeBundles(options))]),
  );
  return new Map(JSON.parse(text));
}

/** A script without its imports from outside. */
export interface Body {
  readonly name: string;
  readonly text: string;
  /** esbuild's source map of the text, as JSON; empty unless requested. */
  readonly map: string;
  /** A line above its code that tells a reviewer why it is minified; absent if it is as written. */
  readonly note?: string;
  /** Its imports from outside: `from` → bindings `name` or `name: local`. */
  readonly outside: ReadonlyMap<string, readonly string[]>;
  /** Finds its first import of `from`. */
  readonly importOf: (from: string) => Source | undefined;
}

async function makeBundles(options: BundleOptions): Promise<Map<string, string>> {
  const { libraries, cache } = options;
  const scripts = await bundleBodies(options);
  const lines = new Map<string, string>();
  for (const library of libraries) {
    const names = new Set(scripts.flatMap(({ outside }) => outside.get(library) ?? []));
    if (names.size > 0) lines.set(library, await renderLibrary(library, [...names].map(nameOf).sort(), cache));
  }
  const texts = new Map(scripts.map(({ name, text, outside, note }) => [name, toCommonJs(text, outside, lines, note)]));
  const errors = [...texts].flatMap(([name, text]) => findModuleSyntax(text, options.entries.get(name) ?? name));
  if (errors.length > 0) throw Object.assign(new Error("Node cannot read every script"), { errors });
  return texts;
}

/** Finds syntax that CommonJS does not have, e.g. an import of another form than `import { name } from "…"`. */
function findModuleSyntax(text: string, file: string): PartialMessage[] {
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

/**
 * Longer scripts are minified, in lines of about `LINE_LENGTH`: as written and indented in YAML, their text would not fit into the size
 * that GitHub allows for a workflow file.
 */
const READABLE_CHARACTERS = 150_000;
const LINE_LENGTH = 120;

/** Bundles our own modules of each script with esbuild. */
export async function bundleBodies(options: BundleOptions, sourcemap: "external" | false = false): Promise<Body[]> {
  const bodies = await buildBodies(options, { sourcemap });
  const long = new Set(bodies.filter(({ text }) => text.length > READABLE_CHARACTERS).map(({ name }) => name));
  if (long.size === 0) return bodies;
  const entries = new Map([...options.entries].filter(([name]) => long.has(name)));
  const compact = { minify: true, lineLimit: LINE_LENGTH };
  const shortened = await buildBodies({ ...options, entries }, { sourcemap, ...compact });
  return bodies.map((body) => {
    const short = shortened.find(({ name }) => name === body.name);
    return short === undefined ? body : { ...short, note: noteOf(options, body.name) };
  });
}

const noteOf = ({ entries, modules }: BundleOptions, name: string): string =>
  `// Minified, because it would be too long for a workflow file as written: ${relative(dirname(modules), entries.get(name) ?? name)}`;

async function buildBodies(
  { entries, modules, libraries }: BundleOptions,
  form: Pick<BuildOptions, "sourcemap" | "minify" | "lineLimit">,
): Promise<Body[]> {
  const root = dirname(modules);
  const { plugin, bindings, importOf } = hoistImports(libraries);
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    ...NODE,
    ...form,
    entryPoints: Object.fromEntries(entries),
    outdir: ".",
    absWorkingDir: root,
    plugins: [plugin],
    metafile: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
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

/** Adds the imports at the top, and the libraries at the end. */
function toCommonJs(
  text: string,
  outside: ReadonlyMap<string, readonly string[]>,
  libraries: ReadonlyMap<string, string>,
  note?: string,
): string {
  const taken = [...outside].map(([from, names]) => {
    const source = libraries.has(from) ? `${identifier(from)}()` : `require("${from}")`;
    return `const { ${names.join(", ")} } = ${source};`;
  });
  const carried = [...outside.keys()].flatMap((from) => libraries.get(from) ?? []);
  return [
    '"use strict";',
    ...(note === undefined ? [] : [note]),
    ...taken,
    printable(text.trimEnd()),
    ...carried,
    "",
  ].join("\n");
}

const identifier = (library: string): string => `library_${library.replace(/\W/g, "_")}`;

/** Renders a function in one line that returns the library's exports, below a comment with its name and license. */
async function renderLibrary(library: string, names: readonly string[], cache: string): Promise<string> {
  const manifest = readManifest(library);
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
    return `// ${label}, minified, sha256 ${sha256Hex(code)}\nfunction ${identifier(library)}() { ${code} return exported; }`;
  });
  return text;
}

/** YAML needs quotes for a control character: one in a string of the script would turn the whole script into a quoted line. */
const printable = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, hexEscape);

const hexEscape = (character: string): string => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
