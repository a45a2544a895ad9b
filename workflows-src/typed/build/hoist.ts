import { readFileSync } from "node:fs";
import type { PartialMessage, Plugin } from "esbuild";
import type { Source } from "../model/source.ts";

/** `import { a, b as c } from "package"` of anything that is not a file. `import type` does not count. */
const IMPORT = /^import \{([^}]*)\} from "([^".][^"]*)";$/gm;

/** An import of a module from outside: `import { name as local } from "from"`, on a 1-based line. */
interface Imported {
  readonly name: string;
  readonly local: string;
  readonly from: string;
  readonly line: number;
}

/** Imports from outside, removed from their modules. */
export interface Hoisted {
  readonly plugin: Plugin;
  /** Returns the imports that the text of these modules uses: `from` → bindings `name` or `name: local`. */
  readonly bindings: (modules: readonly string[], text: string) => Map<string, string[]>;
  /** Finds the first import of `from` in these modules. */
  readonly importOf: (modules: readonly string[], from: string) => Source | undefined;
}

/**
 * Moves imports from Node and `libraries` out of the modules of a script, to be written once at its top. esbuild would repeat an
 * import for each module and number the names: `mkdirSync5`. It keeps a name without an import, and renames others with that
 * name. So an imported name must have one meaning in all modules.
 */
export function hoistImports(libraries: readonly string[]): Hoisted {
  /** Path of a module → what it imports. */
  const imports = new Map<string, Imported[]>();
  /** Local name → what it was first imported as, and where. */
  const meanings = new Map<string, { readonly what: string; readonly where: string }>();
  const errors: PartialMessage[] = [];

  const load = (path: string) => {
    const text = readFileSync(path, "utf8");
    const found: Imported[] = [];
    const contents = text.replace(IMPORT, (statement: string, names: string, from: string, offset: number) => {
      if (!from.startsWith("node:") && !libraries.includes(from)) return statement;
      const line = text.slice(0, offset).split("\n").length;
      for (const part of names.split(",")) {
        const [, name, local = name] = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(part) ?? [];
        if (name === undefined || local === undefined) continue; // a type, or the end after the last comma
        const what = `${name} of ${from}`;
        const other = local in globalThis ? { what: "a global", where: " of Node" } : meanings.get(local);
        if (other !== undefined && other.what !== what)
          errors.push({
            text: `"${local}" is ${what} here, but ${other.what}${other.where}: import it \`as\` another name`,
            location: { file: path, line },
          });
        meanings.set(local, other ?? { what, where: ` in ${path}` });
        found.push({ name, local, from, line });
      }
      return statement.replace(/.+/g, "");
    });
    imports.set(path, found);
    return { loader: "ts" as const, contents };
  };

  return {
    plugin: {
      name: "hoist",
      setup: ({ onLoad, onEnd }) => {
        onLoad({ filter: /\.ts$/ }, ({ path }) => load(path));
        onEnd(() => ({ errors }));
      },
    },
    bindings: (modules, text) => {
      const result = new Map<string, Set<string>>();
      for (const { name, local, from } of modules.flatMap((path) => imports.get(path) ?? [])) {
        if (!new RegExp(`(?<![.\\w$])${local}(?![\\w$])`).test(text)) continue;
        result.set(from, (result.get(from) ?? new Set()).add(name === local ? name : `${name}: ${local}`));
      }
      return new Map(
        [...result].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, names]) => [from, [...names].sort()]),
      );
    },
    importOf: (modules, from) => {
      const places = modules.flatMap((file) =>
        (imports.get(file) ?? []).filter((found) => found.from === from).map(({ line }) => ({ file, line })),
      );
      return places[0];
    },
  };
}
