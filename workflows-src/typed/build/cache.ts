import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A text that is costly to make, and the module file that holds it. */
export interface Cached {
  readonly file: string;
  readonly text: string;
}

/**
 * The text of this name, as it was made from this key before or is made now. The key must hold everything that the text
 * is made from. Of each name the last text is kept: the folder does not grow.
 */
export async function cached(folder: string, name: string, key: string, make: () => Promise<string>): Promise<Cached> {
  const file = join(folder, `${fileName(name)}${digest(key).slice(0, 32)}.mjs`);
  const before = read(file);
  if (before !== undefined) return { file, text: before };
  const text = await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
  // Never the file itself: another process may have made the same, and be about to load it.
  const old = readdirSync(folder).filter((each) => each.startsWith(fileName(name)) && join(folder, each) !== file);
  for (const each of old) rmSync(join(folder, each), { force: true });
  return { file, text };
}

/** Removes the texts of all other names. */
export function keepOnly(folder: string, names: readonly string[]): void {
  const kept = names.map(fileName);
  for (const file of readdirSync(folder))
    if (!kept.some((start) => file.startsWith(start))) rmSync(join(folder, file), { force: true });
}

export const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** How the files of a name begin. */
const fileName = (name: string): string => `${name.replace(/[^\w.-]/g, "_")}@`;

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
