"use strict";
const { execFile, spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, closeSync, constants, cpSync, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync, writeSync } = require("node:fs");
const { copyFile, lstat, mkdir, mkdtemp, readdir, rm, writeFile } = require("node:fs/promises");
const { constants: system, tmpdir } = require("node:os");
const { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } = require("node:path");
const { StringDecoder } = require("node:string_decoder");
const { array, boolean, enum: oneOf, exactOptional, gt, int, literal, number, regex, strictObject, string } = library_zod_mini();
// workflows-src/git/git.ts
var GitError = class extends Error {
  name = "GitError";
  exitCode;
  stdout;
  stderr;
  constructor(args, exitCode, stdout, stderr) {
    super(`git ${args.join(" ")}: ${stderr.trim() || `exit code ${exitCode}`}`);
    this.exitCode = exitCode;
    this.stdout = stdout;
    this.stderr = stderr;
  }
};
var SAFE = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "commit.gpgSign=false",
  "push.gpgSign=false",
  "gc.auto=0",
  "safe.bareRepository=all",
  "clone.defaultRemoteName=origin",
  "protocol.file.allow=always"
].flatMap((setting) => ["-c", setting]);
var FOREIGN = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_GRAFT_FILE",
  "GIT_REPLACE_REF_BASE",
  "GIT_NO_REPLACE_OBJECTS",
  "GIT_CONFIG",
  "GIT_CONFIG_PARAMETERS",
  "GIT_CONFIG_COUNT"
];
function ownEnvironment() {
  const environment = { ...process.env };
  for (const name of FOREIGN) delete environment[name];
  return environment;
}
var IDENTITY = {
  GIT_AUTHOR_NAME: "SOMAS Workflows",
  GIT_AUTHOR_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_COMMITTER_NAME: "SOMAS Workflows",
  GIT_COMMITTER_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_TERMINAL_PROMPT: "0"
};
function git(cwd, args, options = {}) {
  return new Promise((resolve2, reject) => {
    const child = execFile(
      "git",
      [...SAFE, ...args],
      { cwd, maxBuffer: 1 << 28, env: { ...ownEnvironment(), ...IDENTITY, ...options.env } },
      (error, stdout, stderr) => {
        if (error === null) resolve2(stdout.replace(/\n$/, ""));
        else
          reject(new GitError(args, typeof error.code === "number" ? error.code : -1, stdout, stderr || error.message));
      }
    );
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(options.input ?? "");
  });
}

// workflows-src/git/merge.ts
async function mergeTrees(repository, ours, theirs) {
  const args = ["merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", ours, theirs];
  try {
    return { tree: (await git(repository, args)).replace(/\0.*$/s, "") };
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    return {
      conflicts: error.stdout.split("\0").slice(1).filter((path) => path !== "")
    };
  }
}
function commitTree(repository, tree, parents, message) {
  return git(repository, ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"], {
    input: message
  });
}
async function contains(repository, commit, ancestor) {
  try {
    await git(repository, ["merge-base", "--is-ancestor", ancestor, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return false;
    throw error;
  }
}
async function join2(repository, ours, theirs, message) {
  if (await contains(repository, ours, theirs)) return { commit: ours };
  if (await contains(repository, theirs, ours)) return { commit: theirs };
  const merge = await mergeTrees(repository, ours, theirs);
  if ("conflicts" in merge) return merge;
  return { commit: await commitTree(repository, merge.tree, [ours, theirs], message) };
}

// workflows-src/task/result.ts
var VERDICTS = {
  succeeded: { done: true },
  succeeded_with_warning: { done: true },
  briefed: { done: true },
  no_change: { done: false },
  verify_failed: { done: false },
  conflict: { done: false },
  protected_path: { done: false },
  rate_limited: { done: false },
  quota_exhausted: { done: false },
  budget_exceeded: { done: false },
  stalled: { done: false },
  timeout: { done: false },
  blocked: { done: false },
  runner_error: { done: false },
  skipped_dependency: { done: false }
};
var isDone = (verdict) => VERDICTS[verdict].done;
var RUNNERS = ["command", "somas", "brief"];

// workflows-src/git/bundle.ts
var REF = "refs/somas/";
var gitPath = (repository, name) => git(repository, ["rev-parse", "--path-format=absolute", "--git-path", name]);
async function withFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), "somas-bundle-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
function createBundle(repository, file, base, refs) {
  return withFolder(async (lender) => {
    const format = await git(repository, ["rev-parse", "--show-object-format"]);
    await git(lender, ["init", "--quiet", "--bare", `--object-format=${format}`]);
    await writeFile(join(lender, "objects/info/alternates"), `${await gitPath(repository, "objects")}
`);
    const names2 = [...refs.keys()].map((id) => REF + id);
    const updates = [...refs].map(([id, commit]) => `create ${REF}${id} ${commit}
`);
    await git(lender, ["update-ref", "--stdin"], { input: updates.join("") });
    await git(lender, ["bundle", "create", "--quiet", resolve(file), ...names2, `^${base}`]);
  });
}
async function fetchBundle(repository, file) {
  const unbundle = ["bundle", "unbundle", resolve(file)];
  const objects = await gitPath(repository, "objects");
  await withFolder(async (quarantine) => {
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) };
    await git(repository, unbundle, { env });
    const packs = (await readdir(join(quarantine, "pack"))).filter((name) => name.endsWith(".pack"));
    for (const pack of packs) {
      const checked = ["index-pack", "--strict", "-o", join(quarantine, "checked.idx"), join(quarantine, "pack", pack)];
      await git(repository, checked, { env });
    }
  });
  const heads = (await git(repository, unbundle)).split("\n");
  return new Map(
    heads.flatMap((line) => {
      const [commit = "", name = ""] = line.split(" ", 2);
      return name.startsWith(REF) ? [[name.slice(REF.length), commit]] : [];
    })
  );
}

// workflows-src/task/text.ts
function oneLine(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}
var plain = (text) => oneLine(text).replace(/[\\`*_[\]<>|#&~]/g, "\\$&");
function codeBlock(text) {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run2]) => run2.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text
${text.replace(/\n$/, "")}
${fence}`;
}
var quotation = (text) => text.trim().split(/\r\n|\r|\n/).map((line) => `> ${line}`.trimEnd()).join("\n");

// workflows-src/integrate/job-results.ts
var MAX_RESULTS_BYTES = 5e6;
async function jobResults(repository, base, artifactOf, job) {
  const claims = /* @__PURE__ */ new Map();
  const artifact = artifactOf(job.id);
  if (artifact === void 0) return claims;
  const entries = readEntries(join(artifact, "results.json"));
  const bundle = join(artifact, "result.bundle");
  const commits = isFile(bundle) ? await fetchBundle(repository, bundle).catch(() => void 0) : /* @__PURE__ */ new Map();
  for (const id of job.tasks) {
    const entry = entries.find((candidate) => candidate.task_id === id);
    if (entry === void 0 || !isVerdict(entry.verdict)) continue;
    const runner = RUNNERS.find((name) => name === entry.runner);
    const seconds = typeof entry.seconds === "number" && entry.seconds >= 0 ? entry.seconds : 0;
    const claim = {
      verdict: entry.verdict,
      reason: typeof entry.reason === "string" ? oneLine(entry.reason) : "",
      seconds,
      ...runner && { runner }
    };
    const commit = commits?.get(id);
    if (commit !== void 0 && await contains(repository, commit, base).catch(() => false)) {
      claims.set(id, { ...claim, commit });
    } else if (!isDone(claim.verdict) || commits !== void 0 && commit === void 0 && entry.commit === void 0) {
      claims.set(id, claim);
    } else {
      const reason = `its bundle holds no commit on top of ${base.slice(0, 7)}`;
      claims.set(id, { ...claim, verdict: "runner_error", reason });
    }
  }
  return claims;
}
function readEntries(file) {
  try {
    if (!isFile(file) || lstatSync(file).size > MAX_RESULTS_BYTES) return [];
    const value = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(value) ? value.filter((entry) => typeof entry === "object" && entry !== null) : [];
  } catch {
    return [];
  }
}
var isFile = (path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
var isVerdict = (value) => typeof value === "string" && Object.hasOwn(VERDICTS, value);

// workflows-src/integrate/lane.ts
async function startOfJob(repository, base, after, artifactOf) {
  const notDone = /* @__PURE__ */ new Set();
  let start = base;
  for (const job of after) {
    const claims = await jobResults(repository, base, artifactOf, job);
    for (const id of job.tasks) {
      const claim = claims.get(id);
      if (claim === void 0 || !isDone(claim.verdict)) notDone.add(id);
      else if (claim.commit !== void 0) {
        const joined = await join2(repository, start, claim.commit, `Merge ${id}
`);
        if ("commit" in joined) start = joined.commit;
        else notDone.add(id);
      }
    }
  }
  return { start, notDone };
}

// workflows-src/schedule/globs.ts
function overlap(a, b) {
  return meet(namesOf(a), namesOf(b), "**", (left, right) => meet([...left], [...right], "*", sameCharacter));
}
function namesOf(glob) {
  const names2 = glob.replace(/^\.?\/+/, "").split("/").filter((name) => name !== "" && name !== ".").map((name) => name === "**" ? name : name.replace(/\{[^}]*\}|\[[^\]]*\]|\*+|^!.*/g, "*"));
  return names2.at(-1) === "**" ? names2 : [...names2, "**"];
}
var sameCharacter = (a, b) => a === b || a === "?" || b === "?";
function meet(a, b, any, same) {
  let row = /* @__PURE__ */ new Set([0]);
  for (let i = 0; i <= a.length; i++) {
    const next = /* @__PURE__ */ new Set();
    for (let j = 0; j <= b.length; j++) {
      if (!row.has(j)) continue;
      const left = a[i];
      const right = b[j];
      if (left === any) next.add(j);
      if (right === any || left === any && right !== void 0) row.add(j + 1);
      if (left === void 0) continue;
      if (right === any) next.add(j);
      if (right !== void 0 && (left === any || right === any || same(left, right))) next.add(j + 1);
    }
    if (i === a.length) return row.has(b.length);
    row = next;
  }
  return false;
}

// workflows-src/schedule/file-conflicts.ts
var shareFiles = (task2, other) => task2.files.some((a) => other.files.some((b) => overlap(a, b)));

// workflows-src/schedule/starts-from.ts
function startsFrom(plan2, job, waves) {
  const own = waves.findIndex(({ jobs }) => jobs.some(({ id }) => id === job.id));
  const byId = new Map(plan2.tasks.map((task2) => [task2.id, task2]));
  const tasks = job.tasks.flatMap((id) => byId.get(id) ?? []);
  const needed = (other) => tasks.some((task2) => task2.depends_on.includes(other.id) || shareFiles(task2, other));
  return waves.slice(0, Math.max(0, own)).flatMap(({ jobs }) => jobs).filter((earlier) => earlier.tasks.flatMap((id) => byId.get(id) ?? []).some(needed));
}

// workflows-src/schedule/limits.ts
var RESERVED_MINUTES = 3;

// workflows-src/plan/graph.ts
function successors(plan2) {
  const result = new Map(plan2.tasks.map((task2) => [task2.id, []]));
  for (const task2 of plan2.tasks) for (const id of task2.depends_on) result.get(id)?.push(task2.id);
  return result;
}
function topologicalOrder(plan2) {
  const waiting = new Map(plan2.tasks.map((task2) => [task2.id, task2.depends_on.length]));
  const next = successors(plan2);
  const byId = new Map(plan2.tasks.map((task2) => [task2.id, task2]));
  const order = plan2.tasks.filter((task2) => task2.depends_on.length === 0);
  for (const task2 of order) {
    for (const id of next.get(task2.id) ?? []) {
      const left = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, left);
      const ready = byId.get(id);
      if (left === 0 && ready !== void 0) order.push(ready);
    }
  }
  return order;
}

