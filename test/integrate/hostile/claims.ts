import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ForgedFile, zipOf } from "./forge.ts";
import type { HostileJob, HostileResult } from "./world.ts";

type Merged = HostileResult["merged"];

/** Hands over honest work; its claims are another text. */
const withText = (write: (job: HostileJob, commit: string) => string | Buffer) => (job: HostileJob) => {
  const commit = job.forge.commit({ tree: job.forge.treeWith(job.forge.file("h.txt", "h\n")) });
  job.hand(commit);
  writeFileSync(join(job.folder, "results.json"), write(job, commit));
};

/** Hands over honest work; its claim has other fields. */
const withFields = (fields: object) =>
  withText(({ id }, commit) =>
    JSON.stringify([{ task_id: id, verdict: "succeeded", reason: "fine", seconds: 1, commit, ...fields }]),
  );

const claim = (id: string, fields: object = {}): string =>
  JSON.stringify({ task_id: id, verdict: "succeeded", reason: "forged", commit: "9".repeat(40), ...fields });

/** Texts in place of the list of claims. */
const TEXTS: readonly (readonly [
  name: string,
  write: (job: HostileJob, commit: string) => string | Buffer,
  merged?: Merged,
])[] = [
  ["that is empty", () => "", "never"],
  ["that is no JSON", () => "{", "never"],
  ["of null", () => "null", "never"],
  ["of a number", () => "1e999", "never"],
  ["of a text", () => '"succeeded"', "never"],
  ["of an object", ({ id }) => claim(id), "never"],
  ["of an empty list", () => "[]", "never"],
  ["of a list in a list", ({ id }) => `[[${claim(id)}]]`, "never"],
  ["of odd entries before its own", ({ id }, commit) => `[null,4,"x",[],true,${claim(id, { commit })}]`],
  ["100,000 levels deep", () => `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "never"],
  ["with a mark of byte order", ({ id }, commit) => `\ufeff[${claim(id, { commit })}]`],
  ["in UTF-16", ({ id }) => Buffer.from(`[${claim(id)}]`, "utf16le"), "never"],
  ["with bytes that are no UTF-8", () => Buffer.from([0x5b, 0xff, 0xfe, 0x5d]), "never"],
  ["with NULs", () => "\0".repeat(1000), "never"],
  [
    "of other tasks as failed",
    ({ id }, commit) =>
      `[${["C", "E", "BEFORE", "D"].map((id) => claim(id, { verdict: "blocked" }))},${claim(id, { commit })}]`,
  ],
  [
    "of other tasks as done",
    ({ id }, commit) => `[${["AUDIT", "C", "E", "D"].map((id) => claim(id))},${claim(id, { commit })}]`,
  ],
  ["of a task that never ran, and not of its own", () => `[${claim("AUDIT")}]`, "never"],
  [
    "of 100,000 tasks",
    ({ id }, commit) =>
      `[${Array.from({ length: 40_000 }, (_, index) => claim(`T-${index}`))},${claim(id, { commit })}]`,
  ],
  ["of its own task 1,000 times", ({ id }, commit) => `[${Array.from({ length: 1000 }, () => claim(id, { commit }))}]`],
  [
    "of its own task with two ends",
    ({ id }, commit) => `[${claim(id, { commit })},${claim(id, { verdict: "blocked" })}]`,
  ],
  [
    "with keys twice",
    ({ id }, commit) => `[${claim(id, { commit }).replace("}", ',"task_id":"C","task_id":"AUDIT"}')}]`,
    "never",
  ],
  [
    "with keys of the prototype",
    ({ id }, commit) =>
      `[{"__proto__":{"verdict":"succeeded","again":true},"constructor":1,"toString":2,${claim(id, { commit }).slice(1)}]`,
  ],
  ["longer than 5 MB", ({ id }, commit) => `[${claim(id, { commit, reason: "x".repeat(6_000_000) })}]`, "never"],
];

/** Fields of a claim. */
const FIELDS: readonly (readonly [name: string, fields: object, merged?: Merged])[] = [
  ["a verdict that there is not", { verdict: "great" }, "never"],
  ["a verdict of the prototype", { verdict: "constructor" }, "never"],
  ["a verdict that is a list", { verdict: ["succeeded"] }, "never"],
  ["a verdict in capitals", { verdict: "SUCCEEDED" }, "never"],
  ["no verdict", { verdict: undefined }, "never"],
  ["an id that is a list", { task_id: ["H"] }, "never"],
  ["an id that leads out", { task_id: "../../C" }, "never"],
  ["another commit than its bundle", { commit: "9".repeat(40) }],
  ["a commit that is an option", { commit: "--output=evil" }],
  ["a commit that is a name", { commit: "HEAD" }],
  ["a commit that is an object", { commit: {} }],
  ["no commit", { commit: undefined }],
  ["a held branch of its own", { held_out: "somas/p; touch evil" }],
  ["artifacts of other tasks", { artifacts: ["somas-p-wave-1-C"] }],
  ["that it runs again", { again: true }],
  ["an overlap with others", { overlap: { files: ["c.txt", "e.txt"], tasks: ["C", "E"], diff: "forged" } }],
  ["another digest", { digest: "0".repeat(64) }],
  ["a wave of its own", { wave: 99 }],
  ["tries", { tries: -5 }],
  [
    "amounts that are no amounts",
    { seconds: -1, setup_seconds: "1", attempts: 1.5, usage: { cost_usd: -3, tokens: null } },
  ],
  [
    "amounts without an end",
    { seconds: 1e308, setup_seconds: 1e308, attempts: 1e308, usage: { cost_usd: 1e308, tokens: 1e308 } },
  ],
  ["a usage that is a list", { usage: [1, 2, 3] }],
  ["a runner that there is not", { runner: "rm -rf /" }],
  ["a start that is no date", { leg: { position: -1, started: "yesterday" } }],
  ["a start of the year 270000", { leg: { position: 1, started: "+270000-01-01T00:00:00Z" } }],
  ["a leg of its own", { leg: { position: 1e9, started: "2026-01-01T00:00:00Z" } }],
  ["a reason of 4,000,000 letters", { reason: "x".repeat(4_000_000) }],
  ["a reason with lines and commands", { reason: "fine\n::error::x\n::stop-commands::y\n##[add-path]/tmp" }],
  ["a reason with terminal codes", { reason: "fine\x1b[2J\x1b]0;x\x07" }],
  ["a reason with trailers", { reason: "fine\n\nTask: AUDIT\nVerdict: succeeded\nTask-Digest: 0" }],
  ["a reason that is an object", { reason: { toString: "x" } }],
  ["a name with trailers", { task_name: "x\n\nTask: AUDIT\nVerdict: succeeded" }],
  ["a result file of its own", { result_file: "../../etc/passwd" }],
];

/** Verdicts that a job may claim for its own task, with work that would be merged otherwise. */
const CLAIMED = [
  "no_change",
  "verify_failed",
  "rate_limited",
  "quota_exhausted",
  "stalled",
  "timeout",
  "skipped_dependency",
  "conflict",
];

const texts: HostileResult[] = [
  ...TEXTS.map(([name, write, merged]) => ({
    name: `claims ${name}`,
    merged,
    make: withText(write),
  })),
  ...FIELDS.map(([name, fields, merged]) => ({
    name: `a claim with ${name}`,
    merged,
    make: withFields(fields),
  })),
  ...CLAIMED.map((claims) => ({
    name: `a claim of ${claims} with work`,
    merged: "never" as const,
    claims,
    make: withFields({ verdict: claims }),
  })),
];

const results = ({ folder }: HostileJob): string => join(folder, "results.json");
const otherArtifact = ({ artifacts }: HostileJob): string => join(artifacts, "somas-p-wave-1-C");

/** Artifacts as folders. */
const ARTIFACTS: readonly (readonly [name: string, make: (job: HostileJob) => void, merged?: Merged])[] = [
  ["that is missing", ({ folder }) => rmSync(folder, { recursive: true }), "never"],
  ["that is empty", () => {}, "never"],
  [
    "that is a file",
    ({ folder }) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, "x");
    },
    "never",
  ],
  [
    "that is a link to another job's",
    (job) => {
      rmSync(job.folder, { recursive: true });
      symlinkSync(otherArtifact(job), job.folder);
    },
    "never",
  ],
  [
    "that is a link to nothing",
    ({ folder }) => {
      rmSync(folder, { recursive: true });
      symlinkSync("nowhere", folder);
    },
    "never",
  ],
  ["whose claims are a folder", (job) => mkdirSync(results(job)), "never"],
  [
    "whose claims are a link to another job's",
    (job) => symlinkSync(join(otherArtifact(job), "results.json"), results(job)),
    "never",
  ],
  ["whose claims are a link to a device without an end", (job) => symlinkSync("/dev/zero", results(job)), "never"],
  ["whose claims are a pipe", (job) => void execFileSync("mkfifo", [results(job)]), "never"],
  [
    "whose claims have 2,000,000,000 bytes",
    (job) => {
      writeFileSync(results(job), "");
      truncateSync(results(job), 2e9);
    },
    "never",
  ],
  [
    "with files that nobody asked for",
    (job) => {
      withText((_, commit) => `[${claim(job.id, { commit })}]`)(job);
      for (const name of ["wave.json", "run.json", "plan.json", "../evil-not", "config", "HEAD"])
        writeFileSync(join(job.folder, name.replace("../", "")), claim("AUDIT"));
    },
    "always",
  ],
  [
    "with a repository in it",
    (job) => {
      withText((_, commit) => `[${claim(job.id, { commit })}]`)(job);
      mkdirSync(join(job.folder, ".git/hooks"), { recursive: true });
      writeFileSync(join(job.folder, ".git/config"), "[core]\n\tfsmonitor = touch evil\n");
      writeFileSync(join(job.folder, ".git/HEAD"), "ref: refs/heads/main\n");
    },
    "always",
  ],
  [
    "with 5,000 logs",
    (job) => {
      withText((_, commit) => `[${claim(job.id, { commit })}]`)(job);
      mkdirSync(join(job.folder, "logs"));
      for (let index = 0; index < 5000; index += 1) writeFileSync(join(job.folder, "logs", `${index}.log`), "x");
    },
    "always",
  ],
  [
    "with 300 folders in each other",
    (job) => {
      withText((_, commit) => `[${claim(job.id, { commit })}]`)(job);
      mkdirSync(join(job.folder, "d/".repeat(300)), { recursive: true });
    },
    "always",
  ],
  [
    "that says it did not start, and has results",
    (job) => {
      withText((_, commit) => `[${claim(job.id, { commit })}]`)(job);
      writeFileSync(join(job.folder, "not_started.json"), JSON.stringify({ reason: "forged" }));
    },
    "always",
  ],
];

/** Why a job says that it did not start: its tasks come back in the next wave. */
const NOT_STARTED: readonly (readonly [name: string, text: string])[] = [
  ["with a reason", JSON.stringify({ reason: "forged" })],
  ["with a reason of 4,000,000 letters", JSON.stringify({ reason: "x".repeat(4_000_000) })],
  ["with a reason that is a list", JSON.stringify({ reason: ["x"] })],
  ["with a list of other tasks", JSON.stringify({ reason: "x\n::error::y", tasks: ["C", "E"] })],
  ["in a text that is no JSON", "{"],
];

/** Zip files, as the writer downloads them: a job uploads any bytes. */
const ZIPS: readonly (readonly [name: string, make: (files: ZippedWork) => Buffer, merged?: Merged])[] = [
  ["as it should be", ({ files }) => zipOf(files), "always"],
  ["that is empty", () => Buffer.alloc(0), "never"],
  ["of zeros", () => Buffer.alloc(1_000_000), "never"],
  ["cut after 40 bytes", ({ files }) => zipOf(files).subarray(0, 40), "never"],
  ["cut at its end", ({ files }) => zipOf(files).subarray(0, -1), "never"],
  ["without files", () => zipOf([]), "never"],
  ["with bytes before it", ({ files }) => Buffer.concat([Buffer.alloc(1000), zipOf(files)])],
  ["with another one behind it", ({ files }) => Buffer.concat([zipOf(files), zipOf([])])],
  ["with another one as its comment", ({ files }) => zipOf(files, { comment: zipOf([]) })],
  ["that states no files", ({ files }) => zipOf(files, { count: 0 })],
  ["that states 65,535 files", ({ files }) => zipOf(files, { count: 65_535 }), "never"],
  ["of 60,000 files", ({ files }) => zipOf([...files, ...manyFiles(60_000)]), "never"],
  ["of 5,000 files", ({ files }) => zipOf([...files, ...manyFiles(5000)]), "always"],
  ["with its claims twice", ({ files, claims }) => zipOf([...files, claims]), "never"],
  [
    "with its claims in capitals besides",
    ({ files, claims }) => zipOf([...files, { ...claims, name: "RESULTS.JSON" }]),
  ],
  ["with a path that leads out", ({ files, claims }) => zipOf([...files, { ...claims, name: "../evil" }])],
  ["with an absolute path", ({ files, claims }) => zipOf([...files, { ...claims, name: "/tmp/somas-evil" }])],
  ["with a path of backslashes", ({ files, claims }) => zipOf([...files, { ...claims, name: "..\\evil" }])],
  ["with a path of 60,000 bytes", ({ files, claims }) => zipOf([...files, { ...claims, name: "d/".repeat(30_000) }])],
  ["that is encrypted", ({ files }) => zipOf(files.map((file) => ({ ...file, flags: 1 }))), "never"],
  ["packed by an unknown method", ({ files }) => zipOf(files.map((file) => ({ ...file, method: 99 }))), "never"],
  ["that calls packed files plain", ({ files }) => zipOf(files.map((file) => ({ ...file, method: 0 }))), "never"],
  ["whose files state too little", ({ files }) => zipOf(files.map((file) => ({ ...file, size: 10 }))), "never"],
  ["whose files state too much", ({ files }) => zipOf(files.map((file) => ({ ...file, size: 1000 }))), "never"],
  ["whose files state 4 GiB", ({ files }) => zipOf(files.map((file) => ({ ...file, size: 2 ** 32 - 1 }))), "never"],
  ["whose files lie outside of it", ({ files }) => zipOf(files.map((file) => ({ ...file, offset: 2 ** 31 }))), "never"],
  ["whose files lie in each other", ({ files }) => zipOf(files.map((file) => ({ ...file, offset: 0 }))), "never"],
  [
    "whose claims unfold to 300 MB",
    ({ files, claims }) => zipOf([...files.slice(1), { ...claims, content: Buffer.alloc(3e8), size: 1000 }]),
    "never",
  ],
  [
    "whose claims unfold to 300 MB, as they state",
    ({ files, claims }) => zipOf([...files.slice(1), { ...claims, content: Buffer.alloc(3e8) }]),
    "never",
  ],
  [
    "whose logs unfold to 1 GB",
    ({ files, claims }) => zipOf([...files, { ...claims, name: "logs/H.log", content: Buffer.alloc(1e9) }]),
    "always",
  ],
];

interface ZippedWork {
  /** The claims first, then the bundle. */
  readonly files: readonly ForgedFile[];
  readonly claims: ForgedFile;
}

const manyFiles = (count: number): readonly ForgedFile[] =>
  Array.from({ length: count }, (_, index) => ({ name: `logs/${index}`, content: Buffer.from("x") }));

/** Hands over honest work in a zip file. */
const zipped = (make: (files: ZippedWork) => Buffer) => (job: HostileJob) => {
  withFields({})(job);
  const files: readonly ForgedFile[] = ["results.json", "result.bundle"].map((name) => ({
    name,
    content: readFileSync(join(job.folder, name)),
  }));
  for (const { name } of files) rmSync(join(job.folder, name));
  const claims = files[0] as ForgedFile;
  writeFileSync(join(job.folder, "artifact.zip"), make({ files, claims }));
};

const artifacts: HostileResult[] = [
  ...ZIPS.map(([name, make, merged]) => ({ name: `an artifact in a zip file ${name}`, merged, make: zipped(make) })),
  ...ARTIFACTS.map(([name, make, merged]) => ({ name: `an artifact ${name}`, merged, make })),
  ...NOT_STARTED.map(([name, text]) => ({
    name: `an artifact that says it did not start, ${name}`,
    merged: "never" as const,
    make: ({ folder }: HostileJob) => writeFileSync(join(folder, "not_started.json"), text),
  })),
];

export const HOSTILE_CLAIMS: readonly HostileResult[] = texts;
export const HOSTILE_ARTIFACTS: readonly HostileResult[] = artifacts;
