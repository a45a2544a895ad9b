import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Hex } from "../emit/delivery.ts";

/** Change it with the form of the files: an older version of this module may have filled the folder. */
const FORMAT = "plain\n";

/** A text that is costly to make, and the module file that holds it. */
export interface Cached {
  readonly file: string;
  readonly text: string;
}

/**
 * Returns the text of this name: the cached one if it was made from the same key, otherwise the result of `make`. The key
 * must hold everything that the text is made from. The folder keeps one text of each name.
 */
export async function cached(folder: string, name: string, key: string, make: () => Promise<string>): Promise<Cached> {
  const start = `${name.replace(/[^\w.-]/g, "_")}@`;
  const file = `${start}${sha256Hex(FORMAT + key).slice(0, 32)}.mjs`;
  const path = join(folder, file);
  const known = readIfExists(path);
  if (known !== undefined) return { file: path, text: known };
  const text = await make();
  mkdirSync(folder, { recursive: true });
  // Renamed when it is complete: another process may read the file, or make the same one.
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
  const outdated = readdirSync(folder).filter(
    (other) => other.startsWith(start) && other.endsWith(".mjs") && other !== file,
  );
  for (const other of outdated) rmSync(join(folder, other), { force: true });
  return { file: path, text };
}

function readIfExists(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
