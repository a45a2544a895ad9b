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
export const readObject = (repository: string, object: string): Promise<Buffer> =>
  readBytes(repository, ["cat-file", "blob", object]);

/** Returns the bytes of files, in order, with one process; undefined for an object that is missing. Throws `GitError`. */
export async function readBlobs(repository: string, objects: readonly string[]): Promise<(Buffer | undefined)[]> {
  const input = objects.map((object) => `${object}\n`).join("");
  const bytes = await readBytes(repository, ["cat-file", "--batch"], input);
  const contents: (Buffer | undefined)[] = [];
  for (let start = 0; contents.length < objects.length; ) {
    const begin = bytes.indexOf("\n", start) + 1;
    const [, size] = / blob (\d+)\n$/.exec(bytes.toString("utf8", start, begin)) ?? [];
    const end = begin + Number(size ?? 0);
    contents.push(size === undefined ? undefined : bytes.subarray(begin, end));
    start = size === undefined ? begin : end + 1;
  }
  return contents;
}

async function readBytes(repository: string, args: readonly string[], input = ""): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await streamGit(repository, args, { input, onPiece: (piece) => pieces.push(piece) });
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
