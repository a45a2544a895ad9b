import { pathToFileURL } from "node:url";
import { cached } from "./cache.ts";
import { manifestOf } from "./manifest.ts";

export interface OneFile {
  /** What it is called in the cache. */
  readonly name: string;
  /** The module: `export … from "…"`, as seen from this folder. */
  readonly contents: string;
  /** What the module is made from; where it changes, the file is made anew. */
  readonly key: string;
  readonly cache: string;
}

/** Loads a module with all that it imports as one file: Node takes longer to load a hundred modules than to run what is in them. */
export async function inOneFile<T>({ name, contents, key, cache }: OneFile): Promise<T> {
  const made = JSON.stringify([contents, BANNER, manifestOf("esbuild").version, key]);
  const { file } = await cached(cache, name, made, async () => {
    const { build } = await import("esbuild");
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: import.meta.dirname },
      banner: { js: BANNER },
      ...{
        bundle: true,
        platform: "node",
        target: "node20",
        format: "esm",
        minify: true,
        keepNames: true,
        write: false,
      },
    });
    return outputFiles[0]?.text ?? "";
  });
  return import(pathToFileURL(file).href);
}

/** Packages that are no ES modules `require` what is Node's. */
const BANNER = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
