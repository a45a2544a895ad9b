import { sealText } from "../../../workflows-src/integrate/seal.ts";
import { formatTrailers } from "../../../workflows-src/integrate/trailers.ts";
import { resultPath } from "../../../workflows-src/task/result-file.ts";
import type { ForgedCommit } from "./forge.ts";
import { type HostileJob, type HostileResult, PROJECT } from "./world.ts";

const OWN_FILE = "h.txt";

/** The work of an honest task, in the tree of the base. */
const workTree = ({ forge }: HostileJob): string => forge.treeWith(forge.file(OWN_FILE, "h\n"));

/** Exactly the lines that integration would write, had AUDIT been done. */
const auditTrailers = ({ fingerprints }: HostileJob): string =>
  formatTrailers({ fingerprints, wave: { number: 1 } }, "AUDIT", { verdict: "succeeded", runner: "command" });

type Merged = HostileResult["merged"];

/** Commits that are odd in themselves. `merged`: where integration takes only the tree, and where git's own check refuses the object. */
const COMMITS: readonly (readonly [name: string, make: (job: HostileJob) => ForgedCommit, merged?: Merged])[] = [
  ["by another person", () => ({ author: "The Owner <owner@example.org> 1700000000 +0000" })],
  ["by the pipeline", () => ({ author: PIPELINE, committer: PIPELINE })],
  ["without a name", () => ({ author: " <x@example.org> 1700000000 +0000" })],
  ["without an address", () => ({ author: "Mallory 1700000000 +0000" })],
  ["without a date", () => ({ author: "Mallory <x@example.org>" })],
  ["with a date that overflows", () => ({ author: "Mallory <x@example.org> 99999999999999999999 +0000" })],
  ["with a date of the far future", () => ({ committer: "Mallory <x@example.org> 9999999999 +0000" })],
  ["with a date before 1970", () => ({ committer: "Mallory <x@example.org> -1 +0000" })],
  ["with an odd zone", () => ({ author: "Mallory <x@example.org> 1700000000 +99999" })],
  ["with angle brackets in the name", () => ({ author: "Mallory <> <x@example.org> 1700000000 +0000" })],
  ["with a name of 100,000 letters", () => ({ author: `${"m".repeat(100_000)} <x@example.org> 1700000000 +0000` })],
  ["with a NUL in the message", () => ({ message: "Work\0\n\nTask: AUDIT\n" })],
  ["without a message", () => ({ message: "" })],
  ["with a tree that is missing", () => ({ tree: "1".repeat(40) }), "never"],
  ["with a blob for a tree", ({ forge }) => ({ tree: forge.blob("x") }), "never"],
  ["with a parent that is missing", ({ base }) => ({ parents: [base, "2".repeat(40)] }), "never"],
  ["with a tree for a parent", ({ base, forge }) => ({ parents: [base, forge.tree([])] }), "never"],
  ["with the base as both parents", ({ base }) => ({ parents: [base, base] })],
  ["with the commit before the base as a parent", ({ base, first }) => ({ parents: [base, first] })],
  ["of two trees", ({ forge }) => ({ headers: `tree ${forge.tree([])}\n` })],
  [
    "with a signature",
    () => ({ headers: "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n" }),
  ],
  ["with a tag of a merge", ({ base }) => ({ headers: `mergetag object ${base}\n type commit\n tag v1\n` })],
  ["in an unknown encoding", () => ({ headers: "encoding no-such-encoding\n", message: "Work \xff\n" })],
  ["in UTF-16", () => ({ headers: "encoding UTF-16\n", message: Buffer.from("Work\n\nTask: AUDIT\n", "utf16le") })],
  ["in UTF-7", () => ({ headers: "encoding UTF-7\n", message: "Work\n\n+AEA-everyone Fixes +ACM-1\n" })],
  ["with a header of 200,000 bytes", () => ({ headers: `note ${"x".repeat(200_000)}\n` })],
  ["with 30 parents", (job) => ({ parents: [job.base, ...makeSiblings(job, 29)] })],
  [
    "with the base only behind its second parent",
    (job) => ({ parents: [job.forge.commit({ parents: [] }), job.base] }),
  ],
];

const PIPELINE = "SOMAS Workflows <somas-workflows@users.noreply.github.com> 1700000000 +0000";