// workflows-src/task/digest.ts
var known = /* @__PURE__ */ new WeakMap();
function taskDigest(plan2, id) {
  const digests = known.get(plan2) ?? planDigests(plan2);
  known.set(plan2, digests);
  const digest = digests.get(id);
  if (digest === void 0) throw new Error(`no task ${JSON.stringify(id)} in the plan`);
  return digest;
}
function planDigests(plan2) {
  const digests = /* @__PURE__ */ new Map();
  for (const task2 of topologicalOrder(plan2)) {
    const { id, name, description, run: run2 = null, verify: verify2 = null, agent = null, context_requirements } = task2;
    const dependencies = [...task2.depends_on].sort().map((dependency) => [dependency, digests.get(dependency)]);
    const text = JSON.stringify([id, name, description, run2, verify2, agent, context_requirements, dependencies]);
    digests.set(id, createHash("sha256").update(text).digest("hex"));
  }
  return digests;
}

// workflows-src/task/redact.ts
var LEAST_LENGTH = 4;
function redactor(hidden) {
  const values = formsOf(hidden);
  if (values.length === 0) return { text: (text) => text, piece: (piece) => piece, rest: () => "" };
  const pattern = new RegExp(values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
  const longest = values[0]?.length ?? 0;
  let pending = "";
  function settle(final) {
    const sure = final ? pending.length : Math.max(0, pending.length - longest + 1);
    let out = "";
    let from = 0;
    for (const match of pending.matchAll(pattern)) {
      if (match.index >= sure) break;
      out += `${pending.slice(from, match.index)}***`;
      from = match.index + match[0].length;
    }
    const to = Math.max(from, sure);
    out += pending.slice(from, to);
    pending = pending.slice(to);
    return out;
  }
  return {
    text: (text) => text.replace(pattern, "***"),
    piece: (piece) => {
      pending += piece;
      return settle(false);
    },
    rest: () => settle(true)
  };
}
function formsOf(hidden) {
  const lines = hidden.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).map((value) => value.trim());
  const forms = lines.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
  return [...new Set(forms)].filter((value) => value.length >= LEAST_LENGTH).sort((a, b) => b.length - a.length);
}

// workflows-src/task/log.ts
var TAIL_LINES = 40;
var LINE_LENGTH = 1e3;
function openLog(file, { limit = 2e7, redact = redactor([]) } = {}) {
  const descriptor = openSync(file, "w");
  const decoder = new StringDecoder("utf8");
  const end = lastBytes(Math.floor(limit / 2));
  let room = limit - Math.floor(limit / 2);
  let lines = [];
  let unfinished = "";
  function keep(text) {
    if (text === "") return;
    const bytes = Buffer.from(text);
    const first = bytes.subarray(0, room);
    if (first.length > 0) writeSync(descriptor, first);
    room -= first.length;
    end.add(bytes.subarray(first.length));
    const parts = (unfinished + text).split(/\r?\n/).map((line) => line.slice(0, LINE_LENGTH));
    unfinished = parts.pop() ?? "";
    lines = [...lines, ...parts].slice(-TAIL_LINES);
  }
  const settle = () => keep(redact.rest());
  return {
    write: (chunk) => keep(redact.piece(decoder.write(Buffer.from(chunk)))),
    tail: () => {
      settle();
      return [...lines, ...unfinished === "" ? [] : [unfinished]].slice(-TAIL_LINES);
    },
    close: () => {
      settle();
      if (end.left > 0) writeSync(descriptor, `
[${end.left} bytes of output are left out here]
`);
      writeSync(descriptor, end.bytes());
      closeSync(descriptor);
    }
  };
}
function lastBytes(size) {
  let ring;
  let total2 = 0;
  return {
    /** How many bytes were added and are not kept. */
    get left() {
      return Math.max(0, total2 - size);
    },
    add(bytes) {
      if (bytes.length === 0) return;
      ring ??= Buffer.alloc(size);
      const skipped2 = Math.max(0, bytes.length - size);
      const at = size === 0 ? 0 : (total2 + skipped2) % size;
      const fits = bytes.copy(ring, at, skipped2);
      bytes.copy(ring, 0, skipped2 + fits);
      total2 += bytes.length;
    },
    bytes() {
      if (ring === void 0 || total2 <= size) return ring?.subarray(0, total2) ?? Buffer.alloc(0);
      return Buffer.concat([ring.subarray(total2 % size), ring.subarray(0, total2 % size)]);
    }
  };
}

// workflows-src/task/guards.ts
var FEW_DELETED = 10;
var DELETES = /\b(delet|remov|eras|purg|clean)\w*|\brm\b/i;
var PROTECTED_PATHS = ".github/**";
async function heldOut(workspace, task2, snapshot, protectedPaths = PROTECTED_PATHS) {
  const touched = await protectedFiles(workspace, snapshot, protectedPaths);
  if (touched.length > 0) return { verdict: "protected_path", reason: `changes protected files: ${list(touched)}` };
  if (snapshot.tooLarge.length > 0) {
    const reason = `GitHub takes no file over 100 MB, left out: ${list(snapshot.tooLarge)}`;
    return { verdict: "blocked", reason };
  }
  const undone = await takenBack(workspace, snapshot);
  if (undone.length > 0) {
    return { verdict: "blocked", reason: `the runner took back commits that were there before: ${list(undone)}` };
  }
  const gone = await deletedFiles(workspace, snapshot);
  if (gone.deleted > FEW_DELETED && gone.deleted * 2 > gone.files && !DELETES.test(wordsOf(task2))) {
    const reason = `deleted ${gone.deleted} of ${gone.files} files, and the task says nothing of deleting`;
    return { verdict: "blocked", reason };
  }
  return void 0;
}
async function oddities(workspace, { rewritten, differences }) {
  const links = differences.filter(({ mode }) => mode === "120000");
  const outward = [];
  for (const { path, object } of links) {
    const target = await git(workspace, ["cat-file", "-p", object]);
    const way = posix.normalize(posix.join(posix.dirname(path), target));
    if (posix.isAbsolute(target) || way === ".." || way.startsWith("../"))
      outward.push(oneLine(`${path} is a link out of the repository, to ${target}`));
  }
  const rewrote = "the runner rewrote history: its files are kept as one commit on what was there before";
  return [...outward, ...rewritten === void 0 ? [] : [rewrote]];
}
async function protectedFiles(workspace, { start, commit }, globs) {
  const pathspecs = `${globs},.github/workflows/**`.split(",").map((glob) => glob.trim()).filter((glob) => glob !== "").map((glob) => `:(top,glob)${glob}`);
  const log = ["log", "--full-history", "-m", "--no-renames", "-z", "--format=", "--name-only", `${start}..${commit}`];
  return names(await git(workspace, [...log, "--", ...pathspecs]));
}
async function takenBack(workspace, { start, tree, rewritten }) {
  if (rewritten === void 0) return [];
  const shared = await git(workspace, ["merge-base", start, rewritten]).catch(() => void 0);
  if (shared === void 0) return [];
  const changed = async (from, to) => names(await git(workspace, ["diff-tree", "-r", "-z", "--no-renames", "--name-only", from, to]));
  const kept = new Set(await changed(shared, tree));
  const changedNow = new Set(await changed(start, tree));
  return (await changed(shared, start)).filter((path) => changedNow.has(path) && !kept.has(path));
}
async function deletedFiles(workspace, { start, tree, differences }) {
  if (differences.filter(({ status }) => status === "D").length <= FEW_DELETED) return { deleted: 0, files: 0 };
  const diff = ["diff-tree", "-r", "-z", "--find-renames=100%", "--diff-filter=D", "--name-only", start, tree];
  const files = names(await git(workspace, ["ls-tree", "-r", "-z", "--name-only", start])).length;
  return { deleted: names(await git(workspace, diff)).length, files };
}
var wordsOf = ({ name, description, run: run2 = "" }) => `${name}
${description}
${run2}`;
var names = (output) => [...new Set(output.split("\0").map((name) => name.replace(/^\n/, "")))].filter((name) => name !== "");
var list = (all) => `${all.slice(0, 5).map((name) => oneLine(name)).join(", ")}${all.length > 5 ? ` and ${all.length - 5} more` : ""}`;

// workflows-src/task/kept-repository.ts
function keepRepository(workspace, folder) {
  const original = join(workspace, ".git");
  mkdirSync(folder);
  copyEntries(original, folder);
  linkTree(join(original, OBJECTS), join(folder, OBJECTS));
  function restoreAllBut(objects) {
    if (!isFolder(folder)) throw new Error("the runner removed the copy of the repository");
    if (!isFolder(original)) rmSync(original, { recursive: true, force: true });
    mkdirSync(original, { recursive: true });
    for (const entry of readdirSync(original).filter((name) => !objects.includes(name)))
      rmSync(join(original, entry), { recursive: true, force: true });
    copyEntries(folder, original);
    const [kept, left] = [join(folder, OBJECTS), join(original, OBJECTS)];
    if (!isFolder(left)) rmSync(left, { force: true });
    rmSync(join(left, INFO), { recursive: true, force: true });
    linkTree(existsSync(left) ? join(kept, INFO) : kept, existsSync(left) ? join(left, INFO) : left);
  }
  return {
    restore: async () => {
      const head = isFolder(original) ? await headOf(workspace, original) : void 0;
      restoreAllBut([OBJECTS]);
      return head;
    },
    repair: () => restoreAllBut([])
  };
}
var OBJECTS = "objects";
var INFO = "info";
var IMMUTABLE = /^([0-9a-f]{38,}|pack-.*\.(pack|idx|rev))$/;
var isFolder = (path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
var headOf = (workspace, folder) => git(workspace, [`--git-dir=${folder}`, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).catch(() => void 0);
function copyEntries(from, to) {
  for (const entry of readdirSync(from).filter((name) => name !== OBJECTS))
    cpSync(join(from, entry), join(to, entry), { recursive: true, verbatimSymlinks: true });
}
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source2, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source2, target);
    else linkOrCopy(source2, target);
  }
}
function linkOrCopy(source2, target) {
  try {
    if (IMMUTABLE.test(basename(source2))) linkSync(source2, target);
    else cpSync(source2, target);
  } catch {
    cpSync(source2, target);
  }
}

// workflows-src/task/paths.ts
function pathInside(folder, path) {
  try {
    const real = realpathSync(join(folder, path));
    const way = relative(realpathSync(folder), real);
    return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? void 0 : real;
  } catch {
    return void 0;
  }
}
var READ_BYTES = 1e7;
function readText(file) {
  let descriptor;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return void 0;
  }
  try {
    const status = fstatSync(descriptor);
    return status.isFile() && status.size <= READ_BYTES ? readFileSync(descriptor, "utf8") : void 0;
  } finally {
    closeSync(descriptor);
  }
}

// workflows-src/plan/project.ts
var ID = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var artifactsFolder = (projectId) => `.somas/projects/${projectId}/artifacts`;

// workflows-src/task/result-file.ts
var LISTED_CHANGES = 200;
var REPORT_LENGTH = 5e5;
var tasksFolder = (projectId) => `${artifactsFolder(projectId)}/tasks`;
var resultPath = (projectId, taskId2) => `${tasksFolder(projectId)}/${taskId2}_result.md`;
function resultText(result) {
  const { changes, notes, output, report } = result;
  const more = changes.length - LISTED_CHANGES;
  const listed = [...changes.slice(0, LISTED_CHANGES), ...more > 0 ? [`and ${more} more`] : []];
  const parts = [
    `# Result of ${result.task_id}: ${plain(result.task_name)}`,
    [
      `- Verdict: **${result.verdict}**`,
      `- Reason: ${plain(result.reason)}`,
      `- Runner: ${result.runner}`,
      `- Time: ${result.seconds} s`,
      ...notes.map((note) => `- Note: ${plain(note)}`)
    ].join("\n"),
    "## Changed files",
    listed.length === 0 ? "None." : codeBlock(listed.join("\n")),
    "## Last lines of the output",
    output.length === 0 ? "None." : codeBlock(output.map(printable).join("\n")),
    ...report === void 0 ? [] : ["## What the runner wrote", cut(report.trim())]
  ];
  return `${parts.join("\n\n")}
`;
}
var printable = (line) => line.replace(new RegExp("\\p{Cc}\\[[0-9;?]*[A-Za-z]", "gu"), "").replace(/\t/g, "    ").replace(new RegExp("\\p{C}", "gu"), "");
var cut = (text) => text.length <= REPORT_LENGTH ? text : `${text.slice(0, REPORT_LENGTH)}

Cut after ${REPORT_LENGTH} characters.`;

