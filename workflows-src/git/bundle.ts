import { type FileHandle, mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { borrowRepository, findObjects, isPartial, renderPackedRefs } from "./borrow.ts";
import { git, limitTime } from "./git.ts";
import { noteParents } from "./merge.ts";
import { type ObjectInfo, type ObjectReader, withObjectReader } from "./objects.ts";
import { checkPackSize } from "./pack.ts";
import { checkTrees } from "./tree-size.ts";

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

/** Limits of a bundle that a stranger made, beside `PACK_LIMITS`. */
export const BUNDLE_LIMITS = {
  bytes: 2 ** 30,
  header_bytes: 1_000_000,
  /** Commits for each task, of its attempts too. */
  refs: 100,
  commits: 10_000,
  commit_bytes: 64_000,
  small_bytes: 10_000_000,
  /** For git on a bundle below `small_bytes`. */
  small_seconds: 30,
  seconds: 120,
};

/** The parts of a bundle before its pack. https://git-scm.com/docs/gitformat-bundle */
interface BundleHeader {
  /** Name → object. */
  readonly refs: ReadonlyMap<string, string>;
  /** The commits that it builds on. */
  readonly prerequisites: readonly string[];
  readonly bytes: number;
}

/**
 * Adds a bundle's objects to `repository` and returns name → commit. It creates no refs: merge before anything prunes the objects.
 * A stranger may have written the bundle: its header and the sizes of its objects are read before git sees it, and git checks its objects in
 * quarantine. With `tasks`, only commits of these tasks count. A ref that is no commit is left out. Throws, and then adds nothing.
 */
export async function fetchBundle(
  repository: string,
  file: string,
  tasks?: readonly string[],
): Promise<Map<string, string>> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > BUNDLE_LIMITS.bytes) throw new Error(`it has ${size} bytes, at most ${BUNDLE_LIMITS.bytes} are read`);
    const { small_bytes, small_seconds, seconds } = BUNDLE_LIMITS;
    return await limitTime(size < small_bytes ? small_seconds : seconds, () => fetchPack(repository, handle, tasks));
  } finally {
    await handle.close();
  }
}

async function fetchPack(
  repository: string,
  file: FileHandle,
  tasks: readonly string[] | undefined,
): Promise<Map<string, string>> {
  const { objects, format } = await findObjects(repository);
  const header = await readHeader(file, format);
  const names = readNames(header, tasks);
  return withFolder(objects, async (quarantine) => {
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) };
    const folder = join(quarantine, "pack");
    const { commits, parents } = await withObjectReader(repository, env, async (reader) => {
      const known = await reader.describe(header.prerequisites);
      const unknown = header.prerequisites.find((_, index) => known[index]?.type !== "commit");
      if (unknown !== undefined) throw new Error(`its prerequisite ${unknown} is no commit of the repository`);
      await checkPackSize(file, header.bytes, format === "sha256" ? 32 : 20);
      // A read without a position moves the descriptor, so git reads on from the pack.
      await file.read(Buffer.alloc(header.bytes), 0, header.bytes);
      // In a partial clone an object may be missing: the remote has it.
      const depth = isPartial(objects) ? "--fsck-objects" : "--strict";
      await git(repository, ["index-pack", depth, "--fix-thin", "--stdin"], { env, stdin: file.fd });
      const packed = await listPacked(folder, format);
      const heads = [...names.values()];
      const described = await reader.describe([...heads, ...packed]);
      checkCommits(described.slice(heads.length));
      const commits = [...names].filter((_, index) => described[index]?.type === "commit");
      const after = commits.map(([, commit]) => commit);
      const added = packed.filter((_, index) => described[heads.length + index]?.type === "tree");
      await checkTrees(repository, reader, { before: header.prerequisites, after, added });
      const own = new Set(packed);
      const brought = after.filter((commit) => own.has(commit));
      return { commits: new Map(commits), parents: await readParents(reader, brought) };
    });
    await mkdir(join(objects, "pack"), { recursive: true });
    // Git uses a pack as soon as it finds the index, so the index is moved last.
    const isIndex = (name: string): number => Number(name.endsWith(".idx"));
    for (const name of (await readdir(folder)).sort((a, b) => isIndex(a) - isIndex(b)))
      await rename(join(folder, name), join(objects, "pack", name));
    for (const [commit, names] of parents) noteParents(repository, commit, names);
    return commits;
  });
}

