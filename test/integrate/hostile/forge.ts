import { createHash } from "node:crypto";
import { deflateRawSync, deflateSync } from "node:zlib";

type ObjectType = "commit" | "tree" | "blob" | "tag";

/** Type numbers of a pack. The last two are deltas. */
export const PACK_TYPES = { commit: 1, tree: 2, blob: 3, tag: 4, offset_delta: 6, reference_delta: 7 } as const;

/** An entry of a tree as git stores it, whatever a checkout makes of it. */
export interface ForgedEntry {
  readonly mode: string;
  readonly name: string | Buffer;
  readonly object: string;
}

export interface ForgedCommit {
  /** The base's where absent. */
  readonly tree?: string;
  /** The base where absent. */
  readonly parents?: readonly string[];
  /** `name <email> seconds zone`. */
  readonly author?: string;
  readonly committer?: string;
  /** Further lines of the header. */
  readonly headers?: string;
  readonly message?: string | Buffer;
}

const MALLORY = "Mallory <mallory@example.org> 1700000000 +0000";

/** Makes objects, packs and bundles from bytes, as a hostile job may: git checks none of it. */
export class Forge {
  readonly objects = new Map<string, { readonly type: ObjectType; readonly data: Buffer }>();
  readonly #base: string;
  readonly #entries: readonly ForgedEntry[];
  readonly #tree: string;

  /** `base` is the commit that the task starts from, `entries` the entries of its tree. */
  constructor(base: string, entries: readonly ForgedEntry[]) {
    this.#base = base;
    this.#entries = entries;
    this.#tree = this.tree(entries);
  }

  put(type: ObjectType, content: string | Buffer): string {
    const data = Buffer.from(content);
    const id = createHash("sha1").update(`${type} ${data.length}\0`).update(data).digest("hex");
    this.objects.set(id, { type, data });
    return id;
  }

  readonly blob = (content: string | Buffer): string => this.put("blob", content);

  /** The entries stay in this order. */
  tree(entries: readonly ForgedEntry[]): string {
    const parts = entries.flatMap(({ mode, name, object }) => [
      Buffer.from(`${mode} `),
      Buffer.from(name),
      Buffer.from([0]),
      Buffer.from(object, "hex"),
    ]);
    return this.put("tree", Buffer.concat(parts));
  }

  /** The base's tree with these entries besides, or in place of those of the same name, in git's order. */
  treeWith(...added: readonly ForgedEntry[]): string {
    const names = added.map(({ name }) => name.toString());
    const kept = this.#entries.filter(({ name }) => !names.includes(name.toString()));
    return this.tree([...kept, ...added].sort(compareEntries));
  }

  /** The base's tree without an entry. */
  readonly treeWithout = (name: string): string => this.tree(this.#entries.filter((entry) => entry.name !== name));

  readonly file = (name: string | Buffer, content: string | Buffer): ForgedEntry => ({
    mode: "100644",
    name,
    object: this.blob(content),
  });

  readonly link = (name: string | Buffer, target: string | Buffer): ForgedEntry => ({
    mode: "120000",
    name,
    object: this.blob(target),
  });

  readonly folder = (name: string | Buffer, ...entries: readonly ForgedEntry[]): ForgedEntry => ({
    mode: "40000",
    name,
    object: this.tree([...entries].sort(compareEntries)),
  });

  commit({
    tree = this.#tree,
    parents = [this.#base],
    headers = "",
    message = "Work\n",
    ...people
  }: ForgedCommit = {}) {
    const { author = MALLORY, committer = MALLORY } = people;
    const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
    const header = `${lines.join("\n")}\nauthor ${author}\ncommitter ${committer}\n${headers}\n`;
    return this.put("commit", Buffer.concat([Buffer.from(header), Buffer.from(message)]));
  }

  readonly tag = (object: string, type: ObjectType | "tag" = "commit"): string =>
    this.put("tag", `object ${object}\ntype ${type}\ntag t\ntagger ${MALLORY}\n\nx\n`);

  /** All objects so far. */
  readonly packAll = (): Buffer =>
    packOf([...this.objects.values()].map(({ type, data }) => packEntry(PACK_TYPES[type], data)));
}

/** Git's order: a folder counts as if its name ended in a slash. */
function compareEntries(one: ForgedEntry, other: ForgedEntry): number {
  const keyOf = ({ mode, name }: ForgedEntry) =>
    Buffer.concat([Buffer.from(name), Buffer.from(mode === "40000" ? "/" : "")]);
  return Buffer.compare(keyOf(one), keyOf(other));
}

/** Below this size data stays as it is: each call of zlib takes memory, and every process starts more slowly then. */
const SMALL = 500;

/** Data as zip files have it. */
function packRaw(data: Buffer): Buffer {
  if (data.length > SMALL) return deflateRawSync(data);
  const header = Buffer.from([1, 0, 0, 0, 0]);
  header.writeUInt16LE(data.length, 1);
  header.writeUInt16LE(0xffff - data.length, 3);
  return Buffer.concat([header, data]);
}

/** Data as packs have it. */
function pack(data: Buffer): Buffer {
  if (data.length > SMALL) return deflateSync(data);
  const [low, high] = data.reduce(([a = 1, b = 0], byte) => [(a + byte) % 65_521, (b + a + byte) % 65_521], [1, 0]);
  const sum = Buffer.alloc(4);
  sum.writeUInt16BE(high ?? 0, 0);
  sum.writeUInt16BE(low ?? 1, 2);
  return Buffer.concat([Buffer.from([0x78, 0x01]), packRaw(data), sum]);
}

/** An entry of a pack; `size` is the one that it states. */
export function packEntry(type: number, data: Buffer, { before = Buffer.alloc(0), size = data.length } = {}): Buffer {
  const bytes: number[] = [];
  let rest = Math.floor(size / 16);
  bytes.push((type << 4) | (size % 16) | (rest > 0 ? 128 : 0));
  for (; rest > 0; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | (rest >= 128 ? 128 : 0));
  return Buffer.concat([Buffer.from(bytes), before, pack(data)]);
}

/** A pack of entries; `count` is the number that it states. */
export function packOf(entries: readonly Buffer[], count = entries.length, version = 2): Buffer {
  const header = Buffer.alloc(12);
  header.write("PACK");
  header.writeUInt32BE(version, 4);
  header.writeUInt32BE(count, 8);
  const body = Buffer.concat([header, ...entries]);
  return Buffer.concat([body, createHash("sha1").update(body).digest()]);
}

/** A number as deltas have it. */
export function deltaSize(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest % 128) | (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Buffer.from(bytes);
}

/** The text before a bundle's pack. */
export const bundleHeader = (
  refs: readonly (readonly [name: string, object: string])[],
  prerequisites: readonly string[],
  signature = "# v2 git bundle",
): string =>
  `${[signature, ...prerequisites.map((id) => `-${id} base`), ...refs.map(([name, id]) => `${id} ${name}`)].join("\n")}\n\n`;

/** A file of a zip as its directory describes it; the fields may be lies. */
export interface ForgedFile {
  readonly name: string;
  readonly content: Buffer;
  /** As the directory states it. */
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Where the directory says that the file begins. */
  readonly offset?: number;
}

/** A zip file; `count` is the number of files that it states. */
export function zipOf(
  files: readonly ForgedFile[],
  { count = files.length, comment = Buffer.alloc(0) }: { readonly count?: number; readonly comment?: Buffer } = {},
): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size = content.length, flags = 0, method = 8, offset: stated } of files) {
    const packed = packRaw(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(stated ?? offset, 42);
    bodies.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += local.length + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...bodies, directory, end, comment]);
}
