import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleHeader, deltaSize, PACK_TYPES, packEntry, packOf } from "./forge.ts";
import type { HostileJob, HostileResult } from "./world.ts";

/** A commit with a file of its own. */
const work = ({ forge }: HostileJob, text = "h\n"): string =>
  forge.commit({ tree: forge.treeWith(forge.file("h.txt", text)) });

const bundleFile = ({ folder }: HostileJob): string => join(folder, "result.bundle");

/** Hands honest work over, with other refs in the bundle. */
const REFS: readonly (readonly [
  name: string,
  list: (job: HostileJob) => readonly (readonly [string, string])[],
  merged?: HostileResult["merged"],
])[] = [
  ["of another task", (job) => withOwn(job, ["refs/somas/C", work(job, "forged\n")])],
  ["of a task that builds on another", (job) => withOwn(job, ["refs/somas/E", work(job, "forged\n")])],
  ["of a task that never ran", (job) => withOwn(job, ["refs/somas/AUDIT", work(job, "forged\n")])],
  ["of main", (job) => withOwn(job, ["refs/heads/main", work(job, "forged\n")])],
  ["of the project's branch", (job) => withOwn(job, ["refs/heads/somas/p", work(job, "forged\n")])],
  ["of a tag", (job) => withOwn(job, ["refs/tags/v1", work(job)])],
  ["HEAD", (job) => withOwn(job, ["HEAD", work(job)])],
  ["of replaced objects", (job) => withOwn(job, [`refs/replace/${job.base}`, work(job)])],
  ["of notes", (job) => withOwn(job, ["refs/notes/commits", work(job)])],
  ["that leads out of its folder", (job) => withOwn(job, ["refs/somas/../heads/main", work(job)])],
  ["with a name that is no ref's", (job) => withOwn(job, ["refs/somas/@{-1}~^:?*[", work(job)])],
  ["with spaces in the name", (job) => withOwn(job, ["refs/somas/H C", work(job)])],
  ["with a name of 10,000 letters", (job) => withOwn(job, [`refs/somas/${"n".repeat(10_000)}`, work(job)])],
  ["with a name that is no UTF-8", (job) => withOwn(job, ["refs/somas/\ufffd", work(job)])],
  ["below its own", (job) => withOwn(job, [`refs/somas/${job.id}/below`, work(job)])],
  [
    "named twice",
    (job) => [
      [`refs/somas/${job.id}`, work(job, "1\n")],
      [`refs/somas/${job.id}`, work(job, "2\n")],
    ],
  ],
  ["of parts that nobody asked for", (job) => withOwn(job, [`refs/somas/partial/C/1`, work(job, "forged\n")])],
  ["that is an annotated tag of a commit", (job) => ownOnly(job, job.forge.tag(work(job))), "never"],
  ["that is a tag of protected work", (job) => ownOnly(job, job.forge.tag(protectedWork(job))), "never"],
  ["that is a tag of a tag", (job) => ownOnly(job, job.forge.tag(job.forge.tag(work(job)), "tag")), "never"],
  ["that is a tag of a tree", (job) => ownOnly(job, job.forge.tag(job.forge.tree([]), "tree")), "never"],
  ["that is a tag of a blob", (job) => ownOnly(job, job.forge.tag(job.forge.blob("x"), "blob")), "never"],
  ["that is a tag of itself's absence", (job) => ownOnly(job, job.forge.tag("7".repeat(40))), "never"],
  ["that is a tree", (job) => ownOnly(job, job.forge.treeWith(job.forge.file("h.txt", "h\n"))), "never"],
  ["that is a blob", (job) => ownOnly(job, job.forge.blob("x")), "never"],
  ["that is 000…", (job) => ownOnly(job, "0".repeat(40)), "never"],
  ["in capitals", (job) => ownOnly(job, work(job).toUpperCase())],
  ["cut short", (job) => ownOnly(job, work(job).slice(0, 12)), "never"],
  ["with an object of SHA-256's length", (job) => ownOnly(job, "a".repeat(64)), "never"],
];

const withOwn = (job: HostileJob, ...others: readonly (readonly [string, string])[]) =>
  [[`refs/somas/${job.id}`, work(job)], ...others] as const;
const ownOnly = (job: HostileJob, object: string) => [[`refs/somas/${job.id}`, object]] as const;
const protectedWork = ({ forge }: HostileJob): string =>
  forge.commit({ tree: forge.treeWith(forge.folder(".github", forge.file("labels.yml", "x\n"))) });