// workflows-src/task/retry.ts
var MAX_ATTEMPTS = 4;
var FIRST_DELAY = 30;
var LONGEST_DELAY = 600;
var LEAST_WORK = 60;
var START_STAGGER = 10;
function retryDelay({ verdict, retry_after_seconds }, attempt, secondsLeft, random = Math.random) {
  if (verdict !== "rate_limited" || attempt >= MAX_ATTEMPTS) return void 0;
  const asked = retry_after_seconds ?? Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1));
  const delay = asked * (1 + random() / 2);
  return delay + LEAST_WORK <= secondsLeft ? delay : void 0;
}

// workflows-src/task/runner-report.ts
var STATUS = ["succeeded", "no_change", "blocked", "failed"];
function readReport(file) {
  const text = readText(file);
  if (text === void 0) return { warnings: [] };
  const report = parseObject(text);
  if (report === void 0) return { warnings: ["the runner's report is not a JSON object"] };
  const warnings = [];
  const take = (key, expected, isRight) => {
    const value = report[key] ?? void 0;
    if (value === void 0 || isRight(value)) return value;
    warnings.push(oneLine(`the runner's report has a ${key} that is not ${expected}: ${JSON.stringify(value)}`));
    return void 0;
  };
  const status = take("status", `one of ${STATUS.join(", ")}`, isStatus);
  const summary = take("summary", "text", isText);
  const reason = take("no_change_reason", "text", isText) ?? (status === "no_change" ? summary : void 0);
  const cost_usd = take("cost_usd", "a number from 0", isAmount);
  const tokens = take("tokens", "a number from 0", isAmount);
  const judged = judgement(status, summary ?? "it gives no reason");
  const usage = { ...cost_usd !== void 0 && { cost_usd }, ...tokens !== void 0 && { tokens } };
  return {
    ...judged && { judged },
    ...summary && { summary },
    ...reason?.trim() && { noChangeReason: oneLine(reason) },
    ...Object.keys(usage).length > 0 && { usage },
    warnings
  };
}
function judgement(status, why) {
  if (status === "blocked") return { verdict: "blocked", reason: oneLine(`the runner needs a person: ${why}`) };
  if (status === "failed") return { verdict: "runner_error", reason: oneLine(`the runner reports a failure: ${why}`) };
  return void 0;
}
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : void 0;
  } catch {
    return void 0;
  }
}
var isText = (value) => typeof value === "string";
var isStatus = (value) => STATUS.some((status) => status === value);
var isAmount = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;

// workflows-src/task/runners/runner.ts
var NO_PROCESS = { exitCode: 0, signal: null, timedOut: false };

// workflows-src/task/runners/brief.ts
var brief = {
  name: "brief",
  repeatable: true,
  unsuitable: () => void 0,
  run: async (work) => ({
    end: NO_PROCESS,
    report: work.prompt,
    judged: { verdict: "briefed", reason: "a complete work order was written; nobody has carried it out yet" }
  })
};

// workflows-src/task/process-tree.ts
var MARKER = "SOMAS_PROCESS";
var ROUNDS = 20;
function signalDescendants(mark) {
  for (let round = 0; round < ROUNDS; round++) {
    const found = marked(mark);
    if (found.length === 0) return;
    for (const pid of found) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
      }
    }
  }
}
function marked(mark) {
  const entry = `${MARKER}=${mark}`;
  return processes().filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(entry);
    } catch {
      return false;
    }
  });
}
function processes() {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

// workflows-src/task/stall.ts
function watchForStall({ seconds, folders }, onStall) {
  let last = Date.now();
  let timer = setTimeout(check, seconds * 1e3);
  let ended = false;
  async function check() {
    if (Date.now() - last >= seconds * 1e3) last = Math.max(last, await lastChange(folders));
    if (ended) return;
    const quiet = Date.now() - last;
    if (quiet >= seconds * 1e3) onStall(Math.round(quiet / 1e3));
    else timer = setTimeout(check, seconds * 1e3 - quiet + 1);
  }
  return {
    sign: () => {
      last = Date.now();
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
    }
  };
}
async function lastChange(folders) {
  let newest = 0;
  const waiting = [...folders];
  for (let path = waiting.pop(); path !== void 0; path = waiting.pop()) {
    const folder = path;
    newest = Math.max(newest, await changeOf(folder));
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isDirectory()) waiting.push(join(folder, entry.name));
      else newest = Math.max(newest, await changeOf(join(folder, entry.name)));
    }
  }
  return Math.min(newest, Date.now());
}
var changeOf = (path) => lstat(path).then(
  ({ ctimeMs }) => ctimeMs,
  () => 0
);

// workflows-src/task/process.ts
var GRACE_MS = 3e3;
var running = /* @__PURE__ */ new Map();
function endAll(group, mark) {
  signalGroup(group, "SIGKILL");
  signalDescendants(mark);
}
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
  }
}
async function runProcess(run2) {
  const stdin = openSync(run2.stdin ?? "/dev/null", "r");
  try {
    const [program, ...args] = run2.argv;
    const mark = randomUUID();
    const child = spawn(program, args, {
      cwd: run2.cwd,
      env: { ...run2.environment, [MARKER]: mark },
      detached: true,
      stdio: [stdin, "pipe", "pipe"]
    });
    return await watch(child, mark, run2);
  } catch (error) {
    return { exitCode: null, signal: null, timedOut: false, error: String(error) };
  } finally {
    closeSync(stdin);
  }
}
function watch(child, mark, run2) {
  return new Promise((resolve2) => {
    const group = child.pid;
    const timers = [];
    const later = (ms, action) => void timers.push(setTimeout(action, ms));
    let why = { timedOut: false };
    let ended = { exitCode: null, signal: null };
    let stall;
    const finish2 = (error) => {
      stall?.end();
      timers.forEach(clearTimeout);
      if (group !== void 0) running.delete(group);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve2({ ...ended, ...why, ...error === void 0 ? {} : { error } });
    };
    for (const output of [child.stdout, child.stderr]) {
      output?.on("data", (chunk) => {
        stall?.sign();
        run2.log.write(chunk);
      });
    }
    child.on("error", (error) => finish2(error.message));
    if (group === void 0) return;
    running.set(group, mark);
    const stop = (reason) => {
      why = reason;
      signalGroup(group, "SIGTERM");
      later(GRACE_MS, () => endAll(group, mark));
    };
    later(run2.timeoutSeconds * 1e3, () => stop({ timedOut: true }));
    if (run2.stall) stall = watchForStall(run2.stall, (stalledSeconds) => stop({ timedOut: false, stalledSeconds }));
    child.on("exit", (exitCode, signal) => {
      ended = { exitCode, signal };
      endAll(group, mark);
      later(GRACE_MS, finish2);
    });
    child.on("close", () => finish2());
  });
}

// workflows-src/task/verify.ts
async function verify(run2) {
  const checkout = join(run2.folder, "verify");
  await checkOut(run2.workspace, run2.commit, checkout);
  const script = join(run2.folder, "verify.sh");
  await writeFile(script, `${run2.script}
`);
  run2.log.write("\n[verify]\n");
  const { environment, log, timeoutSeconds } = run2;
  const { exitCode, timedOut, error } = await runProcess({
    ...{ environment, log, timeoutSeconds },
    argv: bash(script),
    cwd: checkout
  });
  if (error !== void 0) run2.log.write(`${error}
`);
  if (timedOut) return "timeout";
  return exitCode === 0 ? "passed" : "failed";
}
var bash = (script) => ["bash", "-eo", "pipefail", script];
async function checkOut(repository, commit, folder) {
  const path = (name) => git(repository, ["rev-parse", "--path-format=absolute", "--git-path", name]);
  const format = await git(repository, ["rev-parse", "--show-object-format"]);
  await mkdir(folder);
  await git(folder, ["init", "--quiet", `--object-format=${format}`]);
  await writeFile(join(folder, ".git/objects/info/alternates"), `${await path("objects")}
`);
  const shallow = await path("shallow");
  if (existsSync(shallow)) await copyFile(shallow, join(folder, ".git/shallow"));
  await git(folder, ["checkout", "--quiet", "--detach", commit]);
}

// workflows-src/task/runners/command.ts
var command = {
  name: "command",
  repeatable: true,
  unsuitable: (task2) => task2.run === void 0 ? "the task has no run script" : void 0,
  run: async (work) => {
    const script = join(work.folder, "run.sh");
    writeFileSync(script, `${work.task.run}
`);
    const end = await runProcess({ ...work, argv: bash(script), cwd: work.workspace, stdin: work.promptFile });
    return { end };
  }
};

// workflows-src/plan/nearest.ts
var MAX_DISTANCE = 2;
function nearest(word, candidates) {
  let best;
  let bestDistance = MAX_DISTANCE + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > MAX_DISTANCE) continue;
    const distance = bare(word) === bare(candidate) ? 0 : editDistance(word, candidate, bestDistance);
    if (distance < bestDistance && distance * 2 <= candidate.length) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
var bare = (word) => word.toLowerCase().replace(/[^a-z0-9]/g, "");
function editDistance(a, b, limit) {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substituted = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return previous[b.length] ?? limit;
}

// workflows-src/task/section.ts
var anchor = (heading) => (heading.match(/[\p{L}\p{N}_]+/gu) ?? []).join("-");
var slug = (heading) => shown(heading).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");
var shown = (heading) => heading.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, "$1$2");
function slugs(all) {
  const found = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Map();
  for (const heading of all) {
    const name = slug(heading.text);
    let number2 = used.get(name) ?? 0;
    while (found.has(number2 === 0 ? name : `${name}-${number2}`)) number2 += 1;
    used.set(name, number2 + 1);
    found.set(number2 === 0 ? name : `${name}-${number2}`, heading);
  }
  return found;
}
function findSection(markdown, name) {
  const lines = markdown.split("\n");
  const all = headings(markdown);
  const wanted = anchor(name);
  const start = all.find(({ text }) => anchor(text) === wanted) ?? slugs(all).get(name.toLowerCase()) ?? all.find(({ text }) => anchor(text).toLowerCase() === wanted.toLowerCase());
  if (start === void 0) return void 0;
  const end = all.find(({ line, level }) => line > start.line && level <= start.level);
  const last = end === void 0 ? lines.length : end.line - 1;
  return { heading: start.text, first: start.line, last, text: lines.slice(start.line - 1, last).join("\n") };
}
var NO_PARAGRAPH = /^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;
function headings(markdown) {
  const found = [];
  const lines = markdown.split(/\r?\n/);
  let fence;
  let comment = false;
  let paragraph;
  for (let index = afterFrontMatter(lines); index < lines.length; index++) {
    const line = lines[index] ?? "";
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const began = paragraph;
    paragraph = void 0;
    if (fence !== void 0) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === "") fence = void 0;
    } else if (comment || /^ {0,3}<!--/.test(line)) {
      comment = !line.includes("-->");
    } else if (mark?.[1] !== void 0) {
      fence = mark[1];
    } else {
      const [, level, text = ""] = /^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(line) ?? [];
      const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
      if (level !== void 0) found.push({ level: level.length, text: unclosed(text), line: index + 1 });
      else if (underline !== void 0 && began !== void 0) {
        const words = lines.slice(began, index).map((each) => each.trim());
        found.push({ level: underline.startsWith("=") ? 1 : 2, text: words.join(" "), line: began + 1 });
      } else if (underline === void 0 && line.trim() !== "" && (began !== void 0 || !NO_PARAGRAPH.test(line)))
        paragraph = began ?? index;
    }
  }
  return found;
}
var unclosed = (text) => text.trim().replace(/(^|[ \t])#+$/, "").trimEnd();
function afterFrontMatter(lines) {
  if (lines[0]?.trimEnd() !== "---") return 0;
  return lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line)) + 1;
}

// workflows-src/task/context.ts
var contextFolders = (projectId) => [artifactsFolder(projectId), "."];
var CONTEXT_CHARACTERS = 4e5;
function cutContext(workspace, folders, required, common, budget = CONTEXT_CHARACTERS) {
  const slices = [];
  const missing = [];
  const names2 = /* @__PURE__ */ new Set();
  let room = budget;
  for (const source2 of /* @__PURE__ */ new Set([...required, ...common])) {
    const found = findSlice(workspace, folders, source2);
    if (typeof found === "string") {
      missing.push({ source: source2, reason: found, required: required.includes(source2) });
      continue;
    }
    slices.push({ source: source2, ...found, ...fitted(found.text, room), file: freeName(source2, found.heading, names2) });
    room = Math.max(0, room - found.text.length);
  }
  return { slices, missing };
}
function writeSlices(folder, { slices }) {
  mkdirSync(folder, { recursive: true });
  for (const slice2 of slices) writeFileSync(join(folder, slice2.file), slice2.text);
}
function manifest({ slices, missing }) {
  return `${JSON.stringify({ slices: slices.map(({ text: _, ...rest }) => rest), missing }, null, 2)}
`;
}
function fitted(text, room) {
  if (text.length <= room) return { text };
  const line = text.lastIndexOf("\n", room - 1) + 1;
  const kept = text.slice(0, line > 0 ? line : room);
  const cut2 = text.length - kept.length;
  const note = `[Cut here: ${cut2} of ${text.length} characters are left out, the context of one task is limited. The rest is in the repository.]`;
  return { text: `${kept}${kept === "" || kept.endsWith("\n") ? "" : "\n"}${note}
`, cut: cut2 };
}
function findSlice(workspace, folders, source2) {
  const read = (path2) => firstOf(folders, (folder) => readInside(workspace, join(folder, path2)));
  const whole = read(source2);
  if (whole !== void 0) return slice(whole, 1, whole.split("\n").length);
  const [, path, name] = /^([^#]+)#(.+)$/.exec(source2) ?? [];
  const text = path === void 0 ? void 0 : read(path);
  if (text === void 0 || path === void 0 || name === void 0)
    return "no such text file of at most 10 MB in the repository";
  if (!/\.(md|markdown)$/i.test(path)) return "only Markdown files have sections";
  const section = findSection(text, name);
  if (section !== void 0) return { heading: section.heading, ...slice(section.text, section.first, section.last) };
  const known2 = [...new Set(headings(text).map((heading) => anchor(heading.text)))].filter((each) => each !== "");
  const listed = nearestFirst(name, known2).slice(0, 8);
  return `no section ${name}; the file has ${listed.join(", ") || "no headings"}${known2.length > 8 ? ", …" : ""}`;
}
function nearestFirst(name, known2) {
  const words = new Set(anchor(name).toLowerCase().split("-"));
  const likely = nearest(name, known2);
  const likeness = (each) => each === likely ? Number.POSITIVE_INFINITY : each.toLowerCase().split("-").filter((word) => words.has(word)).length;
  return [...known2].sort((a, b) => likeness(a) === likeness(b) ? 0 : likeness(b) - likeness(a));
}
var slice = (text, first, last) => ({
  text,
  lines: [first, last],
  sha256: createHash("sha256").update(text).digest("hex")
});
function firstOf(items, find) {
  for (const item of items) {
    const found = find(item);
    if (found !== void 0) return found;
  }
  return void 0;
}
function readInside(workspace, path) {
  const real = pathInside(workspace, path);
  const text = real === void 0 ? void 0 : readText(real);
  return text?.includes("\0") ? void 0 : text;
}
function freeName(source2, heading, taken) {
  const path = heading === void 0 ? source2 : source2.slice(0, source2.indexOf("#"));
  const extension = extname(path).replace(/[^A-Za-z0-9.]/g, "");
  const stem = [basename(path, extname(path)), ...heading === void 0 ? [] : [anchor(heading)]].join("-");
  const safe = stem.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 100);
  let name = `${safe}${extension}`;
  for (let number2 = 2; taken.has(name.toLowerCase()); number2++) name = `${safe}-${number2}${extension}`;
  taken.add(name.toLowerCase());
  return name;
}

// workflows-src/task/runners/somas.ts
var PROGRAM = "somas/core/runner.py";
var PLACEHOLDER = "Task execution placeholder.";
var somas = {
  name: "somas",
  repeatable: false,
  unsuitable: (_, workspace) => pathInside(workspace, PROGRAM) === void 0 ? `the repository has no ${PROGRAM}` : void 0,
  run: async (work) => {
    const { task: task2, settings, workspace, context } = work;
    if (!/^project-\d+$/.test(settings.project_id))
      return refused(`it wants a project id like project-123, not ${settings.project_id}`);
    const folder = `${tasksFolder(settings.project_id)}/.${task2.id}`;
    const created = makeFolder(workspace, folder);
    if (created === void 0) return refused(`${folder} leads out of the repository`);
    try {
      writeSlices(join(created, "context"), context);
      const output = task2.output ?? `${folder}/output.md`;
      const end = await runProcess({
        ...work,
        argv: commandLine(
          work,
          context.slices.map(({ file }) => `${folder}/context/${file}`),
          output
        ),
        cwd: workspace,
        stdin: work.promptFile,
        environment: { ...work.environment, PYTHONDONTWRITEBYTECODE: "1" }
      });
      const document = join(workspace, output);
      const result = outcome(end, readText(document), work.prompt);
      if (result.judged !== void 0) rmSync(document, { force: true });
      return result;
    } finally {
      rmSync(created, { recursive: true, force: true });
    }
  }
};
function commandLine({ task: task2, settings }, context, output) {
  const options = {
    agent: task2.agent ?? settings.agent,
    task_name: task2.name,
    task_desc: task2.description,
    context_files: context.join(","),
    output_path: output,
    project_id: settings.project_id
  };
  return ["python3", PROGRAM, ...Object.entries(options).flatMap(([name, value]) => option(name, value))];
}
var option = (name, value) => value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];
function outcome(end, output, prompt) {
  const report = output?.trim() ? output : void 0;
  if (end.exitCode !== 0) return { end, ...report && { report } };
  if (report === void 0) {
    return {
      end,
      judged: {
        verdict: "runner_error",
        reason: "the SOMAS runner ended without an error but wrote no output that can be read"
      }
    };
  }
  if (!report.includes(PLACEHOLDER)) return { end, report, delivered: true };
  const reason = "the SOMAS runner wrote a placeholder, no agent is connected to it: nobody has carried the task out yet";
  return { end, report: `${report}

${prompt}`, judged: { verdict: "briefed", reason } };
}
var refused = (reason) => ({
  end: NO_PROCESS,
  judged: { verdict: "runner_error", reason: `the SOMAS runner cannot run: ${reason}` }
});
function makeFolder(workspace, path) {
  let parent = dirname(path);
  while (!existsSync(join(workspace, parent))) parent = dirname(parent);
  if (pathInside(workspace, parent) === void 0) return void 0;
  rmSync(join(workspace, path), { recursive: true, force: true });
  mkdirSync(join(workspace, path), { recursive: true });
  return join(workspace, path);
}

// workflows-src/task/runners/index.ts
var RUNNERS2 = { command, somas, brief };
function chooseRunner(task2, workspace, name) {
  if (name !== "auto") return RUNNERS2[name];
  return [command, somas].find((runner) => runner.unsuitable(task2, workspace) === void 0) ?? brief;
}

// workflows-src/task/file-size.ts
var MAX_BYTES = 100 * 2 ** 20;
async function leaveOutTooLarge(workspace, start) {
  const raw = await git(workspace, ["diff-index", "--cached", "--raw", "--no-abbrev", "--no-renames", "-z", start]);
  const changed = [...raw.matchAll(/:(\d+) (\d+) (\S+) (\S+) \w\0([^\0]*)\0/g)].map(
    ([, mode = "", after = "", before = "", object = "", path = ""]) => ({
      before: { mode, object: before, path },
      after: { mode: after, object, path }
    })
  );
  const files = changed.filter(({ after }) => after.mode.startsWith("100"));
  const bytes = await sizes(
    workspace,
    files.map(({ after }) => after.object)
  );
  const large = files.map((file, index) => ({ ...file, bytes: bytes[index] ?? 0 })).filter((file) => file.bytes > MAX_BYTES);
  if (large.length > 0) {
    const entries = large.map(
      ({ before: { mode, object, path } }) => `${mode} ${object}	${path}\0`
    );
    await git(workspace, ["update-index", "-z", "--index-info"], { input: entries.join("") });
  }
  return large.map((file) => `${file.after.path} (${Math.round(file.bytes / 1e6)} MB)`);
}
async function holdsTooLarge(workspace, start, head) {
  const filter = [`--filter=blob:limit=${MAX_BYTES + 1}`, "--filter-print-omitted"];
  return /^~/m.test(await git(workspace, ["rev-list", "--objects", ...filter, `${start}..${head}`]));
}
async function sizes(workspace, objects) {
  if (objects.length === 0) return [];
  const input = objects.map((object) => `${object}
`).join("");
  return (await git(workspace, ["cat-file", "--batch-check=%(objectsize)"], { input })).split("\n").map(Number);
}

// workflows-src/task/snapshot.ts
async function takeSnapshot(workspace, start, head, ownFile) {
  const unsaved = await stageEverything(workspace);
  const tooLarge = await leaveOutTooLarge(workspace, start);
  const tree = await git(workspace, ["write-tree"]);
  const follows = head !== void 0 && await contains(workspace, head, start).catch(() => false);
  const parent = follows && !await holdsTooLarge(workspace, start, head) ? head : start;
  const commit = await commitTree(workspace, tree, [parent], "Work of a runner, not yet judged");
  const diff = ["diff-tree", "-r", "--raw", "--no-abbrev", "--no-renames", start, tree, "--", "."];
  const output = await git(workspace, [...diff, `:(exclude,top,literal)${ownFile}`]);
  const differences = output.split("\n").flatMap(readDifference);
  const foreign = differences.filter(({ modeBefore, mode }) => mode === "160000" && modeBefore !== mode).map(({ path }) => `${path} is a repository of its own, its files are not saved`);
  return {
    ...{ start, commit, tree, parent, differences, tooLarge },
    ...head !== void 0 && !follows && { rewritten: head },
    warnings: [...unsaved, ...foreign]
  };
}
async function commitWithFile(workspace, scratch, { tree, parent }, file, message) {
  const env = { GIT_INDEX_FILE: join(scratch, "index") };
  const blob = await git(workspace, ["hash-object", "-w", "--stdin"], { input: file.content });
  await git(workspace, ["read-tree", tree], { env });
  await git(workspace, ["update-index", "--add", "--replace", "--cacheinfo", "100644", blob, file.path], { env });
  return commitTree(workspace, await git(workspace, ["write-tree"], { env }), [parent], message);
}
async function restore(workspace, commit) {
  await unlock(workspace);
  await git(workspace, ["checkout", "--quiet", "--force", "--detach", commit]);
  await git(workspace, ["clean", "-ffdq"]);
}
async function unlock(workspace) {
  const [top = "", lock = ""] = (await git(workspace, ["rev-parse", "--path-format=absolute", "--show-toplevel", "--git-path", "index.lock"])).split("\n");
  if (realpathSync(top) !== realpathSync(workspace))
    throw new Error(`the runner damaged the repository: ${workspace} is not its top folder`);
  rmSync(lock, { force: true });
}
async function stageEverything(workspace) {
  await unlock(workspace);
  try {
    await git(workspace, ["add", "--all", "--ignore-errors"]);
    return [];
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    return [`not everything could be saved: ${oneLine(error.stderr)}`];
  }
}
function readDifference(line) {
  const found = /^:(?<modeBefore>\d+) (?<mode>\d+) \S+ (?<object>\S+) (?<status>\w)\t(?<path>.*)$/.exec(line)?.groups;
  return found === void 0 ? [] : [found];
}

// workflows-src/task/verdict.ts
var EXIT_CODES = {
  75: { verdict: "rate_limited", reason: "the runner asked to be run again later (exit code 75)" },
  77: { verdict: "blocked", reason: "the runner needs a person (exit code 77)" },
  124: { verdict: "timeout", reason: "the runner reported a timeout (exit code 124)" },
  137: { verdict: "timeout", reason: "the runner reported that it was killed (exit code 137)" }
};
function decide(evidence) {
  const { judged, changes, delivered, verify: verify2 } = evidence;
  const failure = notFinished(evidence.end) ?? judged ?? exitFailure(evidence.end) ?? evidence.held;
  if (failure !== void 0) return failure;
  const unchanged = changes === 0 && !delivered;
  const proven = evidence.repeatable && (verify2 !== "none" || evidence.doneBefore);
  if (unchanged && evidence.noChangeReason === void 0 && !proven) {
    return { verdict: "no_change", reason: "the runner ended without an error but changed nothing" };
  }
  if (verify2 === "failed") return { verdict: "verify_failed", reason: "the task's verify script failed" };
  if (verify2 === "timeout") return { verdict: "verify_failed", reason: "the task's verify script did not end in time" };
  const work = unchanged ? nothing(evidence) : workDone(changes, delivered);
  const checked = verify2 === "passed" ? "verify passes" : "the task has no verify script";
  const warned = unchanged || evidence.warnings.length > 0;
  return {
    verdict: warned ? "succeeded_with_warning" : "succeeded",
    reason: [work, checked, ...evidence.warnings].join("; ")
  };
}
function notFinished({ timedOut, stalledSeconds, error }) {
  if (stalledSeconds !== void 0) {
    const reason = `the runner was ended: it printed nothing and changed nothing for ${stalledSeconds} s`;
    return { verdict: "stalled", reason };
  }
  if (timedOut) return { verdict: "timeout", reason: "the runner did not end in time" };
  if (error !== void 0) return { verdict: "runner_error", reason: `the runner could not be started: ${error}` };
  return void 0;
}
function exitFailure({ exitCode, signal }) {
  if (exitCode === 0) return void 0;
  if (exitCode === null) return { verdict: "runner_error", reason: `the runner was ended by ${signal}` };
  const known2 = EXIT_CODES[exitCode];
  if (known2 !== void 0) return known2;
  const by = SIGNALS.get(exitCode - 128);
  const reason = by === void 0 ? `the runner ended with exit code ${exitCode}` : `the runner was ended by ${by}`;
  return { verdict: "runner_error", reason };
}
var SIGNALS = new Map(Object.entries(system.signals).map(([name, number2]) => [number2, name]));
var nothing = ({ noChangeReason }) => noChangeReason === void 0 ? "changed nothing" : `changed nothing, as the runner declared: ${noChangeReason}`;
function workDone(changes, delivered) {
  const files = `changed ${changes} ${changes === 1 ? "file" : "files"}`;
  if (!delivered) return files;
  return changes === 0 ? "wrote its document" : `wrote its document and ${files}`;
}

// workflows-src/task/run-task.ts
async function runTask(work, runner = chooseRunner(work.task, work.workspace, work.settings.runner)) {
  const { task: task2, workspace } = work;
  const start = await git(workspace, ["rev-parse", "HEAD"]);
  const began = performance.now();
  const secondsLeft = () => work.timeoutSeconds - (performance.now() - began) / 1e3;
  const partial = /* @__PURE__ */ new Map();
  let usage;
  if (runner.callsModel) await work.pause(Math.random() * START_STAGGER);
  for (let number2 = 1; ; number2++) {
    const attempt = await runOnce(work, runner, start, number2, Math.max(1, secondsLeft()));
    usage = total(usage, attempt.usage);
    const delay = retryDelay(attempt.judgement, number2, secondsLeft());
    if (delay === void 0) {
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      const ran = {
        runner: runner.name,
        seconds,
        ...usage && { usage },
        ...number2 > 1 && { attempts: number2 },
        partial
      };
      return { ...ran, ...await finish(work, attempt, { runner: runner.name, seconds }) };
    }
    if (isWork(attempt.snapshot)) partial.set(`partial/${task2.id}/${number2}`, attempt.snapshot.commit);
    work.log.write(`
[attempt ${number2}: ${attempt.judgement.reason}; the next one in ${Math.round(delay)} s]
`);
    await restore(workspace, start);
    await work.pause(delay);
  }
}
async function runOnce(work, runner, start, number2, seconds) {
  const { task: task2, workspace, settings } = work;
  for (const file of [work.resultFile, work.reportFile]) rmSync(file, { recursive: true, force: true });
  const environment = {
    ...work.environment,
    TASK_ATTEMPT: `${number2}`,
    TASK_TIMEOUT_SECONDS: `${Math.floor(seconds)}`
  };
  const began = performance.now();
  const kept = keepRepository(workspace, join(dirname(work.folder), `.kept-${task2.id}-${number2}`));
  const outcome2 = await carryOut(runner, { ...work, environment, timeoutSeconds: seconds });
  mkdirSync(work.folder, { recursive: true });
  const snapshot = await saved(workspace, kept, start, resultPath(settings.project_id, task2.id));
  const report = readReport(work.reportFile);
  const judged = outcome2.judged ?? report.judged;
  const evidence = {
    end: outcome2.end,
    ...judged && { judged },
    held: await heldOut(workspace, task2, snapshot, settings.protected_paths),
    changes: snapshot.differences.length,
    delivered: outcome2.delivered ?? false,
    repeatable: runner.repeatable,
    doneBefore: work.doneBefore,
    ...report.noChangeReason && { noChangeReason: report.noChangeReason },
    verify: task2.verify === void 0 ? "none" : "passed",
    warnings: [
      ...snapshot.warnings,
      ...await oddities(workspace, snapshot),
      ...missingContext(work, true),
      ...report.warnings
    ]
  };
  const left = Math.max(60, seconds - (performance.now() - began) / 1e3);
  const { reason, ...judgement2 } = decide(await verified(work, evidence, snapshot, left));
  return {
    snapshot,
    judgement: { ...judgement2, reason: work.redact(reason) },
    usage: { ...report.usage, ...outcome2.usage },
    markdown: outcome2.report ?? readText(work.resultFile) ?? report.summary
  };
}
async function finish(work, { snapshot, judgement: judgement2, markdown }, ran) {
  const { task: task2, workspace, settings } = work;
  const { verdict, reason } = judgement2;
  const done = isDone(verdict);
  if (!done && !isWork(snapshot)) {
    await restore(workspace, snapshot.start);
    return { verdict, reason };
  }
  const result_file = resultPath(settings.project_id, task2.id);
  const content = resultText({
    ...{ ...ran, verdict, reason, task_id: task2.id, task_name: task2.name },
    changes: snapshot.differences.map(({ status, path }) => `${status} ${path}`),
    notes: [...missingContext(work, true), ...missingContext(work, false)],
    output: work.log.tail(),
    ...markdown?.trim() ? { report: markdown } : {}
  });
  const message = `${task2.id}: ${oneLine(task2.name)}

${oneLine(`The verdict is ${verdict}: ${reason}.`)}
`;
  const file = { path: result_file, content: work.redact(content) };
  const commit = await commitWithFile(workspace, work.folder, snapshot, file, message);
  await restore(workspace, done ? commit : snapshot.start);
  return { verdict, reason, commit, result_file };
}
var isWork = ({ differences, parent, start }) => differences.length > 0 || parent !== start;
async function saved(workspace, kept, start, ownFile) {
  const head = await kept.restore();
  try {
    return await takeSnapshot(workspace, start, head, ownFile);
  } catch {
    kept.repair();
    return await takeSnapshot(workspace, start, void 0, ownFile);
  }
}
async function carryOut(runner, work) {
  const reason = runner.unsuitable(work.task, work.workspace);
  if (reason === void 0) return runner.run(work);
  return {
    end: NO_PROCESS,
    judged: { verdict: "runner_error", reason: `the runner ${runner.name} cannot run this task: ${reason}` }
  };
}
async function verified(work, evidence, { commit }, timeoutSeconds) {
  const script = work.task.verify;
  if (script === void 0 || evidence.judged !== void 0 || !isDone(decide(evidence).verdict)) return evidence;
  return { ...evidence, verify: await verify({ ...work, script, commit, timeoutSeconds }) };
}
function total(before, now) {
  const sums = { ...before };
  for (const [name, value] of Object.entries(now ?? {})) sums[name] = (sums[name] ?? 0) + value;
  return Object.keys(sums).length === 0 ? void 0 : sums;
}
var missingContext = ({ context }, required) => context.missing.filter((missing) => missing.required === required).map(({ source: source2, reason }) => oneLine(`context ${source2} is missing: ${reason}`));

// workflows-src/task/environment.ts
var ALLOWED = /^(PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TERM|CI)$/;
function runnerEnvironment(machine, task2) {
  const allowed = Object.entries(machine).filter(
    (entry) => ALLOWED.test(entry[0]) && entry[1] !== void 0
  );
  return { ...Object.fromEntries(allowed), ...IDENTITY, ...task2 };
}

// workflows-src/task/prompt.ts
var PRINTED_LENGTH = 5e4;
var RULES = [
  "- Nobody is there to answer: decide, and say in the result what was decided and why.",
  "- Change what the task needs and nothing else. Nothing under `.github` may change.",
  "- Nothing is pushed, and commits that are there already stay as they are.",
  "- Markdown about the work goes into the file that `TASK_RESULT_FILE` names.",
  '- The file that `TASK_REPORT_FILE` names may hold JSON. If nothing has to be changed, it says why as `no_change_reason`; if only a person can go on, it says `"status": "blocked"` and why as `summary`.'
].join("\n");
function workOrder(task2, context, dependencies) {
  const parts = [
    `# Task ${task2.id}: ${plain(task2.name)}`,
    quotation(task2.description),
    "## When it is done",
    "The changes are in the working copy, committed or not.",
    ...acceptance(task2),
    "## Rules",
    RULES,
    ...expectedFiles(task2),
    ...contextPart(context),
    ...dependencyPart(dependencies)
  ];
  return `${parts.join("\n\n")}
`;
}
function acceptance({ verify: verify2 }) {
  if (verify2 === void 0) return ["The task has no verify script: say in the result how the work was checked."];
  return ["This script passes in a clean checkout of the work:", codeBlock(verify2)];
}
var expectedFiles = ({ files }) => files.length === 0 ? [] : ["## Files it is expected to touch", codeBlock(files.map((file) => oneLine(file)).join("\n"))];
function contextPart({ slices, missing }) {
  if (slices.length + missing.length === 0) return [];
  const printed2 = slices.flatMap(({ source: source2, lines: [first, last], text }) => [
    `### ${plain(source2)} (lines ${first} to ${last})`,
    codeBlock(text)
  ]);
  const absent = missing.map(({ source: source2, reason }) => `Missing: ${plain(source2)}: ${plain(reason)}.`);
  return ["## Context", ...printed2, ...absent];
}
var printed = (text) => text.length <= PRINTED_LENGTH ? text : `${text.slice(0, PRINTED_LENGTH)}
[Cut here: ${text.length - PRINTED_LENGTH} characters more are in the repository.]`;
function dependencyPart(dependencies) {
  if (dependencies.length === 0) return [];
  const results = dependencies.flatMap(({ task_id, text }) => [
    `### ${task_id}`,
    text === void 0 ? "It left no result file." : codeBlock(printed(text))
  ]);
  return ["## Results of the tasks before", ...results];
}

// workflows-src/task/work.ts
function prepare(preparation) {
  const { plan: plan2, environment: machine, secrets, ...given } = preparation;
  const { task: task2, settings, workspace, folder } = given;
  const file = (name) => join(folder, name);
  const write = (name, text) => {
    writeFileSync(file(name), text);
    return file(name);
  };
  const common = settings.context_files.split(",").map((path) => path.trim()).filter((path) => path !== "");
  const context = cutContext(workspace, contextFolders(settings.project_id), task2.context_requirements, common);
  writeSlices(file("context"), context);
  const dependencies = dependencyResults(workspace, settings.project_id, task2);
  mkdirSync(file("dependencies"));
  for (const { task_id, text } of dependencies) if (text !== void 0) write(`dependencies/${task_id}.md`, text);
  const prompt = workOrder(task2, context, dependencies);
  const promptFile = write("prompt.md", prompt);
  const resultFile = file("result.md");
  const reportFile = file("report.json");
  const environment = runnerEnvironment(machine, {
    TASK_ID: task2.id,
    TASK_NAME: oneLine(task2.name),
    TASK_RISK: task2.risk,
    TASK_JSON: write("task.json", `${JSON.stringify(task2, null, 2)}
`),
    TASK_DESC_FILE: write("description.md", `${task2.description}
`),
    TASK_PROMPT_FILE: promptFile,
    TASK_CONTEXT_DIR: file("context"),
    TASK_CONTEXT_FILES: context.slices.map((slice2) => join(file("context"), slice2.file)).join(","),
    TASK_CONTEXT_MANIFEST: write("context.json", manifest(context)),
    TASK_DEPS_DIR: file("dependencies"),
    TASK_RESULT_FILE: resultFile,
    TASK_REPORT_FILE: reportFile
  });
  const doneBefore = pathInside(workspace, resultPath(settings.project_id, task2.id)) !== void 0;
  const stallSeconds = Number(settings.stall_minutes) * 60;
  return {
    ...given,
    ...{ doneBefore, prompt, promptFile, context, resultFile, reportFile, environment },
    ...stallSeconds > 0 && { stall: { seconds: stallSeconds, folders: [workspace, folder] } },
    redact: redactor(secrets).text
  };
}
function dependencyResults(workspace, projectId, task2) {
  return task2.depends_on.map((task_id) => {
    const path = pathInside(workspace, resultPath(projectId, task_id));
    const text = path === void 0 ? void 0 : readText(path);
    return { task_id, ...text === void 0 ? {} : { text } };
  });
}

