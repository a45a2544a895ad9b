type Files = Map<string, string>;

/** The disks of the model's runners: a runner's folder → path in it → text. Real scripts reach them through `node:fs` (see `scripts.ts`). */
const disks = new Map<string, Files>();

const PLACE = /^(\/runner\/\d+)\/(.*)$/;

export const isOnRunner = (path: unknown): path is string => typeof path === "string" && path.startsWith("/runner/");

function place(path: string): { files: Files | undefined; inside: string; runner: string } {
  const [, runner = path, inside = ""] = PLACE.exec(path) ?? [];
  return { files: disks.get(runner), inside, runner };
}

/** The text of a file; undefined where there is none. */
export function readText(path: string): string | undefined {
  const { files, inside } = place(path);
  return files?.get(inside);
}

export function writeText(path: string, text: string): void {
  const { files, inside, runner } = place(path);
  if (files === undefined) disks.set(runner, new Map([[inside, text]]));
  else files.set(inside, text);
}

/** Whether there is such a file, or a folder with files. */
export function exists(path: string): boolean {
  const { files, inside } = place(path);
  if (files === undefined) return false;
  if (files.has(inside)) return true;
  for (const other of files.keys()) if (other.startsWith(inside) && other[inside.length] === "/") return true;
  return false;
}

/** The files below a folder: relative path → text. */
export function filesIn(folder: string): Map<string, string> {
  const { files, inside } = place(folder);
  const found = new Map<string, string>();
  for (const [path, text] of files ?? [])
    if (path.startsWith(inside) && path[inside.length] === "/") found.set(path.slice(inside.length + 1), text);
  return found;
}

export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) writeText(`${folder}/${path}`, text);
}

/** A runner lives as long as its job. */
export const removeDisk = (runner: string): void => void disks.delete(runner);

export const removeDisks = (): void => disks.clear();
