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
 * is made from. Of each name the last text is kept: the folder does not grow. A file that is not as it was written, e.g.
 * because the disk was full, is made again.
 */
export async function cached(folder: string, name: string, key: string, make: () => Promise<string>): Promise<Cached> {
  const file = join(folder, `${fileName(name)}${digest(key).slice(0, 32)}.mjs`);
  const before = whole(file);
  if (before !== undefined) return { file, text: before };
  const text = await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text + sealOf(text));
  renameSync(`${file}.${process.pid}`, file);
  // Never the file itself: another process may have made the same, and be about to load it. Nor what another one is writing.
  const old = readdirSync(folder).filter(
    (each) => each.startsWith(fileName(name)) && each.endsWith(".mjs") && join(folder, each) !== file,
  );
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

/** The text that was written to a file, if the file is there and holds all of it. */
function whole(file: string): string | undefined {
  try {
    const [, text, seal] = /^(.*)(\n\/\/ .*)$/s.exec(readFileSync(file, "utf8")) ?? [];
    return text !== undefined && sealOf(text) === seal ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The last line of a file: a comment in a module. */
const sealOf = (text: string): string => `\n// ${digest(text)}`;