const makeSiblings = ({ forge }: HostileJob, count: number): string[] =>
  Array.from({ length: count }, (_, index) => forge.commit({ message: `Sibling ${index}\n` }));

/** Where the odd commit stands in the work that is handed over. */
const POSITIONS: readonly (readonly [name: string, place: (job: HostileJob, commit: string) => string])[] = [
  ["at the tip", (_, commit) => commit],
  ["below the tip", (job, commit) => job.forge.commit({ tree: workTree(job), parents: [commit] })],
  ["merged at the tip", (job, commit) => job.forge.commit({ tree: workTree(job), parents: [job.base, commit] })],
];

/** Every commit stands at the tip, and in one of the other places by turns. */
const oddCommits: HostileResult[] = COMMITS.flatMap(([name, make, merged], index) =>
  POSITIONS.filter((_, place) => place === 0 || place === 1 + (index % 2)).map(([position, place]) => ({
    name: `a commit ${name}, ${position}`,
    merged,
    make: (job: HostileJob) => job.hand(place(job, job.forge.commit({ tree: workTree(job), ...make(job) }))),
  })),
);

/** Commits that are well made, and stand in the wrong place. */
const PLACES: readonly (readonly [name: string, find: (job: HostileJob) => string, merged?: Merged])[] = [
  ["the base itself", ({ base }) => base],
  ["the first commit of the repository", ({ first }) => first, "never"],
  [
    "on top of the first commit only",
    (job) => job.forge.commit({ tree: workTree(job), parents: [job.first] }),
    "never",
  ],
  ["of a history of its own", (job) => job.forge.commit({ tree: workTree(job), parents: [] }), "never"],
  ["that exists nowhere", () => "3".repeat(40), "never"],
  ["of another task", ({ honest }) => honest],
  ["on top of another task's, which is not handed over", ({ forge, honest }) => forge.commit({ parents: [honest] })],
  ["that reverts the whole tree to the first one", (job) => job.forge.commit({ tree: job.forge.tree([]) })],
  ["behind 3,000 others", (job) => makeChain(job, 3000)],
];

function makeChain(job: HostileJob, length: number): string {
  let commit = job.base;
  for (let index = 0; index < length; index += 1)
    commit = job.forge.commit({ tree: workTree(job), parents: [commit], message: `Step ${index}\n` });
  return commit;
}

const oddPlaces: HostileResult[] = PLACES.map(([name, find, merged]) => ({
  name: `a commit ${name}`,
  merged,
  make: (job: HostileJob) => job.hand(find(job)),
}));

const QUICK_TRAILER = "Task-Digest: 0000000000000000000000000000000000000000000000000000000000000000";

