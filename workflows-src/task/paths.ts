import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";

/**
 * Returns the real path of `path`, which is relative to `folder`. Undefined if it does not exist or leads out of the folder, by `..` or by a
 * symbolic link.
 */
export function resolveInside(folder: string, path: string): string | undefined {
  try {
    const real = realpathSync(join(folder, path));
    const inner = relative(realpathSync(folder), real);
    return inner === ".." || inner.startsWith(`..${sep}`) || isAbsolute(inner) ? undefined : real;
  } catch {
    return undefined;
  }
}

/** Longer files are not read, because runners write these files too. */
const MAX_READ_BYTES = 10_000_000;

/** Returns the text of a regular file of at most 10 MB; undefined for anything else, see `useFile`. */
export const readTextFile = (file: string): string | undefined =>
  useFile(file, (descriptor, size) => (size <= MAX_READ_BYTES ? readFileSync(descriptor, "utf8") : undefined));

/**
 * Opens a regular file, and returns what `use` does; undefined for anything else. A symbolic link may lead to a file that only this program
 * may read, and a named pipe is not waited for. `size` is in bytes.
 */
export function useFile<T>(file: string, use: (descriptor: number, size: number) => T): T | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch {
    return undefined;
  }
  try {
    const status = fstatSync(descriptor);
    return status.isFile() ? use(descriptor, status.size) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

const statusOf = (path: string) => lstatSync(path, { throwIfNoEntry: false });

export const isFolder = (path: string): boolean => statusOf(path)?.isDirectory() ?? false;

/** Makes the path a folder, whatever a runner put there. */
export function makeFolder(path: string): void {
  if (!isFolder(path)) rmSync(path, { force: true });
  mkdirSync(path, { recursive: true });
}

/** Removes a folder, link, pipe or file with several names that a runner put at the path of a file, and returns the path. */
export function makeWritable(path: string): string {
  const status = statusOf(path);
  if (status !== undefined && (!status.isFile() || status.nlink > 1)) rmSync(path, { recursive: true, force: true });
  return path;
}

/** Gives the user every permission for the folder and those below it, except `.git`. Folders of other users stay as they are. */
export function makeFoldersWritable(folder: string): void {
  try {
    chmodSync(folder, 0o755);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory() && entry.name !== ".git") makeFoldersWritable(join(folder, entry.name));
  } catch {
    // It is another user's, or gone.
  }
}
