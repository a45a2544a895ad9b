import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Reads the package.json of an installed npm package, also by a path in it such as `yaml/util`. Throws if it is not installed. */
export function readManifest(path: string): Manifest {
  const name = /^(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;
  const folder = findPackage(name);
  if (folder === undefined) throw new Error(`${name} is not installed: run npm ci`);
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Finds the folder of an installed npm package. */
export function findPackage(name: string): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return folders.map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, "package.json")));
}
