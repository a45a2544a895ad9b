import { filesIn, writeFiles } from "./disk.ts";

type With = Readonly<Record<string, string>>;

/** The artifacts of one run, as `actions/upload-artifact` and `actions/download-artifact` treat them. */
export class Artifacts {
  readonly #files = new Map<string, ReadonlyMap<string, string>>();

  /** An artifact never changes: only `overwrite` replaces it. No files, no artifact. */
  upload({ name = "", path = "", overwrite }: With): boolean {
    const files = filesIn(path);
    if (files.size === 0) return true;
    if (this.#files.has(name) && overwrite !== "true") return false;
    this.#files.set(name, files);
    return true;
  }

  /** One by its `name`, which has to exist; or those that match a `pattern`, each in a folder of its own unless it is the only one. */
  download({ name, pattern = "", path = "", "merge-multiple": merge }: With): boolean {
    if (name !== undefined) {
      const files = this.#files.get(name);
      if (files !== undefined) writeFiles(path, files);
      return files !== undefined;
    }
    const matching = [...this.#files].filter(([other]) => glob(pattern).test(other));
    for (const [other, files] of matching) {
      writeFiles(merge === "true" || matching.length === 1 ? path : `${path}/${other}`, files);
    }
    return true;
  }
}

/** As much of a glob as the workflows use: `*` and `{a,b}`. */
function glob(pattern: string): RegExp {
  const literal = pattern.replace(/[.+?^$()|[\]\\]/g, "\\$&");
  const alternatives = literal.replace(/\{([^}]*)\}/g, (_, list: string) => `(${list.replaceAll(",", "|")})`);
  return new RegExp(`^${alternatives.replaceAll("*", "[^/]*")}$`);
}