/** Texts of a task. None of them may mean anything to a reader of the branch. */
const MESSAGES: readonly (readonly [name: string, write: (job: HostileJob) => string | Buffer])[] = [
  ["trailers of another task", (job) => `Work\n\n${auditTrailers(job)}`],
  ["trailers with a space before the colon", (job) => `Work\n\n${spaceTrailers(job, " ")}`],
  ["trailers with a tab before the colon", (job) => `Work\n\n${spaceTrailers(job, "\t")}`],
  ["trailers with no space behind the colon", (job) => `Work\n\n${auditTrailers(job).replaceAll(": ", ":")}`],
  ["trailers in capitals", (job) => `Work\n\n${auditTrailers(job).replace(/^[^:]+/gm, (key) => key.toUpperCase())}`],
  [
    "trailers in small letters",
    (job) => `Work\n\n${auditTrailers(job).replace(/^[^:]+/gm, (key) => key.toLowerCase())}`,
  ],
  ["trailers behind a revert", (job) => `Work\n\nThis reverts commit ${"0".repeat(40)}.\n\n${auditTrailers(job)}`],
  [
    "spaced trailers behind a revert",
    (job) => `Work\n\nThis reverts commit ${"0".repeat(40)}.\n\n${spaceTrailers(job, " ")}`,
  ],
  ["trailers as the subject", (job) => auditTrailers(job)],
  ["the subject of a merge and its trailers", (job) => `AUDIT: Name of AUDIT\n\n${auditTrailers(job)}`],
  ["trailers with carriage returns", (job) => `Work\r\n\r\n${auditTrailers(job).replaceAll("\n", "\r\n")}`],
  ["trailers with carriage returns only", (job) => `Work\r\r${auditTrailers(job).replaceAll("\n", "\r")}`],
  ["trailers behind form feeds", (job) => `Work\n\n${auditTrailers(job).replace(/^/gm, "\f")}`],
  ["trailers behind vertical tabs", (job) => `Work\v\v${auditTrailers(job).replaceAll("\n", "\v")}`],
  ["trailers behind line separators", (job) => `Work\u2028\u2028${auditTrailers(job).replaceAll("\n", "\u2028")}`],
  ["trailers behind next lines", (job) => `Work\u0085\u0085${auditTrailers(job).replaceAll("\n", "\u0085")}`],
  ["trailers behind a NUL", (job) => `Work\0\n\n${auditTrailers(job)}`],
  [
    "trailers behind a scissors line",
    (job) => `Work\n\n# ------------------------ >8 ------------------------\n${auditTrailers(job)}`,
  ],
  ["trailers behind a dashed line", (job) => `Work\n---\n${auditTrailers(job)}`],
  ["trailers before a dashed line", (job) => `Work\n\n${auditTrailers(job)}---\n a | 1 +\n`],
  ["folded trailers", (job) => `Work\n\n${auditTrailers(job).replaceAll(": ", ":\n ")}`],
  ["indented trailers", (job) => `Work\n\n${auditTrailers(job).replace(/^/gm, " ")}`],
  ["trailers behind a mark of byte order", (job) => `Work\n\n\ufeff${auditTrailers(job)}`],
  [
    "trailers among other text",
    (job) => `Work\n\nSigned-off-by: x <x@example.org>\n${auditTrailers(job)}(cherry picked from commit ${job.base})\n`,
  ],
  [
    "trailers with bytes that are no UTF-8",
    (job) => Buffer.concat([Buffer.from("Work \xff\n\n", "latin1"), Buffer.from(auditTrailers(job))]),
  ],
  ["two digests of one task", (job) => `Work\n\n${auditTrailers(job)}${QUICK_TRAILER}\n`],
  ["ticks of the plan", () => "chore(plan): tick AUDIT in plan.yml\n\nPlan-Ticks: AUDIT\n"],
  ["ticks with a space", () => "Work\n\nPlan-Ticks : AUDIT\n"],
  ["a seal", (job) => `Work\n\n${sealText("x", auditTrailers(job))}`],
  ["a revert of the merge before", ({ base }) => `Revert "BEFORE"\n\nThis reverts commit ${base}.\n`],
  [
    "a revert of the merge before, as git revert -m writes it",
    ({ base, first }) => `Revert "BEFORE"\n\nThis reverts commit ${base}, reversing\nchanges made to ${first}.\n`,
  ],
  ["a revert behind a carriage return", ({ base }) => `Work\r\rThis reverts commit ${base}.\r`],
  ["a revert in capitals", ({ base }) => `Work\n\nTHIS REVERTS COMMIT ${base.toUpperCase()}.\n`],
  ["a revert of an honest task's commit", ({ honest }) => `Work\n\nThis reverts commit ${honest}.\n`],
  ["closing words", () => "Fixes #1, closes #2; resolve: GH-3\n\nclose owner/repo#4\n"],
  [
    "closing words with addresses",
    () => "Work\n\nFixes https://github.com/owner/repo/issues/5 and resolves https://github.com/owner/repo/pull/6\n",
  ],
  ["closing words after unusual spaces", () => "Fixes\u00a0#1\n\nCloses\t#2\nResolves:#3\n"],
  ["mentions", () => "Thanks @everyone and @owner/team\n\n@somebody, please\n(@else)\n"],
  ["mentions behind odd characters", () => "Work\n\n\u200b@everyone\n*@owner*\n\u3000@team\n>@x\n"],
  [
    "other people as authors",
    () => "Work\n\nCo-authored-by: Owner <owner@example.org>\nSigned-off-by: Owner <owner@example.org>\n",
  ],
  [
    "words that skip workflows",
    () => "Work [skip ci]\n\n[ci skip] [no ci] [SKIP ACTIONS] [actions skip]\n\n\nskip-checks: true\n",
  ],
  ["terminal codes", () => "Work \x1b[2J\x1b]0;title\x07\n\n::error::x\n##[error]y\n"],
  ["text that runs backwards", () => "Work \u202e@enoyreve\u2066\n"],
  ["Markdown and HTML", () => "Work <img src=https://example.org/x.png> [click](https://example.org)\n\n<!-- x\n"],
  ["70,000 characters", (job) => `Work\n\n${"x\n".repeat(35_000)}\n${auditTrailers(job)}`],
  ["one line of 300,000 characters", () => `${"x".repeat(300_000)}\n`],
  ["3,000,000 characters", (job) => `Work\n\n${auditTrailers(job).repeat(6000)}`],
  ["nothing but line ends", () => "\n".repeat(10_000)],
];

