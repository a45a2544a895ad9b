import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
} from "node:fs";
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

/**
 * The text of a regular file of at most 10 MB; undefined for anything else, a link too: it may lead to what only this program can read.
 * Does not wait for a writer where a runner left a named pipe.
 */
export function readText(file: string): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
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

const statusOf = (path: string) => lstatSync(path, { throwIfNoEntry: false });

export const isFolder = (path: string): boolean => statusOf(path)?.isDirectory() ?? false;

/** A folder is at this path afterwards, whatever a runner put there. */
export function makeFolder(path: string): void {
  if (!isFolder(path)) rmSync(path, { force: true });
  mkdirSync(path, { recursive: true });
}

/** The path, where a file can be written afterwards: a folder, a link or a pipe that a runner put there is removed. */
export function writable(path: string): string {
  if (statusOf(path)?.isFile() === false) rmSync(path, { recursive: true, force: true });
  return path;
}
