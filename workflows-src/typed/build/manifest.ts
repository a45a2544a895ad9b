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
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const file = join(folder, name, "package.json");
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  }
  throw new Error(`${name} is not installed: run npm ci`);
}
