import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Neighbours } from "../plan/variants/variant.ts";

/** Bounds of a folder that holds plans, and of a file beside one. */
const MAX_FILES = 10_000;
const MAX_DEPTH = 6;
const MAX_BYTES = 5_000_000;

/**
 * Gives access to the files in a plan's folder and in the two above, none outside of `root`. A plan must not make a reader open files
 * elsewhere.
 */
export function createNeighbours(folder: string, root = "/"): Neighbours {
  const inside = (path: string): string | undefined => {
    try {
      const real = realpathSync(resolve(folder, path));
      return [resolve(folder, "..", ".."), root].every((limit) => isBelow(real, realpathSync(limit)))
        ? real
        : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    read(path) {
      const real = path === "" || path.includes("\0") ? undefined : inside(path);
      if (real === undefined) return undefined;
      try {
        const status = statSync(real);
        return status.isFile() && status.size <= MAX_BYTES
          ? readFileSync(real, "utf8").replace(/^\uFEFF/, "")
          : undefined;
      } catch {
        return undefined;
      }
    },
    list(path) {
      const root = inside(path === "" ? "." : path);
      const files: string[] = [];
      const walk = (current: string, depth: number): void => {
        let entries: { name: string; isDirectory(): boolean; isFile(): boolean }[];
        try {
          entries = readdirSync(current, { withFileTypes: true });
        } catch {
          return;
        }
        for (const entry of entries.sort((a, b) => compareNaturally(a.name, b.name))) {
          if (files.length >= MAX_FILES || entry.name === ".git" || entry.name === "node_modules") continue;
          if (entry.isDirectory() && depth < MAX_DEPTH) walk(join(current, entry.name), depth + 1);
          else if (entry.isFile())
            files.push(
              join(path, relative(root ?? current, join(current, entry.name)))
                .split(sep)
                .join("/"),
            );
        }
      };
      if (root !== undefined) walk(root, 0);
      return files;
    },
  };
}

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);

/** Sorts `task-10` after `task-9`. */
const compareNaturally = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });
