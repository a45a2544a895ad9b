import type { ObjectReader } from "./objects.ts";

/** Limits of the trees that a stranger's commits bring. */
export const TREE_LIMITS = {
  /** More than the commit holds that the work builds on. */
  added_paths: 1_000_000,
  levels: 1_000,
  bytes: 2 ** 28,
};

/** A tree of git, as far as its size needs it. */
interface FolderEntries {
  readonly files: number;
  readonly folders: readonly string[];
}

interface TreeSize {
  /** Files, links, submodules and folders below it, each as often as it stands there. */
  readonly paths: number;
  readonly levels: number;
}

/** By repository, the trees that were counted: the next bundle brings few new ones. */
const counted = new Map<string, Map<string, TreeSize>>();

/** The commits to compare, and the trees that are new. */
export interface TreesToCheck {
  /** The commits that the work builds on. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly added: readonly string[];
}

/**
 * Throws where the tree of a commit unfolds to more paths or levels than git and a disk can take: ten small objects can stand for billions of
 * files. Each tree is read once, however often it stands in another one.
 */
export async function checkTrees(
  repository: string,
  reader: ObjectReader,
  { before, after, added }: TreesToCheck,
): Promise<void> {
  const known = counted.get(repository) ?? new Map<string, TreeSize>();
  counted.set(repository, known);
  const read = new Map<string, FolderEntries>();
  const roots = [...before, ...after].map((commit) => `${commit}^{tree}`);
  const names = await readFolders(reader, [...roots, ...added], read);
  for (let missing = names; missing.length > 0; ) {
    const below = [...read.values()].flatMap(({ folders }) => folders);
    missing = [...new Set(below)].filter((name) => !read.has(name) && !known.has(name));
    await readFolders(reader, missing, read);
  }
  const sizes = names.slice(0, roots.length).map((name) => countPaths(name, read, known));
  const most = TREE_LIMITS.added_paths + Math.max(0, ...sizes.slice(0, before.length).map(({ paths }) => paths));
  for (const { paths, levels } of sizes.slice(before.length)) {
    if (paths > most) throw new Error(`it adds more than ${TREE_LIMITS.added_paths} paths`);
    if (levels > TREE_LIMITS.levels)
      throw new Error(`it holds more than ${TREE_LIMITS.levels} folders inside each other`);
  }
}

/** Counts the paths below a tree. No recursion, because a stranger decides how deep it goes. */
function countPaths(root: string, read: ReadonlyMap<string, FolderEntries>, known: Map<string, TreeSize>): TreeSize {
  const stack = [root];
  for (let name = stack.at(-1); name !== undefined; name = stack.at(-1)) {
    const { files, folders } = read.get(name) ?? { files: 0, folders: [] };
    const open = known.has(name) ? [] : folders.filter((folder) => !known.has(folder));
    if (open.length > 0) {
      stack.push(...new Set(open));
      continue;
    }
    stack.pop();
    if (known.has(name)) continue;
    let paths = files + folders.length;
    let levels = 0;
    for (const folder of folders) {
      const size = known.get(folder);
      paths += size?.paths ?? 0;
      levels = Math.max(levels, size?.levels ?? 0);
    }
    known.set(name, { paths, levels: levels + 1 });
  }
  return known.get(root) ?? { paths: 0, levels: 0 };
}

/** Adds the entries of trees to `read`, and returns the names of the trees in order. Throws where one is missing. */
async function readFolders(
  reader: ObjectReader,
  trees: readonly string[],
  read: Map<string, FolderEntries>,
): Promise<string[]> {
  const objects = await reader.read(trees, (bytes) => {
    if (bytes > TREE_LIMITS.bytes) throw new Error(`its folders have more than ${TREE_LIMITS.bytes} bytes`);
  });
  return objects.map(({ name, type, contents }) => {
    if (type !== "tree") throw new Error(`the tree ${name} is missing`);
    if (!read.has(name)) read.set(name, readEntries(contents, name.length / 2));
    return name;
  });
}

/** Reads a tree: for each entry its mode, a space, its name, a NUL, and the name of its object as bytes. */
function readEntries(tree: Buffer, nameBytes: number): FolderEntries {
  const folders: string[] = [];
  let files = 0;
  for (let place = 0; place < tree.length; ) {
    const isFolder = tree.toString("latin1", place, place + 6) === "40000 ";
    const start = tree.indexOf(0, place) + 1;
    place = start + nameBytes;
    if (isFolder) folders.push(tree.toString("hex", start, place));
    else files += 1;
  }
  return { files, folders };
}
