import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Copies folders of `test/typed` into a new one, which is the root of a project of its own: a build keeps its cache there,
 * and other tests read the originals. Remove it afterwards.
 */
export function copyOf(...folders: readonly string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "typed-test-")));
  for (const folder of folders) cpSync(join("test/typed", folder), join(root, folder), { recursive: true });
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))) {
    const text = readFileSync(join(root, file), "utf8");
    writeFileSync(join(root, file), text.replace(/"(?:\.\.\/)+workflows-src\//g, `"${resolve("workflows-src")}/`));
  }
  return root;
}