export const HOSTILE_REFS: readonly HostileResult[] = REFS.map(([name, list, merged]) => ({
  name: `a ref ${name}`,
  merged,
  make: (job: HostileJob) => {
    const refs = list(job);
    job.hand(refs[0]?.[1] ?? "", { refs });
  },
}));

/** Bundles as bytes. `never`: nothing of them can be believed. */
const BUNDLES: readonly (readonly [
  name: string,
  make: (job: HostileJob, bundle: Bundle) => Buffer | string,
  merged?: HostileResult["merged"],
])[] = [
  ["that is empty", () => "", "never"],
  ["of random bytes", () => Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 251)), "never"],
  ["of 30,000,000 zeros", () => Buffer.alloc(30_000_000), "never"],
  ["of line ends", () => "\n".repeat(1_000_000), "never"],
  ["with only its first line", () => "# v2 git bundle\n", "never"],
  ["without a line end", () => "# v2 git bundle", "never"],
  ["with a header alone", (_, { header }) => header, "never"],
  ["of another version", (_, { header, pack }) => join2(header.replace("v2", "v9"), pack), "never"],
  ["with carriage returns", (_, { header, pack }) => join2(header.replaceAll("\n", "\r\n"), pack), "never"],
  [
    "in version 3 with a filter",
    (_, { header, pack }) => join2(header.replace("# v2 git bundle\n", "# v3 git bundle\n@filter=blob:none\n"), pack),
  ],
  [
    "in version 3 of another hash",
    (_, { header, pack }) =>
      join2(header.replace("# v2 git bundle\n", "# v3 git bundle\n@object-format=sha256\n"), pack),
    "never",
  ],
  [
    "in version 3 with an unknown capability",
    (_, { header, pack }) => join2(header.replace("# v2 git bundle\n", "# v3 git bundle\n@run=touch evil\n"), pack),
    "never",
  ],
  [
    "with a header of 30,000,000 bytes",
    (_, { header, pack }) => join2(header.replace("\n", `\n-${"8".repeat(30_000_000)}\n`), pack),
    "never",
  ],
  [
    "that requires an object nobody has",
    (_, { header, pack }) => join2(header.replace("\n", `\n-${"8".repeat(40)} x\n`), pack),
    "never",
  ],
  [
    "that requires 100,000 objects",
    ({ base }, { header, pack }) => join2(header.replace("\n", `\n${`-${base} x\n`.repeat(100_000)}`), pack),
  ],
  ["that requires nothing", (_, { header, pack }) => join2(header.replace(/^-.*\n/m, ""), pack)],
  ["cut in the header", (_, { header }) => header.slice(0, 40), "never"],
  ["cut in the pack's header", (_, { header, pack }) => join2(header, pack.subarray(0, 7)), "never"],
  ["cut in the middle", (_, { header, pack }) => join2(header, pack.subarray(0, pack.length / 2)), "never"],
  ["cut at the end", (_, { header, pack }) => join2(header, pack.subarray(0, -1)), "never"],
  ["with a changed byte", (_, { header, pack }) => join2(header, changeByte(pack)), "never"],
  ["with more behind it", (_, { header, pack }) => join2(header, Buffer.concat([pack, Buffer.alloc(100_000)]))],
  ["with two packs", (_, { header, pack }) => join2(header, Buffer.concat([pack, pack]))],
  [
    "with a pack that states more objects",
    (_, { header, entries }) => join2(header, packOf(entries, entries.length + 1)),
    "never",
  ],
  ["with a pack that states fewer objects", (_, { header, entries }) => join2(header, packOf(entries, 1)), "never"],
  [
    "with a pack that states 4,294,967,295 objects",
    (_, { header, entries }) => join2(header, packOf(entries, 2 ** 32 - 1)),
    "never",
  ],
  ["with a pack of version 9", (_, { header, entries }) => join2(header, packOf(entries, entries.length, 9)), "never"],
  ["with a pack without objects", (_, { header }) => join2(header, packOf([])), "never"],
  ["with each object twice", (_, { header, entries }) => join2(header, packOf([...entries, ...entries]))],
  [
    "with an object of an unknown type",
    (_, { header, entries }) => join2(header, packOf([...entries, packEntry(5, Buffer.from("x"))])),
    "never",
  ],
  [
    "with an object that states another size",
    (_, { header, entries }) =>
      join2(header, packOf([...entries, packEntry(3, Buffer.from("xyz"), { size: 2 ** 40 })])),
    "never",
  ],
  [
    "with a delta of an object nobody has",
    (_, { header, entries }) =>
      join2(
        header,
        packOf([...entries, packEntry(PACK_TYPES.reference_delta, Buffer.from("x"), { before: Buffer.alloc(20, 9) })]),
      ),
    "never",
  ],
  [
    "with a delta before the pack",
    (_, { header, entries }) =>
      join2(
        header,
        packOf([
          packEntry(PACK_TYPES.offset_delta, Buffer.from("x"), { before: Buffer.from([255, 255, 127]) }),
          ...entries,
        ]),
      ),
    "never",
  ],
  [
    "with a delta that copies too much",
    (_, { header, entries }) =>
      join2(
        header,
        packOf([
          ...entries,
          packEntry(
            PACK_TYPES.reference_delta,
            Buffer.concat([deltaSize(3), deltaSize(2 ** 31), Buffer.from([0x90, 0xff])]),
            { before: Buffer.alloc(20, 9) },
          ),
        ]),
      ),
    "never",
  ],
];

