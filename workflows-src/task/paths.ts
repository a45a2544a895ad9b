import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";

/** The real path of `path`, which is relative to `folder`; undefined where it does not exist or leads out of the folder, by `..` or by a symbolic link. */
export function pathInside(folder: string, path: string): string | undefined {
  try {
    const real = realpathSync(join(folder, path));
    const way = relative(realpathSync(folder), real);
    return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : real;
  } catch {
    return undefined;
  }
}

/** Nothing longer than this is read: runners write these files too. */
const READ_BYTES = 10_000_000;

/** The text of a regular file of at most 10 MB; undefined for anything else. Does not wait for a writer where a runner left a named pipe. */
export function readText(file: string): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    const status = fstatSync(descriptor);
    return status.isFile() && status.size <= READ_BYTES ? readFileSync(descriptor, "utf8") : undefined;
  } finally {
    closeSync(descriptor);
  }
}