/** Returns the parents of commits, by commit. */
async function readParents(reader: ObjectReader, commits: readonly string[]): Promise<Map<string, string[]>> {
  const contents = await reader.read([...new Set(commits)]);
  return new Map(
    contents.map(({ name, contents }) => {
      const [head = ""] = contents.toString("latin1").split("\n\n", 1);
      return [name, Array.from(head.matchAll(/^parent (\S+)$/gm), ([, parent = ""]) => parent)];
    }),
  );
}

/** Reads the header. Throws where it is over its limit or names anything but refs and prerequisites. */
async function readHeader(file: FileHandle, format: string): Promise<BundleHeader> {
  const { buffer, bytesRead } = await file.read(
    Buffer.alloc(BUNDLE_LIMITS.header_bytes),
    0,
    BUNDLE_LIMITS.header_bytes,
    0,
  );
  const start = buffer.subarray(0, bytesRead);
  if (!/^# v[23] git bundle\n/.test(start.toString("latin1", 0, 20))) throw new Error("it is no bundle of git");
  const end = start.indexOf("\n\n");
  if (end === -1) throw new Error(`its header is longer than ${BUNDLE_LIMITS.header_bytes} bytes, or cut`);
  const refs = new Map<string, string>();
  const prerequisites: string[] = [];
  const name = `[0-9a-f]{${format === "sha256" ? 64 : 40}}`;
  const line = new RegExp(`^(?:(?<prerequisite>-)?(?<object>${name})(?: (?<ref>.*))?|@object-format=${format})$`);
  for (const text of start.toString("utf8", 0, end).split("\n").slice(1)) {
    const match = line.exec(text)?.groups;
    if (match === undefined) throw new Error("its header holds a line that is neither a ref nor a prerequisite");
    const { prerequisite, object, ref } = match;
    if (object === undefined) continue;
    if (prerequisite !== undefined) prerequisites.push(object);
    else refs.set(ref ?? "", object);
  }
  return { refs, prerequisites, bytes: end + 2 };
}

/** Returns the refs by their names without the folder, with `tasks` those of these tasks. Throws where there are too many. */
function readNames({ refs }: BundleHeader, tasks: readonly string[] | undefined): Map<string, string> {
  const most = BUNDLE_LIMITS.refs * (tasks?.length ?? 1);
  if (refs.size > most) throw new Error(`it names ${refs.size} refs, at most ${most} are read`);
  const isOwn = (name: string): boolean =>
    tasks === undefined || tasks.some((id) => name === id || name.startsWith(`partial/${id}/`));
  return new Map(
    [...refs].flatMap(([ref, object]) => {
      const name = ref.slice(REF.length);
      return ref.startsWith(REF) && isOwn(name) ? [[name, object]] : [];
    }),
  );
}

/** Lists the objects of the pack that git has just indexed. https://git-scm.com/docs/gitformat-pack#_version_2_pack_idx_files_support_packs_larger_than_4_gib_and */
async function listPacked(folder: string, format: string): Promise<string[]> {
  const index = (await readdir(folder)).find((name) => name.endsWith(".idx"));
  if (index === undefined) return [];
  const bytes = await readFile(join(folder, index));
  const fanOut = 8;
  const names = fanOut + 256 * 4;
  const length = format === "sha256" ? 32 : 20;
  return Array.from({ length: bytes.readUInt32BE(names - 4) }, (_, place) =>
    bytes.toString("hex", names + place * length, names + (place + 1) * length),
  );
}

function checkCommits(objects: readonly ObjectInfo[]): void {
  const commits = objects.filter(({ type }) => type === "commit");
  if (commits.length > BUNDLE_LIMITS.commits)
    throw new Error(`it holds ${commits.length} commits, at most ${BUNDLE_LIMITS.commits} are read`);
  const large = commits.find(({ size }) => size > BUNDLE_LIMITS.commit_bytes);
  if (large !== undefined)
    throw new Error(`it holds a commit of ${large.size} bytes, at most ${BUNDLE_LIMITS.commit_bytes} are read`);
}