interface Bundle {
  readonly header: string;
  readonly pack: Buffer;
  readonly entries: readonly Buffer[];
}

const join2 = (header: string, pack: Buffer): Buffer => Buffer.concat([Buffer.from(header), pack]);

function changeByte(pack: Buffer): Buffer {
  const changed = Buffer.from(pack);
  const index = Math.floor(pack.length / 2);
  changed[index] = (pack[index] ?? 0) ^ 0xff;
  return changed;
}

const odd: HostileResult[] = BUNDLES.map(([name, make, merged]) => ({
  name: `a bundle ${name}`,
  merged,
  make: (job: HostileJob) => {
    const object = work(job);
    job.hand(object);
    const { forge, base, id } = job;
    const entries = [...forge.objects.values()].map(({ type, data }) => packEntry(PACK_TYPES[type], data));
    const header = bundleHeader([[`refs/somas/${id}`, object]], [base]);
    writeFileSync(bundleFile(job), make(job, { header, pack: packOf(entries), entries }));
  },
}));

/** Files that are no files, or not the job's. */
const FILES: readonly (readonly [name: string, make: (job: HostileJob) => void])[] = [
  ["that is a folder", (job) => mkdirSync(bundleFile(job))],
  [
    "that is a link to one of another job",
    (job) => symlinkSync(join(job.artifacts, "somas-p-wave-1-C/result.bundle"), bundleFile(job)),
  ],
  ["that is a link to a device without an end", (job) => symlinkSync("/dev/zero", bundleFile(job))],
  ["that is a pipe", (job) => void execFileSync("mkfifo", [bundleFile(job)])],
  ["that is missing", () => {}],
  [
    "of 1,000,000,000 zeros",
    (job) => {
      writeFileSync(bundleFile(job), "");
      truncateSync(bundleFile(job), 1e9);
    },
  ],
  [
    "of 1,000,000,000 zeros behind its first line",
    (job) => {
      writeFileSync(bundleFile(job), "# v2 git bundle\n");
      truncateSync(bundleFile(job), 1e9);
    },
  ],
];

const files: HostileResult[] = FILES.map(([name, make]) => ({
  name: `a bundle ${name}`,
  merged: "never",
  make: (job: HostileJob) => {
    const claim = { task_id: job.id, verdict: "succeeded", reason: "fine", commit: work(job) };
    writeFileSync(join(job.folder, "results.json"), JSON.stringify([claim]));
    make(job);
  },
}));

