import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { git } from "./git.ts";

const REF = "refs/somas/";

/** Where the objects of a repository are, and how they are named (`sha1`, `sha256`). */
async function objectsOf(repository: string): Promise<{ readonly objects: string; readonly format: string }> {
  const print = ["rev-parse", "--show-object-format", "--path-format=absolute", "--git-path", "objects"];
  const [format = "", ...path] = (await git(repository, print)).split("\n");
  return { objects: path.join("\n"), format };
}

/** Lends a folder among the objects of a repository; `git prune` knows its name as one that a killed process may have left. */
async function withFolder<T>(objects: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(objects, "tmp_objdir-somas-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes a bundle that holds `refs/somas/<task id>` for each entry of `refs` (task id -> commit) and needs `base`.
 * Each commit must be ahead of `base`, and `refs` not empty. Throws `GitError`.
 * The refs live in a throw-away repository that borrows the objects, so neither refs nor settings that a runner left disturb it.
 */
export async function createBundle(
  repository: string,
  file: string,
  base: string,
  refs: ReadonlyMap<string, string>,
): Promise<void> {
  const { objects, format } = await objectsOf(repository);
  await withFolder(objects, async (lender) => {
    await git(lender, ["init", "--quiet", "--template=", "--bare", `--object-format=${format}`]);
    await writeFile(join(lender, "objects/info/alternates"), `${objects}\n`);
    const names = [...refs.keys()].map((id) => REF + id);
    const updates = [...refs].map(([id, commit]) => `create ${REF}${id} ${commit}\n`);
    await git(lender, ["update-ref", "--stdin"], { input: updates.join("") });
    await git(lender, ["bundle", "create", "--quiet", resolve(file), ...names, `^${base}`]);
  });
}

/**
 * Brings a bundle's objects into `repository` and returns task id -> commit; creates no refs, so merge before anything prunes.
 * The bundle may come from anyone: its objects are checked in a quarantine first. Throws `GitError`, and then nothing was added.
 */
export async function fetchBundle(repository: string, file: string): Promise<Map<string, string>> {
  const { objects } = await objectsOf(repository);
  const heads = await withFolder(objects, async (quarantine) => {
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) };
    const output = await git(repository, ["bundle", "unbundle", resolve(file)], { env });
    const files = await readdir(join(quarantine, "pack"));
    for (const pack of files.filter((name) => name.endsWith(".pack"))) {
      const checked = ["index-pack", "--strict", "-o", join(quarantine, "checked.idx"), join(quarantine, "pack", pack)];
      await git(repository, checked, { env });
    }
    await mkdir(join(objects, "pack"), { recursive: true });
    // Git sees a pack as soon as its index is there, so that one comes last.
    const last = (name: string): number => Number(name.endsWith(".idx"));
    for (const name of files.sort((a, b) => last(a) - last(b)))
      await rename(join(quarantine, "pack", name), join(objects, "pack", name));
    return output;
  });
  return new Map(
    heads.split("\n").flatMap((line) => {
      const [commit = "", name = ""] = line.split(" ", 2);
      return name.startsWith(REF) ? [[name.slice(REF.length), commit] as const] : [];
    }),
  );
}
