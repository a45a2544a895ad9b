import { git } from "./git.ts";

/** Type and size of an object. */
export interface ObjectInfo {
  /** `missing` where there is no such object. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/** Returns type and size of objects, in order, with one process. Throws `GitError`. */
export async function describeObjects(
  repository: string,
  objects: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<ObjectInfo[]> {
  if (objects.length === 0) return [];
  const input = objects.map((object) => `${object}\n`).join("");
  const output = await git(repository, ["cat-file", "--batch-check"], { input, ...(env && { env }) });
  return output.split("\n").map((line) => {
    const [, type = "missing", size] = line.split(" ");
    return { type, size: Number(size ?? 0) };
  });
}