/** Bundles that unfold to much. */
const SIZES: readonly (readonly [name: string, make: (job: HostileJob) => void, merged?: HostileResult["merged"]])[] = [
  [
    "200,000 refs",
    (job) => {
      const object = work(job);
      job.hand(object, {
        refs: [
          [`refs/somas/${job.id}`, object],
          ...Array.from({ length: 200_000 }, (_, index) => [`refs/somas/x${index}`, object] as const),
        ],
      });
    },
  ],
  [
    "2,000,000 refs",
    (job) => {
      const object = work(job);
      job.hand(object, {
        refs: [
          [`refs/somas/${job.id}`, object],
          ...Array.from({ length: 2_000_000 }, (_, index) => [`refs/somas/x${index}`, object] as const),
        ],
      });
    },
    "never",
  ],
  [
    "a file of 101 MiB",
    (job) => job.hand(job.forge.commit({ tree: job.forge.treeWith(job.forge.file("big", Buffer.alloc(101 << 20))) })),
    "never",
  ],
  [
    "a file of 500 MiB",
    (job) => job.hand(job.forge.commit({ tree: job.forge.treeWith(job.forge.file("big", Buffer.alloc(500 << 20))) })),
    "never",
  ],
  [
    "a tree of 10,000,000,000 paths",
    (job) => job.hand(job.forge.commit({ tree: job.forge.treeWith(unfold(job, 10)) })),
    "never",
  ],
  [
    "a tree of 1,000,000,000,000,000 paths behind a name",
    (job) => job.hand(job.forge.commit({ tree: job.forge.treeWith(job.forge.folder("x", unfold(job, 15))) })),
    "never",
  ],
  [
    "20,000 files",
    (job) => {
      const { forge } = job;
      const files = Array.from({ length: 20_000 }, (_, index) => forge.file(`f${index}`, `${index}`));
      job.hand(forge.commit({ tree: forge.treeWith(forge.folder("many", ...files)) }));
    },
  ],
  [
    "100,000 objects that nothing reaches",
    (job) => {
      for (let index = 0; index < 100_000; index += 1) job.forge.blob(`${index}`);
      job.hand(work(job));
    },
  ],
  [
    "30 commits with messages of 10 MB",
    (job) => {
      let commit = job.base;
      for (let index = 0; index < 30; index += 1)
        commit = job.forge.commit({
          tree: job.forge.treeWith(job.forge.file("h.txt", `${index}`)),
          parents: [commit],
          message: `${index}${"x".repeat(10_000_000)}`,
        });
      job.hand(commit);
    },
  ],
  [
    "a chain of deltas of 4 GiB",
    (job) => {
      const object = work(job);
      job.hand(object);
      const { forge, base, id } = job;
      const first = Buffer.alloc(64 << 20);
      const base64 = forge.blob(first);
      // Each delta copies 64 MiB in 16 MiB pieces.
      const copies = Buffer.concat([
        deltaSize(first.length),
        deltaSize(first.length),
        ...Array.from({ length: 4 }, (_, index) => Buffer.from([0xf8, index, 0, 0, 0])),
        Buffer.from([0]),
      ]);
      const entries = [...forge.objects.values()].map(({ type, data }) => packEntry(PACK_TYPES[type], data));
      const deltas = Array.from({ length: 64 }, () =>
        packEntry(PACK_TYPES.reference_delta, copies, { before: Buffer.from(base64, "hex") }),
      );
      const header = bundleHeader([[`refs/somas/${id}`, object]], [base]);
      writeFileSync(bundleFile(job), join2(header, packOf([...entries, ...deltas])));
    },
  ],
];

/** Ten entries that are the same folder, again and again. */
function unfold({ forge }: HostileJob, depth: number) {
  let entries = [forge.file("f", "x")];
  for (let level = 0; level < depth; level += 1) {
    const object = forge.tree(entries);
    entries = Array.from({ length: 10 }, (_, index) => ({ mode: "40000", name: `${index}`, object }));
  }
  return { mode: "40000", name: "unfolds", object: forge.tree(entries) };
}

const sizes: HostileResult[] = SIZES.map(([name, make, merged]) => ({
  name: `work of ${name}`,
  merged,
  make,
}));

/** A server that refuses work for its contents, as GitHub does. */
const refuse = (pattern: string, words: string): string => `#!/bin/sh
while read -r old new ref; do
  if git log -p --format= "$new" --not --all | grep -q '${pattern}'; then
    echo "${words}" >&2
    exit 1
  fi
done
`;

const refusals: HostileResult[] = [
  ["for a secret", "KEY_OF_A_TEST", "error: GH013: Repository rule violations found: Push cannot contain secrets"],
  ["for its size", "KEY_OF_A_TEST", "error: GH001: Large files detected"],
  ["for reasons of its own", "KEY_OF_A_TEST", "rejected by the policy of this server"],
].map(([name = "", pattern = "", words = ""]) => ({
  name: `work that the server refuses ${name}`,
  merged: "never",
  preReceive: refuse(pattern, words),
  make: (job: HostileJob) => job.hand(work(job, `${pattern}\n`)),
}));

export const HOSTILE_BUNDLES: readonly HostileResult[] = [...odd, ...files];
export const HOSTILE_SIZES: readonly HostileResult[] = [...sizes, ...refusals];
