import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { borrowRepository, findObjects, isPartial, renderPackedRefs } from "./borrow.ts";
import { git } from "./git.ts";

const REF = "refs/somas/";

/** Lends a folder among the objects. `git prune` removes folders of this name when a killed process left them. */
async function withFolder<T>(objects: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(objects, "tmp_objdir-somas-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes a bundle that holds `refs/somas/<name>` for each entry of `refs` (name → commit) and requires `base`. Each commit must be ahead of
 * `base`, and `refs` must not be empty. Throws `GitError`.
 * The refs live in a throw-away repository, so refs and settings that a runner left cannot interfere.
 */
export async function createBundle(
  repository: string,
  file: string,
  base: string,
  refs: ReadonlyMap<string, string>,
): Promise<void> {
  const { objects } = await findObjects(repository);
  await withFolder(objects, async (folder) => {
    await borrowRepository(repository, folder, true);
    const heads = new Map([...refs].map(([name, commit]) => [REF + name, commit]));
    await writeFile(join(folder, "packed-refs"), renderPackedRefs(heads));
    await git(folder, ["bundle", "create", "--quiet", resolve(file), ...heads.keys(), `^${base}`]);
  });
}

/**
 * Adds a bundle's objects to `repository` and returns name → commit. It creates no refs: merge before anything prunes the objects.
 * A stranger may have written the bundle, so its objects are checked in quarantine first. Throws `GitError`, and then adds nothing.
 */
export async function fetchBundle(repository: string, file: string): Promise<Map<string, string>> {
  const { objects } = await findObjects(repository);
  const heads = await withFolder(objects, async (quarantine) => {
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) };
    const output = await git(repository, ["bundle", "unbundle", resolve(file)], { env });
    const files = await readdir(join(quarantine, "pack"));
    for (const pack of files.filter((name) => name.endsWith(".pack"))) {
      // In a partial clone an object may be missing: the remote has it.
      const depth = isPartial(objects) ? "--fsck-objects" : "--strict";
      const check = ["index-pack", depth, "-o", join(quarantine, "checked.idx"), join(quarantine, "pack", pack)];
      await git(repository, check, { env });
    }
    await mkdir(join(objects, "pack"), { recursive: true });
    // Git uses a pack as soon as it finds the index, so the index is moved last.
    const isIndex = (name: string): number => Number(name.endsWith(".idx"));
    for (const name of files.sort((a, b) => isIndex(a) - isIndex(b)))
      await rename(join(quarantine, "pack", name), join(objects, "pack", name));
    return output;
  });
  const lines = heads.split("\n").map((line) => line.split(" ", 2));
  return new Map(
    lines.flatMap(([commit = "", name = ""]) => (name.startsWith(REF) ? [[name.slice(REF.length), commit]] : [])),
  );
}
