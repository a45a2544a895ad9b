import { existsSync } from "node:fs";
import { copyFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { git } from "./git.ts";

/** Returns the folder of a repository's objects, and the format of their names (`sha1`, `sha256`). Throws `GitError`. */
export async function findObjects(repository: string): Promise<{ readonly objects: string; readonly format: string }> {
  const print = ["rev-parse", "--show-object-format", "--path-format=absolute", "--git-path", "objects"];
  const [format = "", ...path] = (await git(repository, print)).split("\n");
  return { objects: path.join("\n"), format };
}

/**
 * Makes `folder` a repository that reads the objects of another one and has no refs or settings of its own. Unlike a clone it has commits
 * that no branch names, and works with a shallow repository. Throws `GitError`.
 */
export async function borrowRepository(source: string, folder: string, isBare = false): Promise<void> {
  const { objects, format } = await findObjects(source);
  await git(source, [
    "init",
    "--quiet",
    "--template=",
    `--object-format=${format}`,
    ...(isBare ? ["--bare"] : []),
    folder,
  ]);
  const gitFolder = isBare ? folder : join(folder, ".git");
  await writeFile(join(gitFolder, "objects/info/alternates"), `${objects}\n`);
  const shallow = join(dirname(objects), "shallow");
  if (existsSync(shallow)) await copyFile(shallow, join(gitFolder, "shallow"));
}
