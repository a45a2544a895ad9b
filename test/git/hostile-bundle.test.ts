import { createHash } from "node:crypto";
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { BUNDLE_LIMITS, fetchBundle } from "../../workflows-src/git/bundle.ts";
import { git } from "../../workflows-src/git/git.ts";
import { PACK_LIMITS } from "../../workflows-src/git/pack.ts";
import { newRepository, side, temporaryFolder } from "./repository.ts";

/** A repository, a clone that knows its first commit only, and a way to hand over any bundle. */
async function world() {
  const { repository, base } = await newRepository();
  const clone = join(temporaryFolder(), "clone");
  await git(repository, ["clone", "--quiet", repository, clone]);
  const file = join(temporaryFolder(), "result.bundle");
  const before = list(clone);
  const fetch = (bytes: Buffer | string, tasks = ["T"]) => {
    writeFileSync(file, bytes);
    return fetchBundle(clone, file, tasks);
  };
  return { repository, base, clone, file, fetch, expectNothingAdded: () => expect(list(clone)).toEqual(before) };
}
type World = Awaited<ReturnType<typeof world>>;

const list = (clone: string): string[] =>
  readdirSync(join(clone, ".git/objects"), { recursive: true }).map(String).sort();

const headerOf = (base: string, refs: Readonly<Record<string, string>>): string =>
  `# v2 git bundle\n-${base} x\n${Object.entries(refs)
    .map(([name, object]) => `${object} ${name}\n`)
    .join("")}\n`;

/** A bundle of git's own pack of what `objects` need beyond the base. */
async function bundle({ repository, base }: World, refs: Readonly<Record<string, string>>): Promise<Buffer> {
  const folder = temporaryFolder();
  const input = `${Object.values(refs).join("\n")}\n^${base}\n`;
  const hash = await git(repository, ["pack-objects", "--quiet", "--revs", join(folder, "p")], { input });
  return Buffer.concat([Buffer.from(headerOf(base, refs)), readFileSync(join(folder, `p-${hash}.pack`))]);
}

/** A pack of objects that need not be what they say. */
function pack(objects: readonly Buffer[], count = objects.length): Buffer {
  const start = Buffer.from("PACK\0\0\0\x02\0\0\0\0", "latin1");
  start.writeUInt32BE(count, 8);
  const body = Buffer.concat([start, ...objects]);
  return Buffer.concat([body, createHash("sha1").update(body).digest()]);
}

/** A number of seven bits a byte, the lowest first. */
function variable(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...variable(Math.floor(value / 128))];
}

function entry(type: number, size: number, contents: Buffer, base = Buffer.alloc(0)): Buffer {
  const low = (type << 4) | (size % 16);
  const header = size < 16 ? [low] : [low + 128, ...variable(Math.floor(size / 16))];
  return Buffer.concat([Buffer.from(header), base, deflateSync(contents)]);
}

const blob = (contents: Buffer): Buffer => entry(3, contents.length, contents);

/** A delta against an object of the repository that states the size of its result. */
function delta(size: number): Buffer {
  const contents = Buffer.from([...variable(6), ...variable(size), 0x90, 6]);
  return entry(7, contents.length, contents, createHash("sha1").update("blob 6\0hello\n").digest());
}

const withPack = ({ base }: World, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(headerOf(base, { "refs/somas/T": base })), bytes]);