// workflows-src/task/run-job.ts
var taskTimeoutSeconds = ({ timeout_minutes, tasks }) => Math.max(60, Math.floor((timeout_minutes - RESERVED_MINUTES) * 60 / tasks.length));
async function runJob(run2) {
  const byId = new Map(run2.plan.tasks.map((task2) => [task2.id, task2]));
  const tasks = run2.job.tasks.map((id) => byId.get(id) ?? unknownTask(id));
  const notDone = new Set(run2.notDone);
  const commits = /* @__PURE__ */ new Map();
  const results = [];
  let head = await git(run2.workspace, ["rev-parse", "HEAD"]);
  mkdirSync(join(run2.output, "logs"));
  for (const task2 of tasks) {
    const failed = task2.depends_on.find((id) => notDone.has(id));
    if (failed === void 0) run2.onProgress?.({ task_id: task2.id, state: "started" });
    const { result, tail } = failed === void 0 ? await safely(run2, task2, head, commits) : { result: skipped(run2, task2, failed), tail: [] };
    if (!isDone(result.verdict)) notDone.add(task2.id);
    else if (result.commit !== void 0) head = result.commit;
    results.push(result);
    writeFileSync(join(run2.output, "results.json"), `${JSON.stringify(results, null, 2)}
`);
    const shown2 = isDone(result.verdict) || tail.length === 0 ? {} : { tail };
    run2.onProgress?.({ task_id: task2.id, state: "finished", result, ...shown2 });
  }
  return results;
}
var header = (run2, task2) => ({
  task_id: task2.id,
  task_name: task2.name,
  digest: taskDigest(run2.plan, task2.id),
  wave: run2.wave
});
var skipped = (run2, task2, failed) => ({
  ...header(run2, task2),
  verdict: "skipped_dependency",
  reason: `waits for ${failed}, which was not done`,
  seconds: 0
});
async function safely(run2, task2, head, commits) {
  const folder = join(run2.scratch, task2.id);
  mkdirSync(folder);
  const { secrets = [], pause = sleep } = run2;
  const log = openLog(join(run2.output, "logs", `${task2.id}.log`), { redact: redactor(secrets) });
  const timeoutSeconds = taskTimeoutSeconds(run2.job);
  try {
    await restore(run2.workspace, head);
    const { partial, ...ran } = await runTask(prepare({ ...run2, task: task2, folder, log, timeoutSeconds, secrets, pause }));
    const refs = new Map([...commits, ...partial]);
    if (ran.commit !== void 0) refs.set(task2.id, ran.commit);
    if (refs.size > commits.size) await createBundle(run2.workspace, join(run2.output, "result.bundle"), run2.base, refs);
    for (const [name, commit] of refs) commits.set(name, commit);
    return { result: { ...header(run2, task2), ...ran }, tail: log.tail() };
  } catch (error) {
    const reason = redactor(secrets).text(`the task's work could not be saved: ${oneLine(String(error))}`);
    log.write(`
${reason}
`);
    return { result: { ...header(run2, task2), verdict: "runner_error", reason, seconds: 0 }, tail: log.tail() };
  } finally {
    log.close();
  }
}
var sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1e3));
function unknownTask(id) {
  throw new Error(`the job names the task ${JSON.stringify(id)}, which is not in the plan`);
}

// workflows-src/inline/artifacts.ts
var downloadedArtifacts = (folder, prefix) => (jobId) => {
  const artifact = join(folder, `${prefix}${jobId}`);
  return existsSync(artifact) ? artifact : void 0;
};

// workflows-src/plan/plan.ts
var RISKS = ["LOW", "MEDIUM", "HIGH", "CRITICAL"];
var MODES = ["auto", "phases", "graph", "first-phase"];

// workflows-src/plan/schema.ts
var taskId = string().check(regex(ID));
var hours = number().check(gt(0));
var duration = strictObject({ optimistic: hours, most_likely: hours, pessimistic: hours });
var task = strictObject({
  id: taskId,
  name: string(),
  description: string(),
  duration,
  depends_on: array(taskId),
  risk: oneOf(RISKS),
  agent: exactOptional(string()),
  runs_on: exactOptional(string()),
  context_requirements: array(string()),
  files: array(string()),
  run: exactOptional(string()),
  verify: exactOptional(string()),
  output: exactOptional(string())
});
var problem = strictObject({
  code: string(),
  severity: oneOf(["error", "warning"]),
  file: string(),
  line: int(),
  column: int(),
  message: string(),
  hint: exactOptional(string())
});
var source = strictObject({
  file: string(),
  mode: oneOf(MODES),
  fallback: boolean(),
  problems: array(problem)
});
var plan = strictObject({
  version: literal(1),
  project: exactOptional(string()),
  tasks: array(task),
  source: exactOptional(source)
});

// workflows-src/plan/plan-json.ts
function parsePlanJson(text, file) {
  const { data, error } = plan.safeParse(JSON.parse(text));
  if (data !== void 0) return data;
  const places = error?.issues.map(({ path, code }) => `${path.join(".") || "the plan"} (${code})`);
  throw new Error(`${file} is not a plan as stage 3 writes it; wrong at: ${places?.slice(0, 20).join(", ")}`);
}

// workflows-src/inline/plan-artifact.ts
var readPlanFile = (file) => parsePlanJson(readFileSync(file, "utf8"), file);

// workflows-src/report/problems.ts
var escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

// workflows-src/inline/run.ts
function run(main) {
  Promise.resolve(process.env).then(main).then(setOutputs).catch((error) => {
    console.log(`::error::${escapeData(error instanceof Error ? error.message : String(error))}`);
    process.exitCode = 1;
  });
}
function setOutputs(outputs) {
  for (const [name, value] of Object.entries(outputs)) {
    const delimiter = randomUUID();
    append("GITHUB_OUTPUT", `${name}<<${delimiter}
${value}
${delimiter}
`);
  }
}
function append(variable, text) {
  const file = process.env[variable];
  if (file === void 0 || file === "") process.stdout.write(text);
  else appendFileSync(file, text);
}

// workflows-src/inline/settings.ts
function readSettings(json) {
  const settings = JSON.parse(json);
  const oneOf2 = (name, allowed) => allowed.includes(`${settings[name]}`) ? "" : `${name} must be one of ${allowed.join(", ")}, not ${JSON.stringify(settings[name])}`;
  const wrong = [
    ID.test(settings.project_id) ? "" : `project_id must match ${ID.source}, not ${JSON.stringify(settings.project_id)}`,
    atLeastOne(settings.max_parallel) ? "" : `max_parallel must be a whole number from 1, not ${settings.max_parallel}`,
    atLeastOne(settings.timeout_minutes) ? "" : `timeout_minutes must be a whole number from 1, not ${settings.timeout_minutes}`,
    Number.isInteger(Number(settings.stall_minutes)) && Number(settings.stall_minutes) >= 0 ? "" : `stall_minutes must be a whole number from 0, not ${settings.stall_minutes}`,
    Number(settings.runner_hours_per_hour) > 0 ? "" : `runner_hours_per_hour must be a number above 0, not ${settings.runner_hours_per_hour}`,
    oneOf2("mode", MODES),
    oneOf2("runner", ["auto", ...RUNNERS]),
    oneOf2("on_invalid_plan", ["fallback", "fail"]),
    isInside(settings.plan) ? "" : `plan must be a path inside of the repository, not ${JSON.stringify(settings.plan)}`,
    labelsOf(settings.runs_on) ? "" : `runs_on must be a label or a JSON list of labels, not ${JSON.stringify(settings.runs_on)}`
  ].filter((text) => text !== "");
  if (wrong.length > 0) throw new Error(wrong.join("; "));
  return { ...settings, plan: settings.plan.replaceAll("{project_id}", settings.project_id) };
}
var atLeastOne = (value) => Number.isInteger(Number(value)) && Number(value) >= 1;
var isInside = (path) => !path.startsWith("/") && !path.split(/[\\/]/).includes("..");
function labelsOf(text) {
  if (!text.startsWith("[")) return text.trim() === "" ? void 0 : text;
  try {
    const labels = JSON.parse(text);
    return Array.isArray(labels) && labels.length > 0 && labels.every((label) => typeof label === "string") ? labels : void 0;
  } catch {
    return void 0;
  }
}

