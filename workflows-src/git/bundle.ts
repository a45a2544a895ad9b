import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { git } from "./git.ts";

const REF = "refs/somas/";

const gitPath = (repository: string, name: string): Promise<string> =>
  git(repository, ["rev-parse", "--path-format=absolute", "--git-path", name]);

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "somas-bundle-"));
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
export function createBundle(
  repository: string,
  file: string,
  base: string,
  refs: ReadonlyMap<string, string>,
): Promise<void> {
  return withFolder(async (lender) => {
    const format = await git(repository, ["rev-parse", "--show-object-format"]);
    await git(lender, ["init", "--quiet", "--template=", "--bare", `--object-format=${format}`]);
    await writeFile(join(lender, "objects/info/alternates"), `${await gitPath(repository, "objects")}\n`);
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
  const unbundle = ["bundle", "unbundle", resolve(file)];
  const objects = await gitPath(repository, "objects");
  await withFolder(async (quarantine) => {
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) };
    await git(repository, unbundle, { env });
    const packs = (await readdir(join(quarantine, "pack"))).filter((name) => name.endsWith(".pack"));
    for (const pack of packs) {
      const checked = ["index-pack", "--strict", "-o", join(quarantine, "checked.idx"), join(quarantine, "pack", pack)];
      await git(repository, checked, { env });
    }
  });
  const heads = (await git(repository, unbundle)).split("\n");
  return new Map(
    heads.flatMap((line) => {
      const [commit = "", name = ""] = line.split(" ", 2);
      return name.startsWith(REF) ? [[name.slice(REF.length), commit] as const] : [];
    }),
  );
}
