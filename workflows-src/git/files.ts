import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git, streamGit } from "./git.ts";

/** A file, link or submodule of a commit. */
export interface CommittedFile {
  /** From the root of the repository. */
  readonly path: string;
  /** `100644`, `100755`, or `120000` for a symbolic link. */
  readonly mode: string;
  readonly object: string;
  /** In bytes; 0 for a submodule. */
  readonly size: number;
}

/** Lists the files of a commit below a folder, or all with `""`. Throws `GitError`. */
export async function listCommittedFiles(repository: string, commit: string, folder: string): Promise<CommittedFile[]> {
  const below = folder === "" ? [] : ["--", `${folder}/`];
  const output = await git(repository, ["ls-tree", "-r", "-l", "-z", "--full-tree", commit, ...below]);
  return [...output.matchAll(/(\d+) \w+ ([0-9a-f]+) +([\d-]+)\t([^\0]+)\0/g)].map(
    ([, mode = "", object = "", size, path = ""]) => ({ path, mode, object, size: Number(size) || 0 }),
  );
}

/** Returns the bytes of a file. Throws `GitError`. */
export async function readObject(repository: string, object: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await streamGit(repository, ["cat-file", "blob", object], { onPiece: (piece) => pieces.push(piece) });
  return Buffer.concat(pieces);
}

/** Creates a tree like that of `commit`, with other texts in some of its files, and returns its name. Throws `GitError`. */
export async function replaceTexts(
  repository: string,
  commit: string,
  texts: ReadonlyMap<CommittedFile, string>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "somas-index-"));
  const env = { GIT_INDEX_FILE: join(folder, "index") };
  try {
    await git(repository, ["read-tree", commit], { env });
    for (const [{ path, mode }, text] of texts) {
      const object = await git(repository, ["hash-object", "-w", "--stdin"], { input: text });
      await git(repository, ["update-index", "--cacheinfo", `${mode},${object},${path}`], { env });
    }
    return await git(repository, ["write-tree"], { env });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
