import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { git } from "../git/git.ts";
import { readBlobs } from "../git/objects.ts";
import { joinNames } from "../text/list.ts";
import { isFolder } from "./paths.ts";
import type { Snapshot } from "./snapshot.ts";

/** A pointer file of git-lfs. https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const POINTER =
  /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n/;
/** Sizes of pointers; extensions make them longer. */
const POINTER_BYTES = { least: 100, most: 1024 };

interface Pointer {
  readonly path: string;
  readonly object: string;
  readonly oid: string;
}

/**
 * Copies the content of the work's new pointers of git-lfs from the workspace into `store`, because only pointers are part of commits.
 * Returns why the work cannot be handed over: content that is nowhere, that cannot travel because there is no `store`, or that begins with the
 * pointer which the task took for the file.
 */
export async function moveLfsContent(
  workspace: string,
  snapshot: Snapshot,
  store: string | undefined,
): Promise<string[]> {
  const pointers = await listNewPointers(workspace, snapshot);
  if (pointers.length === 0) return [];
  const files = listFiles(join(workspace, ".git/lfs"));
  const missing: string[] = [];
  const stuck: string[] = [];
  const mistaken: string[] = [];
  for (const { path, oid } of pointers) {
    const stored = store && join(store, oid.slice(0, 2), oid.slice(2, 4), oid);
    const isStored = stored !== undefined && existsSync(stored);
    const file = isStored ? stored : await findContent(files, oid);
    if (file === undefined) missing.push(path);
    else if (beginsWithPointer(file)) mistaken.push(path);
    else if (isStored) continue;
    else if (stored === undefined) stuck.push(path);
    else copyInto(file, stored);
  }
  return [
    ...(missing.length > 0 ? [`the content of files of git-lfs is nowhere: ${joinNames(missing)}`] : []),
    ...(mistaken.length > 0
      ? [
          `the work changes pointers of git-lfs, not the files: ${joinNames(mistaken)}; let \`setup\` fetch them (git lfs pull)`,
        ]
      : []),
    ...(stuck.length > 0
      ? [
          `the content of files of git-lfs cannot leave this machine: ${joinNames(stuck)}; run the task on one machine, or push them from it (git lfs push)`,
        ]
      : []),
  ];
}

/** Returns the pointers of the work, without those that the start has at another place: their content is where it was. */
async function listNewPointers(workspace: string, { start, differences, bytes }: Snapshot): Promise<Pointer[]> {
  const { least, most } = POINTER_BYTES;
  const small = differences.filter(({ object, mode }) => {
    const size = bytes.get(object) ?? 0;
    return mode.startsWith("100") && size >= least && size <= most;
  });
  if (small.length === 0) return [];
  const contents = await readBlobs(
    workspace,
    small.map(({ object }) => object),
  );
  const pointers = small.flatMap(({ path, object }, index): Pointer[] => {
    // The last line of a pointer may lack its end.
    const [, oid] = POINTER.exec(`${contents[index] ?? ""}\n`) ?? [];
    return oid === undefined ? [] : [{ path, object, oid }];
  });
  if (pointers.length === 0) return [];
  const before = await git(workspace, ["ls-tree", "-r", start]);
  return pointers.filter(({ object }) => !before.includes(object));
}

/** Lists the files below a folder; links are not followed. */
function listFiles(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Finds a file by its name and its hash, since a runner may have written it. */
async function findContent(files: readonly string[], oid: string): Promise<string | undefined> {
  for (const file of files.filter((path) => path.endsWith(`/${oid}`))) if ((await hashFile(file)) === oid) return file;
  return undefined;
}

function beginsWithPointer(path: string): boolean {
  const start = Buffer.alloc(POINTER_BYTES.most);
  const file = openSync(path, "r");
  try {
    return POINTER.test(start.toString("latin1", 0, readSync(file, start)));
  } finally {
    closeSync(file);
  }
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest("hex");
}

function copyInto(file: string, stored: string): void {
  mkdirSync(dirname(stored), { recursive: true });
  const partial = `${stored}.${process.pid}`;
  copyFileSync(file, partial);
  try {
    renameSync(partial, stored);
  } finally {
    rmSync(partial, { force: true });
  }
}