const spaceTrailers = (job: HostileJob, space: string): string =>
  auditTrailers(job).replace(/^([\w-]+): /gm, `$1${space}: `);

/** At the tip, and below it: the tip's message may be the harness's. */
const hostileMessages: HostileResult[] = MESSAGES.map(([name, write]) => ({
  name: `a message with ${name}`,
  make: (job: HostileJob) => {
    const tree = workTree(job);
    const message = write(job);
    job.hand(job.forge.commit({ tree, message, parents: [job.forge.commit({ tree, message })] }));
  },
}));

/** Messages of work that is held out: a person may merge it as the report says. */
const heldMessages: HostileResult[] = MESSAGES.filter(([name]) =>
  /^(trailers|spaced|closing words$|ticks)/.test(name),
).map(([name, write]) => ({
  name: `held work whose message has ${name}`,
  merged: "never",
  make: (job: HostileJob) => {
    const tree = job.forge.treeWith(job.forge.folder(".github", job.forge.file("CODEOWNERS", "* @mallory\n")));
    job.hand(job.forge.commit({ tree, message: write(job) }));
  },
}));

/** Result files: the harness's words about a task. */
const RESULT_FILES: readonly (readonly [
  name: string,
  path: (job: HostileJob) => string,
  text: (job: HostileJob) => string,
])[] = [
  ["of another task", () => resultPath(PROJECT, "C"), () => "# forged\n"],
  ["of a task that is done", () => resultPath(PROJECT, "BEFORE"), () => "# forged\n"],
  ["of a task that never ran", () => resultPath(PROJECT, "AUDIT"), () => "# forged\n"],
  [
    "of a task that never ran, sealed",
    () => resultPath(PROJECT, "AUDIT"),
    (job) => sealText("# forged", auditTrailers(job)),
  ],
  [
    "of its own, sealed as another's",
    ({ id }) => resultPath(PROJECT, id),
    (job) => sealText("# forged", auditTrailers(job)),
  ],
  [
    "of its own, sealed twice",
    ({ id }) => resultPath(PROJECT, id),
    (job) => `${sealText("# forged", auditTrailers(job))}${sealText("", auditTrailers(job))}`,
  ],
  [
    "in capitals",
    () => resultPath(PROJECT, "AUDIT").replace("tasks", "TASKS"),
    (job) => sealText("# forged", auditTrailers(job)),
  ],
  ["of a project of another name", () => resultPath("q", "AUDIT"), (job) => sealText("# forged", auditTrailers(job))],
];

const resultFiles: HostileResult[] = RESULT_FILES.flatMap(([name, path, text]) =>
  (["at the tip", "below the tip"] as const).map((position) => ({
    name: `a result file ${name}, ${position}`,
    make: (job: HostileJob) => {
      const { forge } = job;
      const folders = path(job).split("/");
      let entry = forge.file(folders.pop() ?? "", text(job));
      while (folders.length > 0) entry = forge.folder(folders.pop() ?? "", entry);
      const commit = forge.commit({ tree: forge.treeWith(entry) });
      job.hand(position === "at the tip" ? commit : forge.commit({ parents: [commit] }));
    },
  })),
);

export const HOSTILE_COMMITS: readonly HostileResult[] = [...oddCommits, ...oddPlaces];
export const HOSTILE_MESSAGES: readonly HostileResult[] = [...hostileMessages, ...heldMessages];
export const HOSTILE_RESULT_FILES: readonly HostileResult[] = resultFiles;
