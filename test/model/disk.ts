/** The disks of all runners of the model: file path → text. Real scripts reach it through `node:fs` (see `scripts.ts`). */
export const disk = new Map<string, string>();

export const isOnRunner = (path: unknown): path is string => typeof path === "string" && path.startsWith("/runner/");

/** The files below a folder: relative path → text. */
export function filesIn(folder: string): Map<string, string> {
  const prefix = `${folder}/`;
  const found = [...disk].filter(([path]) => path.startsWith(prefix));
  return new Map(found.map(([path, text]) => [path.slice(prefix.length), text]));
}

export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) disk.set(`${folder}/${path}`, text);
}