const MANY = Object.fromEntries(
  Array.from({ length: BUNDLE_LIMITS.refs + 1 }, (_, index) => [`refs/somas/T${index}`, ""]),
);
const REFUSED: Readonly<Record<string, readonly [make: (w: World) => Buffer | string, reason: RegExp]>> = {
  "no bundle": [() => "x".repeat(100), /no bundle of git/],
  "a header without an end": [
    () => `# v2 git bundle\n${"x".repeat(BUNDLE_LIMITS.header_bytes)}\n\n`,
    /header is longer than 1000000 bytes/,
  ],
  "another word in the header": [
    ({ base }) => `# v3 git bundle\n@filter=blob:none\n${base} refs/somas/T\n\n`,
    /neither a ref/,
  ],
  "an object that is too long for a name": [
    ({ base }) => `# v2 git bundle\n${base}0 refs/somas/T\n\n`,
    /neither a ref/,
  ],
  "too many refs": [
    ({ base }) => headerOf(base, Object.fromEntries(Object.keys(MANY).map((name) => [name, base]))),
    /names 101 refs, at most 100/,
  ],
  "a prerequisite that is not known": [() => headerOf("1".repeat(40), {}), /prerequisite 1{40} is no commit/],
  "no pack": [({ base }) => `${headerOf(base, {})}PICK\0\0\0\x02\0\0\0\0`, /no pack/],
  "more objects than are read": [(w) => withPack(w, pack([], PACK_LIMITS.objects + 1)), /1000001 objects, at most/],
  "more objects than there are": [(w) => withPack(w, pack([blob(Buffer.from("x"))], 2)), /damaged or cut/],
  "an object of an unknown type": [(w) => withPack(w, pack([entry(5, 1, Buffer.from("x"))])), /damaged or cut/],
  "an object that states too large a size": [
    (w) => withPack(w, pack([entry(3, PACK_LIMITS.object_bytes + 1, Buffer.from("x"))])),
    /object of 104857601 bytes/,
  ],
  "an object that is larger than it states": [
    (w) => withPack(w, pack([entry(3, 1, Buffer.alloc(1e6))])),
    /damaged or cut/,
  ],
  "an object that is smaller than it states": [
    (w) => withPack(w, pack([entry(3, 9, Buffer.alloc(1))])),
    /damaged or cut/,
  ],
  "a delta that makes too large an object": [
    (w) => withPack(w, pack([delta(PACK_LIMITS.object_bytes + 1)])),
    /object of 104857601 bytes/,
  ],
  "deltas that make too much together": [
    (w) => withPack(w, pack(Array.from({ length: 21 }, () => delta(PACK_LIMITS.object_bytes)))),
    /unpacks to more than 2147483648 bytes/,
  ],
  "a pack with another sum": [
    (w) => withPack(w, Buffer.concat([pack([blob(Buffer.from("x"))]).subarray(0, -20), Buffer.alloc(20)])),
    /SHA1|checksum|corrupt/i,
  ],
};

test.each(Object.keys(REFUSED))("a bundle is refused and adds nothing: %s", async (name) => {
  const w = await world();
  const [make = () => "", reason = /^$/] = REFUSED[name] ?? [];
  await expect(w.fetch(make(w))).rejects.toThrow(reason);
  w.expectNothingAdded();
});

test("a bundle that is too large, or of zeros, is refused without reading it", async () => {
  const { clone, file, fetch } = await world();
  await expect(fetch("")).rejects.toThrow(/no bundle of git/);
  truncateSync(file, BUNDLE_LIMITS.bytes);
  await expect(fetchBundle(clone, file)).rejects.toThrow(/no bundle of git/);
  truncateSync(file, BUNDLE_LIMITS.bytes + 1);
  await expect(fetchBundle(clone, file)).rejects.toThrow(/at most 1073741824 are read/);
});

test("objects of every kind, packed and large, are counted as git packs them", async () => {
  const w = await world();
  const large = Array.from({ length: 30_000 }, (_, index) => `${(index * 7919) % 10_007}\n`).join("");
  const first = await side(w.repository, w.base, { "large.txt": large, "README.md": "hello\nyou\n", "empty.txt": "" });
  const second = await side(w.repository, first, { "large.txt": `${large}more\n` });
  expect(await w.fetch(await bundle(w, { "refs/somas/T": second }))).toEqual(new Map([["T", second]]));
  expect(await git(w.clone, ["show", `${second}:large.txt`])).toBe(`${large}more`);
});

test("refs of other tasks, and refs that are no commits, are left out", async () => {
  const w = await world();
  const made = await side(w.repository, w.base, { "a.txt": "a" });
  const input = `object ${made}\ntype commit\ntag t\ntagger A <a@b> 1 +0000\n\nx\n`;
  const tag = await git(w.repository, ["mktag"], { input });
  const tree = await git(w.repository, ["rev-parse", `${made}^{tree}`]);
  const names = ["refs/somas/T", "refs/somas/partial/T/2", "refs/somas/X", "refs/somas/partial/X/1", "refs/heads/main"];
  const refs = Object.fromEntries(names.map((name) => [name, made]));
  const bytes = await bundle(w, { ...refs, "refs/somas/TAG": tag, "refs/somas/TREE": tree });
  const fetched = await w.fetch(bytes, ["T", "TAG", "TREE"]);
  expect([...fetched.keys()]).toEqual(["T", "partial/T/2"]);
});