// workflows-src/inline/task.ts
run(async (env) => {
  const workspace = process.cwd();
  const job = JSON.parse(env.JOB);
  const lane = JSON.parse(env.LANE);
  const plan2 = readPlanFile(env.PLAN_FILE);
  for (const folder of [env.SCRATCH, env.OUTPUT]) mkdirSync(folder, { recursive: true });
  const artifactOf = downloadedArtifacts(env.ARTIFACTS, env.ARTIFACT_PREFIX);
  const { start, notDone } = await startOfJob(workspace, env.BASE, startsFrom(plan2, job, lane), artifactOf);
  await git(workspace, ["checkout", "--quiet", "--detach", start]);
  const results = await runJob({
    plan: plan2,
    job,
    wave: Number(env.WAVE),
    settings: readSettings(env.SETTINGS),
    workspace,
    base: env.BASE,
    notDone,
    scratch: env.SCRATCH,
    output: env.OUTPUT,
    environment: process.env,
    onProgress: ({ task_id, result, tail }) => result === void 0 ? console.log(`${task_id} started`) : show(result, tail)
  });
  return {
    done: `${results.every(({ verdict }) => isDone(verdict))}`,
    verdicts: results.map(({ task_id, verdict }) => `${task_id}: ${verdict}`).join(", ")
  };
});
function show({ task_id, verdict, reason }, tail = []) {
  console.log(`${task_id} ${verdict}: ${reason}`);
  if (tail.length === 0) return;
  const token = randomUUID();
  console.log([`::stop-commands::${token}`, ...tail, `::${token}::`].join("\n"));
}
// zod 4.6.7 (MIT), minified, sha256 aab1509cbffd8789eb3e54acc7f79c0aa9ab350b164fe4ea74f04bb0a74f8f16
function library_zod_mini() { var exported=(()=>{var F=Object.defineProperty;var ut=Object.getOwnPropertyDescriptor;var at=Object.getOwnPropertyNames;var lt=Object.prototype.hasOwnProperty;var pt=(e,t)=>{for(var r in t)F(e,r,{get:t[r],enumerable:!0})},ft=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of at(t))!lt.call(e,o)&&o!==r&&F(e,o,{get:()=>t[o],enumerable:!(n=ut(t,o))||n.enumerable});return e};var dt=e=>ft(F({},"__esModule",{value:!0}),e);var Xt={};pt(Xt,{array:()=>rt,boolean:()=>tt,enum:()=>ot,exactOptional:()=>st,gt:()=>re,int:()=>et,literal:()=>it,number:()=>Qe,regex:()=>ne,strictObject:()=>nt,string:()=>Ye});function K(e){let t=Object.values(e).filter(n=>typeof n=="number");return Object.entries(e).filter(([n,o])=>t.indexOf(+n)===-1).map(([n,o])=>o)}function ie(e,t){return typeof t=="bigint"?t.toString():t}var B=class{constructor(t){this._getter=t,this._value=void 0}get value(){let t=this._getter;return t!==void 0&&(this._value=t(),this._getter=void 0),this._value}};function se(e){return new B(e)}function ce(e){let t=e.startsWith("^")?1:0,r=e.endsWith("$")?e.length-1:e.length;return e.slice(t,r)}function ue(e,t,r){Object.defineProperty(e,t,{value:r,writable:!0,enumerable:!0,configurable:!0})}var V="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};function ae(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}var le=new Set(["string","number","symbol"]);function I(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function T(e,t,r){let n=new e._zod.constr(t??e._zod.def);return(!t||r?.parent)&&(n._zod.parent=e),n}function g(e){let t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function pe(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}var fe={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]};function w(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue!==!0)return!0;return!1}function de(e,t=0){if(e.aborted===!0)return!0;for(let r=t;r<e.issues.length;r++)if(e.issues[r]?.continue===!1)return!0;return!1}function D(e,t){return t.map(r=>{var n;return(n=r).path??(n.path=[]),r.path.unshift(e),r})}function E(e){return typeof e=="string"?e:e?.message}function W(e){let t=[];for(let r of e??[]){let n=r._zod.def;if(!/_(length|size)$|_equals$/.test(n.check))break;let o=n.maximum??n.length??n.size;o>=0&&t.push([o,r])}return t}function j(e,t,r){var n;for(let o=t;o<e.length;o++)(n=e[o]).schema??(n.schema=r)}function S(e,t,r){var n;let o=e.inst?._zod?.traits;o?.has("$ZodType")&&(o.has("$ZodCheck")?(n=e).schema??(n.schema=e.inst):e.schema=e.inst);let i=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,c=e.message?e.message:E(e.inst?._zod.def?.error?.(e))??E(i?.(e))??E(t?.error?.(e))??E(r.customError?.(e))??E(r.localeError?.(e))??"Invalid input",s={};for(let a of Object.keys(e))a==="inst"||a==="schema"||a==="continue"||a==="input"||a==="__proto__"||(s[a]=e[a]);return s.path??(s.path=[]),s.message=c,t?.reportInput&&(s.input=e.input),s}function me(e,t){for(let r in t){let n=Object.getOwnPropertyDescriptor(t,r);n.get?Object.defineProperty(e,r,{...n,enumerable:!1}):mt(e,r,n.value)}}function P(e,t,r,n=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:n,value:r}),r}function G(e,t,r){return P(e,t,r,!1)}function mt(e,t,r){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?r:P(this,t,r.bind(this))},set(n){P(this,t,n)}})}function ht(e,t){let r=Object.getPrototypeOf(e);return t in r?void 0:r}var U,y=!1,_t={configurable:!0,get(){y=!0}};function z(e,t,r){let n=Object.getPrototypeOf(e._zod);if(t in n&&U!==e._zod){U=void 0;return}U=e._zod,Object.defineProperty(n,t,{configurable:!0,get(){Object.defineProperty(this,t,_t);let o=y;y=!1;try{let i=r(this);return y?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:i}),y=y||o,i}catch(i){throw delete this[t],y=y||o,i}},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o})}})}function he(e,t,r,n){let o=ht(e,t);o&&Object.defineProperty(o,t,{configurable:!0,get(){let i={configurable:!0,writable:!0,enumerable:n,value:void 0};return Object.defineProperty(this,t,i),i.value=r(this),Object.defineProperty(this,t,i),i.value},set(i){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:n,value:i})}})}var _e;var X={value:void 0,enumerable:!1},ge="captureStackTrace"in Error?Error:null;function gt(e){let t=ge;if(t){let r=t.stackTraceLimit;if(typeof r=="number"){try{t.stackTraceLimit=0}catch{return ge=null,new e}try{return new e}finally{t.stackTraceLimit=r}}}return new e}function d(e,t,r,n){let o={};function i(p){this.def=p,this.constr=f,this.traits=new Set}i.prototype=o;let c=r,s=c&&new WeakSet;function a(p,m){if(p._zod){if(p._zod.traits.has(e))return}else{X.value=new i(m);try{Object.defineProperty(p,"_zod",X)}finally{X.value=void 0}}if(p._zod.traits.add(e),t(p,m),s){let _=Object.getPrototypeOf(p),x=p._zod.constr.prototype,v=_;for(;v&&v!==x;)v=Object.getPrototypeOf(v);let A=v??_;s.has(A)||(s.add(A),me(A,c))}let h=f.prototype;for(let _ in h)Object.prototype.hasOwnProperty.call(h,_)&&(_ in p||(p[_]=h[_].bind(p)))}let u=n?.Parent??Object;class l extends u{}Object.defineProperty(l,"name",{value:e});function f(p){let m=n?.Parent?gt(l):this;a(m,p);let h=m._zod.deferred;if(h){for(let x of h)x();m._zod.deferred=void 0}let _=globalThis.__zod_globalConfig?.postProcessor;return _&&_(m),m}return Object.defineProperty(f,"init",{value:a}),Object.defineProperty(f,Symbol.hasInstance,{value:p=>n?.Parent&&p instanceof n.Parent?!0:p?._zod?.traits?.has(e)}),Object.defineProperty(f,"name",{value:e}),f}var b=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}};(_e=globalThis).__zod_globalConfig??(_e.__zod_globalConfig={});var O=globalThis.__zod_globalConfig;function M(e){return e&&Object.assign(O,e),O}function xt(){let e=this._zod;return e.message??(e.message=JSON.stringify(e.def,ie,2)),e.message}function $t(e){this._zod.message=e}var vt={get:xt,set:$t,enumerable:!0,configurable:!0},J={value:void 0,enumerable:!1},xe=new WeakSet([Object.prototype,Error.prototype]),$e=(e,t)=>{e.name="$ZodError",J.value=t,Object.defineProperty(e,"issues",J),J.value=void 0,Object.defineProperty(e,"message",vt);let r=Object.getPrototypeOf(e);xe.has(r)||(xe.add(r),Object.defineProperty(r,"toString",{configurable:!0,enumerable:!1,get(){let n=()=>this.message;return Object.defineProperty(this,"toString",{value:n,configurable:!0,writable:!0}),n},set(n){Object.defineProperty(this,"toString",{value:n,configurable:!0,writable:!0})}}))},qt=d("$ZodError",$e),R=d("$ZodError",$e,void 0,{Parent:Error});var bt=e=>{let t=(r,n,o,i)=>{let c=o?{...o,async:!1}:{async:!1},s=r._zod.run({value:n,issues:[]},c);if(s instanceof Promise)throw new b;if(s.issues.length){let a=new(i?.Err??e)(s.issues.map(u=>S(u,c,M())));throw V(a,i?.callee??t),a}return s.value};return t},Y=bt(R),Zt=e=>{let t=async(r,n,o,i)=>{let c=o?{...o,async:!0}:{async:!0},s=r._zod.run({value:n,issues:[]},c);if(s instanceof Promise&&(s=await s),s.issues.length){let a=new(i?.Err??e)(s.issues.map(u=>S(u,c,M())));throw V(a,i?.callee??t),a}return s.value};return t},q=Zt(R),yt=e=>(t,r,n)=>{let o=n?{...n,async:!1}:{async:!1},i=t._zod.run({value:r,issues:[]},o);if(i instanceof Promise)throw new b;return i.issues.length?ve(e,i.issues,o):{success:!0,data:i.value}},Q=yt(R);function ve(e,t,r){let n;return{success:!1,get error(){return n||(n=new e(t.map(o=>S(o,r,M()))),t=void 0,r=void 0),n},set error(o){n=o,t=void 0,r=void 0}}}var wt=e=>async(t,r,n)=>{let o=n?{...n,async:!0}:{async:!0},i=t._zod.run({value:r,issues:[]},o);return i instanceof Promise&&(i=await i),i.issues.length?ve(e,i.issues,o):{success:!0,data:i.value}},ee=wt(R);var ze=/^[\s\S]{0,}$/;var be=/^-?\d+(?:\.\d+)?$/,Ze=/^(?:true|false)$/i;var C=d("$ZodCheck",(e,t)=>{var r;e._zod??(e._zod={}),e._zod.def=t,(r=e._zod).onattach??(r.onattach=[])});var we={number:"number",bigint:"bigint",object:"date"};var Pe=d("$ZodCheckGreaterThan",(e,t)=>{C.init(e,t);let r=we[typeof t.value];e._zod.check=n=>{(t.inclusive?n.value>=t.value:n.value>t.value)||n.issues.push({origin:we[typeof n.value]??r,code:"too_small",minimum:typeof t.value=="object"?t.value.getTime():t.value,input:n.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}});var ke=d("$ZodCheckNumberFormat",(e,t)=>{C.init(e,t),t.format=t.format||"float64";let r=t.format?.includes("int"),n=r?"int":"number",[o,i]=fe[t.format];e._zod.check=c=>{let s=c.value;if(r){if(!Number.isInteger(s)){c.issues.push({expected:n,format:t.format,code:"invalid_type",continue:!1,input:s,inst:e});return}if(!Number.isSafeInteger(s)){s>0?c.issues.push({input:s,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:n,inclusive:!0,continue:!t.abort}):c.issues.push({input:s,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:n,inclusive:!0,continue:!t.abort});return}}s<o&&c.issues.push({origin:"number",input:s,code:"too_small",minimum:o,inclusive:!0,inst:e,continue:!t.abort}),s>i&&c.issues.push({origin:"number",input:s,code:"too_big",maximum:i,inclusive:!0,inst:e,continue:!t.abort})}});var Ae=d("$ZodCheckStringFormat",(e,t)=>{var r,n;C.init(e,t),t.pattern?(r=e._zod).check??(r.check=o=>{t.pattern.lastIndex=0,!t.pattern.test(o.value)&&o.issues.push({origin:"string",code:"invalid_format",format:t.format,input:o.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(n=e._zod).check??(n.check=()=>{})}),Se=d("$ZodCheckRegex",(e,t)=>{Ae.init(e,t),e._zod.check=r=>{t.pattern.lastIndex=0,!t.pattern.test(r.value)&&r.issues.push({origin:"string",code:"invalid_format",format:"regex",input:r.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}});var Ce={major:4,minor:6,patch:7};var $=d("$ZodType",(e,t)=>{var r;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=Ce;let n=e._zod.def.checks,o=e._zod.traits.has("$ZodCheck")?[e,...n??[]]:n?.length?[...n]:[];for(let i of o)for(let c of i._zod.onattach)c(e);if(o.length===0)(r=e._zod).deferred??(r.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{let i=(s,a,u)=>{if(s.memo)return s;let l=w(s),f;for(let p of a){if(p._zod.def.when){if(de(s)||!p._zod.def.when(s))continue}else if(l)continue;let m=s.issues.length,h=p._zod.check(s);if(h instanceof Promise&&u?.async===!1)throw new b;if(f||h instanceof Promise)f=(f??Promise.resolve()).then(async()=>{await h,s.issues.length!==m&&(j(s.issues,m,e),l||(l=w(s,m)))});else{if(s.issues.length===m)continue;j(s.issues,m,e),l||(l=w(s,m))}}return f?f.then(()=>s):s},c=(s,a,u)=>{if(w(s))return s.aborted=!0,s;let l=i(a,o,u);if(l instanceof Promise){if(u.async===!1)throw new b;return l.then(f=>e._zod.parse(f,u))}return e._zod.parse(l,u)};e._zod.run=(s,a)=>{if(a.skipChecks)return e._zod.parse(s,a);if(a.direction==="backward"){let l=e._zod.parse({value:s.value,issues:[]},{...a,skipChecks:!0});return l instanceof Promise?l.then(f=>c(f,s,a)):c(l,s,a)}let u=e._zod.parse(s,a);if(u instanceof Promise){if(a.async===!1)throw new b;return u.then(l=>i(l,o,a))}return i(u,o,a)}}},{get"~standard"(){return G(this,"~standard",At(this))},set"~standard"(e){P(this,"~standard",e)}}),Oe=(e,t)=>e.issues.length?{issues:e.issues.map(r=>S(r,t,M()))}:{value:e.value};async function kt(e,t){let r={async:!0};return Oe(await e._zod.run({value:t,issues:[]},r),r)}function At(e){return{validate:t=>{let r={async:!1};try{let n=e._zod.run({value:t,issues:[]},r);if(!(n instanceof Promise))return Oe(n,r)}catch{}return kt(e,t)},vendor:"zod",version:1}}var Re=d("$ZodString",(e,t)=>{$.init(e,t),e._zod.pattern=t.pattern??ze,e._zod.parse=(r,n)=>{if(t.coerce)try{r.value=String(r.value)}catch{}return typeof r.value=="string"||r.issues.push({expected:"string",code:"invalid_type",input:r.value,inst:e}),r}});var te=d("$ZodNumber",(e,t)=>{$.init(e,t),e._zod.pattern=be,e._zod.parse=(r,n)=>{if(t.coerce)try{r.value=Number(r.value)}catch{}let o=r.value;if(typeof o=="number"&&!Number.isNaN(o)&&Number.isFinite(o))return r;let i=typeof o=="number"?Number.isNaN(o)?"NaN":Number.isFinite(o)?void 0:String(o):void 0;return r.issues.push({expected:"number",code:"invalid_type",input:o,inst:e,...i?{received:i}:{}}),r}}),Te=d("$ZodNumberFormat",(e,t)=>{ke.init(e,t),te.init(e,t)}),De=d("$ZodBoolean",(e,t)=>{$.init(e,t),e._zod.pattern=Ze,e._zod.parse=(r,n)=>{if(t.coerce)try{r.value=!!r.value}catch{}let o=r.value;return typeof o=="boolean"||r.issues.push({expected:"boolean",code:"invalid_type",input:o,inst:e}),r}});var je=d("$ZodNever",(e,t)=>{$.init(e,t),e._zod.parse=(r,n)=>(r.issues.push({expected:"never",code:"invalid_type",input:r.value,inst:e}),r)});function St(e,t){let r=W(e._zod.def.checks);if(!r.length)return;let n=Math.min(...r.map(i=>i[0])),o=e._zod.parse;e._zod.parse=(i,c)=>{let s=t(i.value);if(s>n&&!c?.skipChecks&&c?.direction!=="backward"){for(let[a,u]of W(e._zod.def.checks))if(s>a&&u._zod.def.when(i)){let l=i.issues.length;return u._zod.check(i),i.issues[l].continue=!1,j(i.issues,l,e),i}}return o(i,c)}}var Mt=e=>Array.isArray(e)?e.length:-1;function Ee(e,t,r){e.issues.length&&t.issues.push(...D(r,e.issues)),t.value[r]=e.value}var Le=d("$ZodArray",(e,t)=>{$.init(e,t);let r=O.memoizer;r?.attach(e),e._zod.parse=(n,o)=>{let i=n.value;if(!Array.isArray(i))return n.issues.push({expected:"array",code:"invalid_type",input:i,inst:e}),n;n.value=r?r.alloc(e,n,Array(i.length),o):Array(i.length);let c=[],s=o?.abortEarly;for(let a=0;a<i.length;a++){let u=i[a],l=t.element._zod.run({value:u,issues:[]},o);if(l instanceof Promise)c.push(l.then(f=>Ee(f,n,a)));else if(Ee(l,n,a),s&&l.issues.length!==0&&w(l))break}return c.length?Promise.all(c).then(()=>n):n},St(e,Mt)});function L(e,t,r,n,o,i){let c=r in n,s=i==="optional";if(!(!c&&s&&o==="optional")){if(e.issues.length){if(o!==void 0&&s&&!c)return;t.issues.push(...D(r,e.issues))}if(!c&&o===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[r]});return}e.value===void 0?(c||o==="defaulted"&&!s)&&(t.value[r]=void 0):t.value[r]=e.value}}var Ct=[];function Et(e){let t=Object.keys(e.shape),r=Object.getOwnPropertySymbols(e.shape),n=r.length?r:Ct,o=n.length?[...t,...n]:t;for(let c of o)if(!e.shape?.[c]?._zod?.traits?.has("$ZodType"))throw new Error('Invalid element at key "'.concat(String(c),'": expected a Zod schema'));let i=pe(e.shape);return{...e,allKeys:o,symbolKeys:n,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(i)}}function It(e,t,r,n,o,i,c){let s=[],a=o.keySet,u=o.catchall._zod,l=u.def.type,f=u.optin,p=u.optout,m=0;for(let h in t){if(c&&r.issues.length!==m){if(w(r,m))break;m=r.issues.length}if(a.has(h))continue;if(h==="__proto__"){l==="never"&&s.push(h);continue}if(l==="never"){s.push(h);continue}let _=u.run({value:t[h],issues:[]},n);_ instanceof Promise?e.push(_.then(x=>L(x,r,h,t,f,p))):L(_,r,h,t,f,p)}return s.length&&r.issues.push({code:"unrecognized_keys",keys:s,input:t,inst:i,continue:!0}),e.length?Promise.all(e).then(()=>r):r}var Ne=d("$ZodObject",(e,t)=>{$.init(e,t);let r=Object.getOwnPropertyDescriptor(t,"shape"),n=r?.get?r.get.raw:t.shape??{};if(n){let u=()=>{let l={...n};return Object.defineProperty(t,"shape",{value:l}),u.raw=l,l};u.raw=n,Object.defineProperty(t,"shape",{get:u})}let o=se(()=>Et(t));z(e,"propValues",u=>{let l=u.def.shape,f={};for(let p in l){let m=l[p]._zod;if(m.values){Object.prototype.hasOwnProperty.call(f,p)||ue(f,p,new Set);for(let h of m.values)f[p].add(h);m.optin!==void 0&&f[p].add(void 0)}}return f});let i=ae,c=t.catchall,s,a=O.memoizer;a?.attach(e),e._zod.parse=(u,l)=>{s??(s=o.value);let f=u.value;if(!i(f))return u.issues.push({expected:"object",code:"invalid_type",input:f,inst:e}),u;u.value=a?a.alloc(e,u,{},l):{};let p=[],m=s.shape,h=l?.abortEarly,_=u.issues.length;for(let x of s.allKeys){if(h&&u.issues.length!==_){if(w(u,_))break;_=u.issues.length}if(x==="__proto__")continue;let v=m[x],A=v._zod.optin,oe=v._zod.optout,N=v._zod.run({value:f[x],issues:[]},l);N instanceof Promise?p.push(N.then(ct=>L(ct,u,x,f,A,oe))):L(N,u,x,f,A,oe)}return c?It(p,f,u,l,o.value,e,h===!0):p.length?Promise.all(p).then(()=>u):u}});var Fe=d("$ZodEnum",(e,t)=>{$.init(e,t);let r=K(t.entries),n=new Set(r);e._zod.values=n,z(e,"pattern",o=>{let i=K(o.def.entries).filter(c=>le.has(typeof c));return new RegExp(i.length?"^(".concat(i.map(c=>I(c.toString())).join("|"),")$"):"^[^\\s\\S]$")}),e._zod.parse=(o,i)=>{let c=o.value;return n.has(c)||o.issues.push({code:"invalid_value",values:r,input:c,inst:e}),o}}),Ue=d("$ZodLiteral",(e,t)=>{$.init(e,t);let r=new Set(t.values);e._zod.values=r,z(e,"pattern",n=>{let o=n.def.values;return new RegExp(o.length?"^(".concat(o.map(i=>typeof i=="string"?I(i):i?I(i.toString()):String(i)).join("|"),")$"):"^[^\\s\\S]$")}),e._zod.parse=(n,o)=>{let i=n.value;return r.has(i)||n.issues.push({code:"invalid_value",values:t.values,input:i,inst:e}),n}});function Ie(e,t){return e.value=t.issues.length?void 0:t.value,e}var Be=d("$ZodOptional",(e,t)=>{$.init(e,t),z(e,"optin",r=>r.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",z(e,"values",r=>{let n=r.def.innerType._zod.values;return n?new Set([...n,void 0]):void 0}),z(e,"pattern",r=>{let n=r.def.innerType._zod.pattern;return n?new RegExp("^(".concat(ce(n.source),")?$")):void 0}),e._zod.parse=(r,n)=>{if(r.value===void 0){if(t.innerType._zod.optin!=="defaulted")return r;let o=t.innerType._zod.run({value:r.value,issues:[]},n);return o instanceof Promise?o.then(i=>Ie(r,i)):Ie(r,o)}return t.innerType._zod.run(r,n)}}),Ke=d("$ZodExactOptional",(e,t)=>{Be.init(e,t),z(e,"values",r=>r.def.innerType._zod.values),z(e,"pattern",r=>r.def.innerType._zod.pattern),e._zod.parse=(r,n)=>t.innerType._zod.run(r,n)});function Ve(e){return e.checks&&(e.checks=[...e.checks]),e}function We(e,t){return new e(Ve({type:"string",...g(t)}))}function Ge(e,t){return new e(Ve({type:"number",checks:[],...g(t)}))}function Xe(e,t){return new e({type:"number",check:"number_format",abort:!1,format:"safeint",...g(t)})}function He(e,t){return new e({type:"boolean",...g(t)})}function Je(e,t){return new e({type:"never",...g(t)})}function re(e,t){return new Pe({check:"greater_than",...g(t),value:e,inclusive:!1})}function ne(e,t){return new Se({check:"string_format",format:"regex",...g(t),pattern:e})}var Z=d("ZodMiniType",(e,t)=>{if(!e._zod)throw new Error("Uninitialized schema in ZodMiniType.");$.init(e,t),e.def=t,e.type=t.type},{get with(){return this.check},set with(e){P(this,"with",e)},parse(e,t){return Y(this,e,t,{callee:this.parse})},parseAsync(e,t){return q(this,e,t,{callee:this.parseAsync})},safeParse(e,t){return Q(this,e,t)},safeParseAsync(e,t){return ee(this,e,t)},check(...e){let t=this.def;return this.clone({...t,checks:[...t.checks??[],...e.map(r=>typeof r=="function"?{_zod:{check:r,def:{check:"custom"},onattach:[]}}:r)]},{parent:!0})},clone(e,t){return T(this,e,t)},brand(){return this},register(e,t){return e.add(this,t),this},apply(e,...t){return t.length===0?e(this):e(this,...t)}}),Tt=d("ZodMiniString",(e,t)=>{Re.init(e,t),Z.init(e,t)});function Ye(e){return We(Tt,e)}var qe=d("ZodMiniNumber",(e,t)=>{te.init(e,t),Z.init(e,t)});function Qe(e){return Ge(qe,e)}var Dt=d("ZodMiniNumberFormat",(e,t)=>{Te.init(e,t),qe.init(e,t)});function et(e){return Xe(Dt,e)}var jt=d("ZodMiniBoolean",(e,t)=>{De.init(e,t),Z.init(e,t)});function tt(e){return He(jt,e)}var Lt=d("ZodMiniNever",(e,t)=>{je.init(e,t),Z.init(e,t)});function Nt(e){return Je(Lt,e)}var Ft=d("ZodMiniArray",(e,t)=>{Le.init(e,t),Z.init(e,t)});function rt(e,t){return new Ft({type:"array",element:e,...g(t)})}var Ut=d("ZodMiniObject",(e,t)=>{Ne.init(e,t),Z.init(e,t),he(e,"shape",r=>r._zod.def.shape,!1)});function nt(e,t){return new Ut({type:"object",shape:e,catchall:Nt(),...g(t)})}var Bt=d("ZodMiniEnum",(e,t)=>{Fe.init(e,t),Z.init(e,t),e.options=[...e._zod.values]});function ot(e,t){let r=Array.isArray(e)?Object.fromEntries(e.map(n=>[n,n])):e;return new Bt({type:"enum",entries:r,...g(t)})}var Kt=d("ZodMiniLiteral",(e,t)=>{Ue.init(e,t),Z.init(e,t)});function it(e,t){return new Kt({type:"literal",values:Array.isArray(e)?e:[e],...g(t)})}var Vt=d("ZodMiniExactOptional",(e,t)=>{Ke.init(e,t),Z.init(e,t)});function st(e){return new Vt({type:"optional",innerType:e})}return dt(Xt);})(); return exported; }
