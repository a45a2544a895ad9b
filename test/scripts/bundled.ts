import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { afterAll } from "vitest";

/** Beside the packages, which the bundle imports. */
const CACHE = resolve("node_modules/.cache");

/** A bundled module finds what lies beside its source. */
const keepsPlaces: Plugin = {
  name: "keeps-places",
  setup({ onLoad }) {
    onLoad({ filter: /\/(scripts|workflows-src)\/.*\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path))),
    }));
  },
};

/** A command line of `scripts/` as one file, for the tests of a file: to compile it takes longer than most of its runs. */
export async function bundledScript(name: string): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, `${name}-`));
  afterAll(() => rmSync(folder, { recursive: true }));
  const outfile = join(folder, `${name}.mjs`);
  await build({
    ...{ entryPoints: [`scripts/${name}.ts`], outfile, plugins: [keepsPlaces] },
    ...{ bundle: true, packages: "external", platform: "node", format: "esm" },
  });
  return outfile;
}