test("a commit that is too large is refused", async () => {
  const w = await world();
  const made = await side(w.repository, w.base, { "a.txt": "a" }, "x".repeat(BUNDLE_LIMITS.commit_bytes));
  await expect(w.fetch(await bundle(w, { "refs/somas/T": made }))).rejects.toThrow(/commit of 64\d\d\d bytes, at most/);
  w.expectNothingAdded();
});

test("too many commits are refused", async () => {
  const w = await world();
  const lines = Array.from({ length: BUNDLE_LIMITS.commits + 1 }, (_, index) => {
    const from = index === 0 ? `from ${w.base}\n` : "";
    return `commit refs/heads/many\ncommitter A <a@b> ${index} +0000\ndata 1\nx\n${from}\n`;
  });
  await git(w.repository, ["fast-import", "--quiet"], { input: lines.join("") });
  const made = await git(w.repository, ["rev-parse", "many"]);
  const bytes = await bundle(w, { "refs/somas/T": made });
  await expect(w.fetch(bytes)).rejects.toThrow(/10001 commits, at most 10000/);
  w.expectNothingAdded();
});

/** A tree of trees, `width` times the same one on each of `levels`. */
async function unfold(
  { repository, base }: World,
  width: number,
  levels: number,
  leaf = "100644 blob",
): Promise<string> {
  let object = await git(repository, ["hash-object", "-w", "--stdin"], { input: "x" });
  let kind = leaf;
  if (leaf === "040000 tree") object = await git(repository, ["mktree"], { input: "" });
  for (let level = 0; level < levels; level += 1) {
    const lines = Array.from({ length: width }, (_, index) => `${kind} ${object}\t${index}\n`);
    object = await git(repository, ["mktree"], { input: lines.join("") });
    kind = "040000 tree";
  }
  return git(repository, ["commit-tree", object, "-p", base, "-m", "x"]);
}

test.each(["100644 blob", "040000 tree"])(
  "a few trees that unfold to billions of paths are refused in no time: %s",
  async (leaf) => {
    const w = await world();
    const bytes = await bundle(w, { "refs/somas/T": await unfold(w, 10, 10, leaf) });
    await expect(w.fetch(bytes)).rejects.toThrow(/adds more than 1000000 paths/);
    w.expectNothingAdded();
    expect((await w.fetch(await bundle(w, { "refs/somas/T": await unfold(w, 10, 4, leaf) }))).size).toBe(1);
  },
);

test("a tree that unfolds is found where its parts are in the repository", async () => {
  const w = await world();
  const inner = await unfold(w, 10, 5);
  await w.fetch(await bundle(w, { "refs/somas/T": inner }));
  const tree = await git(w.repository, ["rev-parse", `${inner}^{tree}`]);
  const lines = Array.from({ length: 10 }, (_, index) => `040000 tree ${tree}\t${index}\n`);
  const outer = await git(w.repository, ["mktree"], { input: lines.join("") });
  const made = await git(w.repository, ["commit-tree", outer, "-p", inner, "-p", w.base, "-m", "x"]);
  const bytes = await bundle(w, { "refs/somas/T": made });
  await expect(w.fetch(bytes)).rejects.toThrow(/adds more than 1000000 paths/);
});

test("folders inside each other are bounded", async () => {
  const w = await world();
  const blobs = await git(w.repository, ["hash-object", "-w", "--stdin"], { input: "x" });
  const commits = Array.from({ length: 1001 }, () => "a").join("/");
  const input = `commit refs/heads/deep\ncommitter A <a@b> 1 +0000\ndata 1\nx\nfrom ${w.base}\nM 100644 ${blobs} ${commits}\n\n`;
  await git(w.repository, ["fast-import", "--quiet"], { input });
  const made = await git(w.repository, ["rev-parse", "deep"]);
  await expect(w.fetch(await bundle(w, { "refs/somas/T": made }))).rejects.toThrow(/more than 1000 folders/);
});
