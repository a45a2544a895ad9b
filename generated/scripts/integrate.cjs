"use strict";
const { spawn } = require("node:child_process");
const { createHash, randomUUID } = require("node:crypto");
const { appendFileSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { mkdir, mkdtemp, readdir, rename, rm } = require("node:fs/promises");
const { dirname, join, posix, relative, resolve } = require("node:path");
const { isDeepStrictEqual } = require("node:util");
// workflows-src/git/processes.ts
var SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "commit.gpgSign=false",
  "push.gpgSign=false",
  "gc.auto=0",
  "maintenance.auto=false",
  "safe.bareRepository=all",
  "clone.defaultRemoteName=origin",
  "protocol.file.allow=always",
  "log.follow=false",
  "log.showSignature=false",
  "color.ui=false",
  "core.quotePath=true",
  "diff.renames=true",
  "fetch.recurseSubmodules=false",
  "i18n.commitEncoding=UTF-8",
  "i18n.logOutputEncoding=UTF-8",
  "init.defaultRefFormat=files",
  "merge.renames=true",
  "push.followTags=false",
  "push.pushOption=",
  "push.recurseSubmodules=no",
  "submodule.recurse=false"
].flatMap((setting) => ["-c", setting]);
var running = /* @__PURE__ */ new Map();
var closed = /* @__PURE__ */ new Set();
var isIn = (path, folder) => `${path}/`.startsWith(`${folder}/`);
var isClosed = (path) => [...closed].some((folder) => isIn(path, folder));
function startGit(cwd, args, env) {
  const child = spawn("git", [...SETTINGS, ...args], { cwd, env, detached: true });
  running.set(child, { cwd, isPush: args[0] === "push" });
  const forget = () => void running.delete(child);
  child.on("close", forget).on("error", forget);
  return child;
}

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
var REPOSITORY_VARIABLE = /^GIT_((IMPLICIT_)?WORK_TREE|(COMMON_)?DIR|(INDEX|SHALLOW|GRAFT)_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|CONFIG(_PARAMETERS|_COUNT)?)$/;
var IDENTITY = {
  GIT_AUTHOR_NAME: "SOMAS Workflows",
  GIT_AUTHOR_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_COMMITTER_NAME: "SOMAS Workflows",
  GIT_COMMITTER_EMAIL: "somas-workflows@users.noreply.github.com",
  GIT_TERMINAL_PROMPT: "0",
  GIT_LFS_SKIP_SMUDGE: "1"
};
function environmentFor({ env }) {
  const kept = Object.entries(process.env).filter(([name]) => !REPOSITORY_VARIABLE.test(name));
  return { ...Object.fromEntries(kept), ...IDENTITY, ...env };
}
var MAX_OUTPUT = 1 << 28;
async function git(cwd, args, options = {}) {
  const pieces = [];
  let size = 0;
  const { exitCode, stderr } = await run(cwd, args, options, (piece) => {
    size += piece.length;
    if (size > MAX_OUTPUT) throw new Error(`it prints more than ${MAX_OUTPUT} bytes`);
    pieces.push(piece);
  });
  const stdout = Buffer.concat(pieces).toString();
  if (exitCode !== 0) throw new GitError(args, exitCode, stdout, stderr);
  return stdout.replace(/\n$/, "");
}
async function streamGit(cwd, args, options) {
  const { exitCode, stderr } = await run(cwd, args, options, options.onPiece);
  if (exitCode !== 0) throw new GitError(args, exitCode, "", stderr);
}
var STRAY_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
var MAX_STARTS = 5;
function run(cwd, args, options, onPiece, start = 1) {
  return new Promise((resolve2) => {
    if (isClosed(cwd)) return;
    const child = startGit(cwd, args, environmentFor(options));
    let stderr = "";
    let isSilent = true;
    const end = (exitCode, reason) => {
      if (!isClosed(cwd)) resolve2({ exitCode: exitCode ?? -1, stderr: stderr || reason });
    };
    child.stdout?.on("data", (piece) => {
      isSilent = false;
      try {
        onPiece(piece);
      } catch (error) {
        child.kill("SIGKILL");
        end(-1, String(error));
      }
    });
    child.stderr?.setEncoding("utf8").on("data", (piece) => {
      stderr += piece;
    });
    child.on("error", (error) => end(-1, error.message));
    child.on("close", (exitCode, signal) => {
      const isStray = isSilent && stderr === "" && STRAY_SIGNALS.includes(signal);
      if (isStray && start < MAX_STARTS) resolve2(run(cwd, args, options, onPiece, start + 1));
      else end(exitCode, signal === null ? "" : `ended by ${signal}`);
    });
    child.stdin?.on("error", () => {
    });
    child.stdin?.end(options.input ?? "");
  });
}

// workflows-src/git/paths.ts
var listPaths = async (cwd, args) => splitPaths(await git(cwd, args));
var splitPaths = (output) => [...new Set(output.split("\0").map((path) => path.replace(/^\n/, "")))].filter((path) => path !== "");
var findExisting = (repository, commits, paths) => listTrees(repository, commits, [], paths);
async function listTrees(repository, commits, options, paths) {
  const list = ["ls-tree", "-z", "--name-only", "--full-tree", ...options];
  const found2 = commits.map((commit) => listPaths(repository, [...list, commit, "--", ...paths]));
  return new Set((await Promise.all(found2)).flat());
}

// workflows-src/git/attributes.ts
var BUILT_IN = ["text", "binary", "union"];
var NO_OTHER_RULES = "* !merge";
var MOST_CHARACTERS = 1e6;
async function withAttributesOf(repository, commit, merge) {
  const rules = await readRules(repository, commit);
  const folder = existsSync(join(repository, ".git")) ? join(repository, ".git") : repository;
  const file = join(folder, "info/attributes");
  const before = existsSync(file) ? readFileSync(file) : void 0;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, rules);
  try {
    return await merge();
  } finally {
    if (before === void 0) rmSync(file, { force: true });
    else writeFileSync(file, before);
  }
}
var known = /* @__PURE__ */ new Map();
function noteSameAttributes(repository, commit, other) {
  const last = known.get(repository);
  if (last?.commit === commit) known.set(repository, { ...last, commit: other });
}
async function readRules(repository, commit) {
  const last = known.get(repository);
  if (last?.commit === commit) return last.rules;
  const isSame = last !== void 0 && await hasSameFiles(repository, last.commit, commit);
  const rules = isSame ? last.rules : await renderRules(repository, commit);
  known.set(repository, { commit, rules });
  return rules;
}
async function hasSameFiles(repository, commit, other) {
  const diff = ["diff-tree", "-r", "--name-only", commit, other, "--", ":(top,glob)**/.gitattributes"];
  const changed = await git(repository, diff).catch(() => "unknown");
  return changed === "";
}
async function renderRules(repository, commit) {
  const tree = await git(repository, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  const files = splitPaths(tree).flatMap((entry) => {
    const [, object, folder = ""] = /^100\d+ blob (\S+)\t((?:.*\/)?)\.gitattributes$/s.exec(entry) ?? [];
    return object === void 0 ? [] : [{ object, folder }];
  });
  files.sort((one, other) => one.folder.length - other.folder.length);
  const lines = [NO_OTHER_RULES];
  for (const { object, folder } of files) {
    const text = await git(repository, ["cat-file", "blob", object]);
    if (text.length <= MOST_CHARACTERS) lines.push(...text.split(/\r?\n/).flatMap((line) => toRootRule(line, folder)));
  }
  return `${lines.join("\n")}
`;
}
function toRootRule(line, folder) {
  const [, quoted, plain = "", rest = ""] = /^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))(?:[ \t]+(.*))?$/.exec(line) ?? [];
  if ((quoted ?? plain) === "" || /^[#!]/.test(plain)) return [];
  const attributes = rest.split(/[ \t]+/).map(withoutProgram);
  const isMacro = plain.startsWith("[attr]");
  if (folder === "") return [[quoted === void 0 ? plain : `"${quoted}"`, ...attributes].join(" ").trimEnd()];
  if (isMacro) return [];
  const pattern = quoted ?? quote(plain);
  const anchored = pattern.startsWith("/") ? pattern.slice(1) : pattern;
  const depth = pattern.slice(0, -1).includes("/") ? "" : "**/";
  const escaped = folder.replace(/[\\*?[]/g, "\\$&");
  return [[`"/${quote(escaped)}${depth}${anchored}"`, ...attributes].join(" ")];
}
var quote = (text) => text.replace(/["\\]/g, "\\$&");
function withoutProgram(attribute) {
  const driver = /^merge=(.*)$/.exec(attribute)?.[1];
  return driver === void 0 || BUILT_IN.includes(driver) ? attribute : "merge";
}

// workflows-src/git/merge.ts
var version;
async function requireMergeTree() {
  version ??= git(".", ["version"]);
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(await version) ?? []).map(Number);
  if (major * 1e3 + minor < 2038)
    throw new Error(`git 2.38 or newer is needed (merge-tree --write-tree), found: ${await version}`);
}
var MERGE_SETTINGS = ["-c", "merge.default=text", "-c", "merge.renormalize=false"];
async function mergeTrees(repository, ours, theirs) {
  const args = [...MERGE_SETTINGS, "merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", ours, theirs];
  try {
    const output = await withAttributesOf(repository, ours, () => git(repository, args));
    return { tree: output.replace(/\0.*$/s, "") };
  } catch (error) {
    if (!(error instanceof GitError) || error.exitCode !== 1) throw error;
    const [, ...conflicts] = splitPaths(error.stdout);
    return { conflicts };
  }
}
var commitTree = (repository, tree, parents, message, date) => git(repository, ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"], {
  input: message,
  ...date !== void 0 && { env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } }
});
async function containsCommit(repository, commit, ancestor) {
  if (commit === ancestor) return true;
  try {
    await git(repository, ["merge-base", "--is-ancestor", ancestor, commit]);
    return true;
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return false;
    throw error;
  }
}
async function mergeCommits(repository, ours, theirs, message) {
  if (await containsCommit(repository, ours, theirs)) return { commit: ours };
  if (await containsCommit(repository, theirs, ours)) return { commit: theirs };
  const merge = await mergeTrees(repository, ours, theirs);
  if ("conflicts" in merge) return merge;
  return { commit: await commitTree(repository, merge.tree, [ours, theirs], message) };
}

// workflows-src/plan/project.ts
var ID_PATTERN = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
var locateArtifacts = (projectId) => `.somas/projects/${projectId}/artifacts`;
var nameBranch = (projectId) => `somas/${projectId}`;
var locateHeldBranches = (projectId) => `somas-held/${projectId}`;

// workflows-src/git/records.ts
async function readRecords(repository, args, { limit, onRecord }) {
  let pieces = [];
  let size = 0;
  const add = (piece) => {
    if (size < limit && piece.length > 0) pieces.push(piece.subarray(0, limit - size));
    size += piece.length;
  };
  const end = () => {
    onRecord(Buffer.concat(pieces).toString());
    pieces = [];
    size = 0;
  };
  const onPiece = (piece) => {
    let start = 0;
    for (let stop = piece.indexOf(0); stop !== -1; stop = piece.indexOf(0, start)) {
      add(piece.subarray(start, stop));
      end();
      start = stop + 1;
    }
    add(piece.subarray(start));
  };
  await streamGit(repository, args, { onPiece });
  if (size > 0) end();
}

// workflows-src/plan/runner-names.ts
var AGENTS = ["claude", "codex", "copilot", "gemini", "aider", "opencode"];
var RUNNERS = ["command", "somas", "brief", ...AGENTS, "custom"];
var RUNNER_CHOICES = ["auto", ...RUNNERS];

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
function addUsage(one = {}, other = {}) {
  const sums = { ...one };
  for (const [name, value] of Object.entries(other)) sums[name] = (sums[name] ?? 0) + value;
  return Object.keys(sums).length === 0 ? void 0 : sums;
}

// workflows-src/text/one-line.ts
function toOneLine(text, limit = 300) {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

// workflows-src/integrate/work-message.ts
var MOST_QUOTED = 4e3;
var DEFUSED = [
  [/@(?=[\p{L}\p{N}_-])/gu, "@ "],
  [/#(?=[\p{L}\p{N}])/gu, "# "],
  [/\b(gh-)(?=\d)/gi, "$1 "],
  [/:(?=\/\/)/g, ": "],
  [/(\.[a-z]{2,}\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/)(?=\w)/gi, "$1 "],
  [/\[(?=[^\]\n]{0,40}\b(?:skip|ci|actions)\b)/gi, "[ "],
  [/\b(skip)-(?=checks\b)/gi, "$1- "],
  [/\*(?=no_ci)/gi, "* "]
];
var defuse = (text) => DEFUSED.reduce((changed, [pattern, replacement]) => changed.replace(pattern, replacement), text);
var toPlainText = (text) => text.replace(/\r\n?|[\p{Zl}\p{Zp}\v\f\u0085]/gu, "\n").replaceAll("	", " ").replace(/[^\P{C}\n]/gu, "").replace(/[^\S\n]+$/gm, "").replace(/\n{3,}/g, "\n\n").trim();
var formatSubject = ({ id, name }) => `${id}: ${toOneLine(name)}`;
function formatWorkMessage(task, messages) {
  const subject = `${formatSubject(task)}
`;
  const text = defuse(messages.map(toPlainText).filter(Boolean).join("\n\n"));
  if (text === "") return subject;
  const shown = text.slice(0, MOST_QUOTED).replace(/[\uD800-\uDBFF]$/, "");
  const note = shown.length === text.length ? [] : [`[Cut after ${MOST_QUOTED} characters]`];
  const lines = [...shown.split("\n"), ...note].map((line) => `    > ${line}`.trimEnd());
  return `${subject}
${lines.join("\n")}
`;
}

// workflows-src/integrate/trailers.ts
var DIGEST_TRAILER = "Task-Digest";
var TICKS_TRAILER = "Plan-Ticks";
var OVERLAP_FILE = "Overlap-File";
var OVERLAP_TASK = "Overlap-Task";
var isHarmless = (name) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(name) && name.trim() === name && defuse(name) === name;
var MOST_REMEMBERED = 2e4;
function chooseRemembered(names = []) {
  let room = MOST_REMEMBERED;
  return names.filter((name) => {
    if (!isHarmless(name) || name.length > room) return false;
    room -= name.length;
    return true;
  });
}
var formatMergeMessage = (run3, task, result) => `${formatSubject(task)}

${formatTrailers(run3, task.id, result)}`;
function formatTrailers({ fingerprints, wave }, id, { verdict, runner, overlap }) {
  const fingerprint = fingerprints.get(id);
  if (fingerprint === void 0) throw new Error(`no fingerprint of the task ${id}`);
  const trailers = [
    ["Task", id],
    ["Verdict", verdict],
    ["Runner", runner],
    ["Wave", wave.number],
    [DIGEST_TRAILER, fingerprint.digest],
    ["Task-Text", fingerprint.text],
    ["Task-Context", fingerprint.context],
    ["Task-Runner", fingerprint.runner],
    ["Task-Source", fingerprint.source],
    ...chooseRemembered(overlap?.files).map((file) => [OVERLAP_FILE, file]),
    ...chooseRemembered(overlap?.tasks).map((task) => [OVERLAP_TASK, task])
  ];
  return trailers.flatMap(([key, value]) => value === void 0 ? [] : [`${key}: ${value}
`]).join("");
}
var COMMIT_FORMAT = "--format=%H%x1f%P%x1f%ce%x1f%B";
var MOST_MESSAGE_BYTES = 2e5;
var OWN_MESSAGE = /^[^\n]+\n\n((?:[\w-]+: [^\n]*(?:\n|$))+)$/;
var readHistory = (repository, args, onCommit) => readRecords(repository, ["log", "-z", COMMIT_FORMAT, ...args], {
  limit: MOST_MESSAGE_BYTES,
  onRecord: (record) => {
    const [commit = "", parents = "", email, ...rest] = record.split("\x1f");
    const message = rest.join("\x1f");
    const trailers = email === IDENTITY.GIT_COMMITTER_EMAIL ? OWN_MESSAGE.exec(message)?.[1] : void 0;
    const [parent = ""] = parents.split(" ");
    onCommit({ commit, parent, message, ...trailers !== void 0 && { trailers } });
  }
});
function parseTrailers(commit, lines) {
  const trailers = lines.split("\n").map((line) => /^([\w-]+): (.*)$/s.exec(line) ?? []);
  const readAll = (key) => trailers.flatMap(([, name, value = ""]) => name === key ? [value] : []);
  const read = (key) => readAll(key)[0] ?? "";
  const files = readAll(OVERLAP_FILE);
  const verdict = Object.keys(VERDICTS).find((name) => name === read("Verdict"));
  const ran = RUNNERS.find((name) => name === read("Runner"));
  const task_id = read("Task");
  const digest = read(DIGEST_TRAILER);
  if (verdict === void 0 || !isDone(verdict) || task_id === "" || digest === "") return void 0;
  return {
    task_id,
    verdict,
    wave: Number(read("Wave")),
    ...ran && { ran },
    commit,
    digest,
    text: read("Task-Text"),
    context: read("Task-Context"),
    runner: read("Task-Runner"),
    source: read("Task-Source"),
    ...files.length > 0 && { overlap: { files, tasks: readAll(OVERLAP_TASK), diff: "" } }
  };
}
var findNewest = (merges) => new Map([...merges].reverse().map((merge) => [merge.task_id, merge]));

// workflows-src/integrate/held-branches.ts
var COPIES = "refs/somas/held";
async function removeHeldBranches(repository, project_id, isDoneNow, environment = {}) {
  const folder = locateHeldBranches(project_id);
  const options = { env: environment };
  const listed = await git(repository, ["ls-remote", "origin", `refs/heads/${folder}/*`], options);
  const tips = new Map(
    listed.split("\n").flatMap((line) => {
      const [commit, ref] = line.split("	");
      return commit && ref ? [[ref.slice("refs/heads/".length), commit]] : [];
    })
  );
  if (tips.size === 0) return [];
  const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "origin"];
  await git(repository, [...fetch, `+refs/heads/${folder}/*:${COPIES}/*`], options);
  const own = /* @__PURE__ */ new Map();
  await readHistory(repository, ["--no-walk", ...tips.values(), "--"], ({ commit, parent, trailers }) => {
    const task = trailers === void 0 ? void 0 : parseTrailers(commit, trailers);
    if (task !== void 0) own.set(commit, { work: parent, task_id: task.task_id });
  });
  const removed = [];
  for (const [branch, commit] of tips) {
    const { work = "", task_id = "" } = own.get(commit) ?? {};
    if (branch !== nameHeldBranch(project_id, task_id, work) || !isDoneNow(task_id)) continue;
    const lease = `--force-with-lease=refs/heads/${branch}:${commit}`;
    try {
      await git(repository, ["push", "--quiet", "--no-verify", lease, "origin", `:refs/heads/${branch}`], options);
      removed.push(branch);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
  }
  return removed;
}
var nameHeldBranch = (project_id, taskId, commit) => `${locateHeldBranches(project_id)}/${taskId}-${commit.slice(0, 7)}`;
async function withhold(integration, { withheld, sideBranches }, task, claim, work, result) {
  withheld.set(task.id, { again: result.again ?? false });
  if (result.again || result.verdict !== "conflict" && result.verdict !== "protected_path") return result;
  if (work?.commit === void 0 || work.workflows.length > 0) return result;
  const branch = nameHeldBranch(integration.project_id, task.id, work.commit);
  sideBranches.set(branch, await commitForReview(integration, task, claim, work.commit));
  const { artifacts: _, ...rest } = result;
  return { ...rest, held_out: branch };
}
async function commitForReview(integration, task, claim, work) {
  const { repository } = integration;
  const date = await git(repository, ["show", "-s", "--format=%ct", work]);
  const message = formatMergeMessage(integration, task, claim);
  return commitTree(repository, `${work}^{tree}`, [work], message, `@${date} +0000`);
}

// workflows-src/git/indexes.ts
var BETWEEN_INDEXES = 50;
var indexPacks = (repository) => git(repository, ["multi-pack-index", "write", "--no-progress"]).catch(() => "there is no pack");
var indexCommits = (repository, head) => git(repository, ["commit-graph", "write", "--stdin-commits", "--split", "--no-progress"], {
  input: `${head}
`
}).catch(() => "there is no complete history");

// workflows-src/git/push.ts
var PushRefused = class extends Error {
  name = "PushRefused";
};
var PATIENCE_MINUTES = 10;
var MOVED = /\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|reference already exists|incorrect old value/;
var NETWORK = /RPC failed|error: (429|5\d\d)|HTTP 5\d\d|Connection (reset|timed out)|Could not (resolve host|connect)|Failed to connect|Empty reply|transfer closed|SSL_|early EOF/;
var NAME_TAKEN = /exists; cannot create/;
var ADVICE = [
  [
    /GH006|GH013|protected branch/i,
    "a rule protects it: let this workflow push to somas/*, or choose another project id"
  ],
  [NAME_TAKEN, "a branch whose name begins or ends where this one does is in the way: rename it"],
  [/checked out/, "it is checked out there: switch that checkout to another branch"],
  [/without `?workflows?`? permission/, "the token may not change workflow files"],
  [
    /Permission to .* denied|error: 403|Authentication failed|could not read Username/,
    "the token may not write: the job needs `contents: write`"
  ]
];
var FETCH = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head"];
var inEnglish = (environment = {}) => ({ ...environment, LC_ALL: "C" });
var complete = /* @__PURE__ */ new Set();
async function completeHistory(repository, environment) {
  if (complete.has(repository)) return;
  if (await git(repository, ["rev-parse", "--is-shallow-repository"]) === "true")
    await git(repository, [...FETCH, "--unshallow", "origin"], { env: inEnglish(environment) });
  complete.add(repository);
}
async function fetchTip(repository, branch, environment) {
  const local = `refs/remotes/origin/${branch}`;
  try {
    await git(repository, [...FETCH, "origin", `+refs/heads/${branch}:${local}`], { env: inEnglish(environment) });
  } catch (error) {
    if (error instanceof GitError && error.stderr.includes("couldn't find remote ref")) return void 0;
    throw error;
  }
  return git(repository, ["rev-parse", local]);
}
async function push(request) {
  const { repository, branch, environment, patience_minutes = PATIENCE_MINUTES } = request;
  const { findTip = () => fetchTip(repository, branch, environment) } = request;
  const end = performance.now() + patience_minutes * 6e4;
  const send = (refs) => sendRefs(repository, refs, inEnglish(environment));
  let oneByOne = false;
  let previousTip;
  let attemptsOnTip = 0;
  for (let attempt = 1; ; attempt += 1) {
    const tip = await retryNetwork(findTip, end);
    attemptsOnTip = attempt > 1 && tip === previousTip ? attemptsOnTip + 1 : 0;
    previousTip = tip;
    const content = await request.build(tip, attempt);
    const { head, changed, sideBranches } = content;
    const main = changed ? [[branch, head]] : [];
    const refusal = await send(oneByOne ? main : [...main, ...sideBranches]);
    if (refusal === void 0) {
      const refused = /* @__PURE__ */ new Map();
      for (const ref of oneByOne ? sideBranches : []) {
        const reason = await send([ref]);
        if (reason !== void 0) refused.set(ref[0], reasonOf(reason));
      }
      return { ...content, refused };
    }
    const hasMoved = MOVED.test(refusal) && !NAME_TAKEN.test(refusal);
    const mayHelp = hasMoved || NETWORK.test(refusal);
    const culprits = refusedBranches(refusal);
    const isSideOnly = culprits.length > 0 && culprits.every((name) => sideBranches.has(name));
    if ((isSideOnly || !mayHelp) && !oneByOne && sideBranches.size > 0) {
      oneByOne = true;
      continue;
    }
    if (!mayHelp || performance.now() > end) {
      const advice = adviceFor(refusal) ?? `refused${mayHelp ? ` for ${patience_minutes} minutes` : ""}`;
      throw new PushRefused(`cannot push ${branch}: ${advice}
${refusal}`);
    }
    await (hasMoved && attemptsOnTip === 0 ? pause(100) : backOff(hasMoved ? attemptsOnTip : attempt));
  }
}
async function sendRefs(repository, refs, env) {
  if (refs.length === 0) return void 0;
  const specs = refs.map(([name, commit]) => `${commit}:refs/heads/${name}`);
  const flags = ["--porcelain", "--no-verify", ...refs.length > 1 ? ["--atomic"] : []];
  try {
    await git(repository, ["push", ...flags, "origin", ...specs], { env });
    return void 0;
  } catch (error) {
    return error instanceof GitError ? `${error.stdout}
${error.stderr}`.trim() : String(error);
  }
}
async function retryNetwork(call, end) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof GitError && NETWORK.test(error.stderr)) || performance.now() > end) throw error;
      await backOff(attempt);
    }
  }
}
var pause = (maxMs) => new Promise((done) => setTimeout(done, Math.random() * maxMs));
var backOff = (attempt) => pause(1e3 * Math.min(attempt, 20));
var adviceFor = (refusal) => ADVICE.find(([pattern]) => pattern.test(refusal))?.[1];
var refusedBranches = (refusal) => [...refusal.matchAll(/^!\t[^\t]*:refs\/heads\/([^\t]+)\t(?!.*\(atomic )/gm)].map(([, name = ""]) => name);
var reasonOf = (refusal) => adviceFor(refusal) ?? /^!.*\((.*)\)$/m.exec(refusal)?.[1] ?? "refused";

// workflows-src/schedule/overlaps.ts
function collectOverlaps(found2) {
  const overlaps = /* @__PURE__ */ new Map();
  const add = (id, overlap) => void overlaps.set(id, joinOverlaps(overlaps.get(id), overlap));
  for (const { task_id, overlap } of found2) {
    if (overlap === void 0) continue;
    add(task_id, overlap);
    for (const id of overlap.tasks) add(id, { files: overlap.files, tasks: [], diff: "" });
  }
  return overlaps;
}
function joinOverlaps(before, { files, tasks, diff }) {
  if (before === void 0) return { files, tasks, diff };
  return {
    files: [.../* @__PURE__ */ new Set([...before.files, ...files])],
    tasks: [.../* @__PURE__ */ new Set([...before.tasks, ...tasks])],
    diff: diff || before.diff
  };
}
var keepApart = (plan, overlaps) => ({
  ...plan,
  tasks: plan.tasks.map((task) => {
    const { files = [] } = overlaps.get(task.id) ?? {};
    return files.length === 0 ? task : { ...task, files: [.../* @__PURE__ */ new Set([...task.files, ...files])] };
  })
});

// workflows-src/text/list.ts
var JOINED = 5;
function joinNames(names) {
  const shown = names.slice(0, JOINED).map((name) => toOneLine(name));
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(", ")} and ${others} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

// workflows-src/git/config.ts
async function listSettings(cwd, args) {
  const output = await git(cwd, ["config", "--null", ...args]).catch(() => "");
  return output.split("\0").flatMap((entry) => entry === "" ? [] : [parseSetting(entry)]);
}
function parseSetting(entry) {
  const end = entry.indexOf("\n");
  return end === -1 ? { name: entry } : { name: entry.slice(0, end), value: entry.slice(end + 1) };
}

// workflows-src/git/borrow.ts
var found = /* @__PURE__ */ new Map();
async function findObjects(repository) {
  const known2 = found.get(repository);
  if (known2 !== void 0 && existsSync(known2.objects)) return known2;
  const print = ["rev-parse", "--show-object-format", "--path-format=absolute", "--git-path", "objects"];
  const [format = "", ...path] = (await git(repository, print)).split("\n");
  const folder = { objects: path.join("\n"), format };
  found.set(repository, folder);
  return folder;
}
function isPartial(objects) {
  const config = join(dirname(objects), "config");
  return existsSync(config) && /promisor|partialclone/i.test(readFileSync(config, "utf8"));
}

// workflows-src/git/bundle.ts
var REF = "refs/somas/";
async function withFolder(objects, use) {
  const folder = await mkdtemp(join(objects, "tmp_objdir-somas-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
async function fetchBundle(repository, file) {
  const { objects } = await findObjects(repository);
  const heads = await withFolder(objects, async (quarantine) => {
    const env = { GIT_OBJECT_DIRECTORY: quarantine, GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(objects) };
    const output = await git(repository, ["bundle", "unbundle", resolve(file)], { env });
    const files = await readdir(join(quarantine, "pack"));
    for (const pack of files.filter((name) => name.endsWith(".pack"))) {
      const depth = isPartial(objects) ? "--fsck-objects" : "--strict";
      const check = ["index-pack", depth, "-o", join(quarantine, "checked.idx"), join(quarantine, "pack", pack)];
      await git(repository, check, { env });
    }
    await mkdir(join(objects, "pack"), { recursive: true });
    const isIndex = (name) => Number(name.endsWith(".idx"));
    for (const name of files.sort((a, b) => isIndex(a) - isIndex(b)))
      await rename(join(quarantine, "pack", name), join(objects, "pack", name));
    return output;
  });
  const lines = heads.split("\n").map((line) => line.split(" ", 2));
  return new Map(
    lines.flatMap(([commit = "", name = ""]) => name.startsWith(REF) ? [[name.slice(REF.length), commit]] : [])
  );
}

// workflows-src/text/json.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isAmount = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var readObjects = (value) => Array.isArray(value) ? value.filter(isObject) : [];
var readString = (value) => typeof value === "string" ? value : "";

// workflows-src/integrate/leg-results.ts
var NO_RESULT = { verdict: "runner_error", reason: "ended without a result", seconds: 0 };
var artifactName = ({ project_id, wave }, legId) => `somas-${project_id}-wave-${wave.number}-${legId}`;
var NOT_STARTED_FILE = "not_started.json";
var MAX_RESULTS_BYTES = 5e6;
async function readLegResults(repository, base, artifactOf, leg) {
  const claims = /* @__PURE__ */ new Map();
  const artifact = artifactOf(leg.id);
  if (artifact === void 0) return { claims };
  const entries = readObjects(readJson(join(artifact, "results.json")));
  if (entries.length === 0) {
    const notStarted = readReason(join(artifact, NOT_STARTED_FILE));
    if (notStarted !== void 0) return { claims, notStarted };
  }
  const bundle = await readBundle(repository, join(artifact, "result.bundle"));
  for (const id of leg.tasks) {
    const entry = entries.find(({ task_id }) => task_id === id);
    const claim = entry && readClaim(entry);
    if (claim === void 0) continue;
    const commit = bundle.commits.get(id);
    const claimsNoCommit = commit === void 0 && entry?.commit === void 0 && bundle.error === void 0;
    if (commit !== void 0 && await containsCommit(repository, commit, base).catch(() => false))
      claims.set(id, { ...claim, commit });
    else if (!isDone(claim.verdict) || claimsNoCommit) claims.set(id, claim);
    else {
      const mistake = bundle.error ? `cannot be read: ${bundle.error}` : `holds no commit on top of ${base.slice(0, 7)}`;
      claims.set(id, { ...claim, verdict: "runner_error", reason: `its bundle ${mistake}` });
    }
  }
  return { claims };
}
async function readBundle(repository, file) {
  if (!isFile(file)) return { commits: /* @__PURE__ */ new Map() };
  try {
    return { commits: await fetchBundle(repository, file) };
  } catch (error) {
    return { commits: /* @__PURE__ */ new Map(), error: toOneLine(error instanceof GitError ? error.stderr : String(error), 150) };
  }
}
function readClaim({
  verdict,
  reason,
  seconds,
  setup_seconds,
  attempts,
  runner,
  leg,
  usage
}) {
  if (!isVerdict(verdict)) return void 0;
  const knownRunner = RUNNERS.find((name) => name === runner);
  return {
    verdict,
    reason: toOneLine(readString(reason)),
    seconds: 0,
    ...readAmounts({ seconds, setup_seconds, attempts }),
    ...knownRunner && { runner: knownRunner },
    ...readStart(leg),
    ...isObject(usage) && {
      usage: readAmounts({ cost_usd: usage.cost_usd, tokens: usage.tokens, turns: usage.turns })
    }
  };
}
var isVerdict = (value) => typeof value === "string" && Object.hasOwn(VERDICTS, value);
var MAX_AMOUNT = 1e15;
var readAmounts = (fields) => Object.fromEntries(
  Object.entries(fields).flatMap(([name, value]) => isAmount(value) && value <= MAX_AMOUNT ? [[name, value]] : [])
);
function readStart(leg) {
  const started = isObject(leg) ? readString(leg.started) : "";
  return Number.isNaN(Date.parse(started)) ? {} : { started: new Date(started).toISOString() };
}
function readReason(file) {
  const value = readJson(file);
  return isObject(value) && typeof value.reason === "string" ? toOneLine(value.reason) : void 0;
}
function readJson(file) {
  try {
    if (!isFile(file) || lstatSync(file).size > MAX_RESULTS_BYTES) return void 0;
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return void 0;
  }
}
var isFile = (path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

// workflows-src/plan/graph.ts
var listAllTasks = ({ tasks, settled = [] }) => [...tasks, ...settled].map((task) => ({ ...task, depends_on: task.all_dependencies ?? task.depends_on }));
function findSuccessors(plan) {
  const result = new Map(plan.tasks.map((task) => [task.id, []]));
  for (const task of plan.tasks) for (const id of task.depends_on) result.get(id)?.push(task.id);
  return result;
}
function groupTasks(plan) {
  const byList = /* @__PURE__ */ new Map();
  for (const task of plan.tasks) {
    const same = byList.get(task.depends_on);
    if (same === void 0) byList.set(task.depends_on, [task]);
    else same.push(task);
  }
  const index = new Map(plan.tasks.map(({ id }, i) => [id, i]));
  const groups = /* @__PURE__ */ new Map();
  for (const [waits_for, tasks] of byList) {
    const key = Int32Array.from(waits_for, (id) => index.get(id) ?? -1).sort().join();
    const same = groups.get(key);
    if (same === void 0) groups.set(key, { waits_for, tasks });
    else same.tasks.push(...tasks);
  }
  const indexOf = (task) => index.get(task?.id ?? "") ?? 0;
  for (const { tasks } of groups.values()) tasks.sort((a, b) => indexOf(a) - indexOf(b));
  return [...groups.values()].sort((a, b) => indexOf(a.tasks[0]) - indexOf(b.tasks[0]));
}
function sortGroups(plan) {
  const groups = groupTasks(plan);
  const behind = new Map(plan.tasks.map(({ id }) => [id, []]));
  for (const group of groups) for (const id of group.waits_for) behind.get(id)?.push(group);
  const waiting = new Map(groups.map((group) => [group, group.waits_for.length]));
  const order = groups.filter(({ waits_for }) => waits_for.length === 0);
  for (const { tasks } of order) {
    for (const { id } of tasks) {
      for (const group of behind.get(id) ?? []) {
        const left = (waiting.get(group) ?? 0) - 1;
        waiting.set(group, left);
        if (left === 0) order.push(group);
      }
    }
  }
  return order;
}
var sortTopologically = (plan) => sortGroups(plan).flatMap(({ tasks }) => tasks);

// workflows-src/schedule/remaining-path.ts
function compareByRemainingPath(plan) {
  let paths;
  return (a, b) => {
    paths ??= computeRemainingPaths(plan);
    return (paths.get(b) ?? 0) - (paths.get(a) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
  };
}
function computeRemainingPaths(plan) {
  const next = findSuccessors(plan);
  const paths = /* @__PURE__ */ new Map();
  for (const { id, duration } of sortTopologically(plan).reverse()) {
    const longest = (next.get(id) ?? []).reduce((most, other) => Math.max(most, paths.get(other) ?? 0), 0);
    paths.set(id, duration.most_likely + longest);
  }
  return paths;
}

// workflows-src/task/result-file.ts
var tasksFolder = (projectId) => `${locateArtifacts(projectId)}/tasks`;
var resultPath = (projectId, taskId) => `${tasksFolder(projectId)}/${taskId}_result.md`;
var SEAL_START = "<!-- somas-result";
var SEAL_END = "-->";

// workflows-src/plan/ticks/clear-boxes.ts
var BOXES = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX~/\-✓✔✅]?\](?=[\s*]|$)/gmu;
var clearBoxes = (text) => text.replace(BOXES, "$1[ ]");

// workflows-src/task/settings.ts
var ARCHITECTURE_MODES = ["auto", "always", "never"];
var RESUME_MODES = ["auto", "never"];
function applyOwnSettings(settings, task) {
  const { runner = settings.runner, budget_usd = settings.budget_usd, max_turns = settings.max_turns } = task;
  const isOther = settings.runner !== "auto" && runner !== settings.runner;
  const model = task.model ?? (isOther ? "" : settings.model);
  return { ...settings, runner, model, budget_usd, max_turns };
}

// workflows-src/task/digest.ts
var sha256 = (value) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
function digestText(task) {
  const { name, run: run3, verify, agent, context_requirements, acceptance_criteria, setup } = task;
  const description = clearBoxes(task.description);
  const texts = task.texts?.map(({ title, text }) => ({ title, text: clearBoxes(text) }));
  const isBare = texts === void 0 && acceptance_criteria === void 0 && setup === void 0;
  const more = isBare ? [] : [texts ?? [], acceptance_criteria ?? [], ...setup === void 0 ? [] : [setup]];
  return sha256([name, description, run3 ?? null, verify ?? null, agent ?? null, context_requirements, ...more]);
}
function describeRunner(task, settings) {
  const { runner, agent, model = "", runner_argv, setup = "" } = applyOwnSettings(settings, task);
  const isCommand = runner === "command" || runner === "auto" && task.run !== void 0;
  const program = runner === "custom" ? [runner_argv, setup] : setup === "" ? void 0 : [setup];
  const digest = program === void 0 ? "" : sha256(program).slice(0, 12);
  const parts = isCommand ? ["command", digest] : [runner, task.agent ?? agent, model, digest];
  return parts.filter((part) => part !== "").map(encodeURIComponent).join("/");
}
function digestTasks(plan, fingerprints) {
  const digests = /* @__PURE__ */ new Map();
  for (const { id, depends_on } of sortTopologically({ version: 1, tasks: listAllTasks(plan) })) {
    const fingerprint = fingerprints.get(id);
    if (fingerprint === void 0) throw new Error(`no inputs of the task ${JSON.stringify(id)}`);
    const { text, context, runner } = fingerprint;
    const dependencies = [...depends_on].sort().map((dependency) => [dependency, digests.get(dependency)]);
    digests.set(id, sha256([id, text, context, runner, dependencies]));
  }
  return digests;
}

// workflows-src/task/section.ts
var toAnchor = (heading) => (heading.match(/[\p{L}\p{N}_]+/gu) ?? []).join("-");
var toSlug = (heading) => stripMarks(heading).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "").replaceAll(" ", "-");
var stripMarks = (heading) => heading.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/(^|[^\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, "$1$2");
function mapSlugs(all) {
  const found2 = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Map();
  for (const heading of all) {
    const slug = toSlug(heading.text);
    let number = used.get(slug) ?? 0;
    const name = () => number === 0 ? slug : `${slug}-${number}`;
    while (found2.has(name())) number += 1;
    used.set(slug, number + 1);
    found2.set(name(), heading);
  }
  return found2;
}
function findSection(markdown, name) {
  const lines = markdown.split("\n");
  const all = findHeadings(markdown);
  const wanted = toAnchor(name);
  const start = all.find(({ text }) => toAnchor(text) === wanted) ?? mapSlugs(all).get(name.toLowerCase()) ?? all.find(({ text }) => toAnchor(text).toLowerCase() === wanted.toLowerCase());
  if (start === void 0) return void 0;
  const end = all.find(({ line, level }) => line > start.line && level <= start.level);
  const last = end === void 0 ? lines.length : end.line - 1;
  return { heading: start.text, first: start.line, last, text: lines.slice(start.line - 1, last).join("\n") };
}
var NO_PARAGRAPH = /^(?: {4}|\t| {0,3}(?:[-*+]|\d+[.)])[ \t]| {0,3}[>|])/;
function findHeadings(markdown) {
  const found2 = [];
  const lines = markdown.split(/\r?\n/);
  let fence;
  let isComment = false;
  let paragraph;
  for (let index = findFrontMatterEnd(lines); index < lines.length; index++) {
    const line = lines[index] ?? "";
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const began = paragraph;
    paragraph = void 0;
    if (fence !== void 0) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === "") fence = void 0;
    } else if (isComment || /^ {0,3}<!--/.test(line)) {
      isComment = !line.includes("-->");
    } else if (mark?.[1] !== void 0) {
      fence = mark[1];
    } else {
      const [, level, text = ""] = /^ {0,3}(#{1,6})(?![^ \t])(.*)$/.exec(line) ?? [];
      const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
      if (level !== void 0) {
        const withoutClosing = text.trim().replace(/(^|[ \t])#+$/, "");
        found2.push({ level: level.length, text: withoutClosing.trimEnd(), line: index + 1 });
      } else if (underline !== void 0 && began !== void 0) {
        const words = lines.slice(began, index).map((part) => part.trim());
        found2.push({ level: underline.startsWith("=") ? 1 : 2, text: words.join(" "), line: began + 1 });
      } else if (underline === void 0 && line.trim() !== "" && (began !== void 0 || !NO_PARAGRAPH.test(line)))
        paragraph = began ?? index;
    }
  }
  return found2;
}
function findFrontMatterEnd(lines) {
  if (lines[0]?.trimEnd() !== "---") return 0;
  return lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line)) + 1;
}

// workflows-src/task/context.ts
var contextFolders = (projectId) => [locateArtifacts(projectId), "."];

// workflows-src/integrate/context-versions.ts
async function readContext(repository, commit, projectId, sources) {
  const wanted = [...new Set(sources)];
  const paths = wanted.flatMap((source) => pathsOfSource(projectId, source));
  const objects = await listObjects(repository, commit, new Set(paths));
  const texts = /* @__PURE__ */ new Map();
  const versions = /* @__PURE__ */ new Map();
  for (const source of wanted) {
    const whole = findObject(objects, pathsOfFile(projectId, source));
    const [, file, section] = SECTION.exec(source) ?? [];
    const object = file === void 0 ? void 0 : findObject(objects, pathsOfFile(projectId, file));
    if (whole !== void 0 || object === void 0 || section === void 0) {
      versions.set(source, whole ?? "");
      continue;
    }
    const text = texts.get(object) ?? await git(repository, ["cat-file", "-p", object]);
    texts.set(object, text);
    const found2 = findSection(text, section)?.text.trimEnd();
    versions.set(source, found2 === void 0 ? "" : sha256(found2));
  }
  return versions;
}
async function readContextSeen(repository, projectId, merge, sources) {
  const line = await git(repository, ["rev-list", "-1", "--parents", merge]);
  const [, first = merge, second = first] = line.split(" ");
  const base = await git(repository, ["merge-base", first, second]);
  return readContext(repository, base, projectId, sources);
}
async function findVersionsByTasks(repository, projectId, source, first, steps) {
  const known2 = new Set(first);
  if (steps.length === 0) return known2;
  const readVersion = async (commit) => (await readContext(repository, commit, projectId, [source]).catch(() => void 0))?.get(source) ?? "";
  const diff = ["diff-tree", "--stdin", "-r", "-s", "--diff-merges=first-parent", "--"];
  const input = steps.map(({ commit }) => `${commit}
`).join("");
  const output = await git(repository, [...diff, ...pathsOfSource(projectId, source)], { input });
  const changing = new Set(output.split("\n"));
  for (const { commit, source: run3 } of steps)
    if (changing.has(commit) && known2.has(await readVersion(run3))) known2.add(await readVersion(commit));
  return known2;
}
var SECTION = /^([^#]+)#(.+)$/;
var pathsOfFile = (projectId, file) => contextFolders(projectId).map((folder) => posix.normalize(posix.join(folder, file)).replace(/^\/+|\/+$/g, "")).filter((path) => !path.startsWith("..") && path !== "." && !/[\r\n\0]/.test(path));
var pathsOfSource = (projectId, source) => [source, SECTION.exec(source)?.[1] ?? ""].filter((file) => file !== "").flatMap((file) => pathsOfFile(projectId, file));
var findObject = (objects, paths) => paths.map((path) => objects.get(path)).find((object) => object !== void 0);
async function listObjects(repository, commit, wanted) {
  await git(repository, ["rev-parse", "--verify", "--quiet", `${commit}^{commit}`]);
  const paths = [...wanted];
  const input = paths.map((path) => `${commit}:${path}
`).join("");
  const lines = (await git(repository, ["cat-file", "--batch-check=%(objectname)"], { input })).split("\n");
  const isObject2 = (line) => /^[0-9a-f]{40,64}$/.test(line);
  return new Map(paths.map((path, index) => [path, lines[index] ?? ""]).filter(([, line]) => isObject2(line)));
}

// workflows-src/integrate/fingerprints.ts
async function computeFingerprints(repository, run3) {
  const { plan, settings, head } = run3;
  const tasks = listAllTasks(plan);
  const sources = tasks.flatMap((task) => task.context_requirements);
  const now = await readContext(repository, head, settings.project_id, sources);
  const done = findNewest(run3.merges);
  const changedContext = await findChangedContext(repository, run3, now, done);
  const parts = /* @__PURE__ */ new Map();
  for (const task of tasks) {
    const merge = changedContext.has(task.id) ? void 0 : done.get(task.id);
    const context = merge?.context ?? digestContext(task, now);
    parts.set(task.id, { text: digestText(task), context, runner: describeRunner(task, settings) });
  }
  const digests = digestTasks(plan, parts);
  const fingerprints = [...parts].map(
    ([id, part]) => [id, { ...part, digest: digests.get(id) ?? "", source: head }]
  );
  return { fingerprints: new Map(fingerprints), changedContext };
}
var digestContext = ({ context_requirements }, versions) => sha256([...new Set(context_requirements)].sort().map((source) => [source, versions.get(source)]));
async function findChangedContext(repository, { plan, settings, steps }, now, done) {
  const { project_id: projectId } = settings;
  const oldestFirst = [...steps].reverse();
  const versionsAt = /* @__PURE__ */ new Map();
  const versionsByTasks = /* @__PURE__ */ new Map();
  const result = /* @__PURE__ */ new Map();
  for (const { id, context_requirements } of listAllTasks(plan)) {
    const task = done.get(id);
    if (task === void 0) continue;
    const then = versionsAt.get(task.source) ?? await readContext(repository, task.source, projectId, now.keys()).catch(() => /* @__PURE__ */ new Map());
    versionsAt.set(task.source, then);
    const differing = [...new Set(context_requirements)].filter((source) => then.get(source) !== now.get(source));
    if (differing.length === 0) continue;
    const seen = await readContextSeen(repository, projectId, task.commit, differing);
    const changed = [];
    for (const source of differing) {
      const first = [then.get(source), seen.get(source)].filter((version2) => version2 !== void 0);
      const key = JSON.stringify([source, ...first]);
      const known2 = versionsByTasks.get(key) ?? await findVersionsByTasks(repository, projectId, source, first, oldestFirst);
      versionsByTasks.set(key, known2);
      if (!known2.has(now.get(source) ?? "")) changed.push(source);
    }
    if (changed.length > 0) result.set(id, changed);
  }
  return result;
}

// workflows-src/integrate/results.ts
var MAX_TRIES = 3;
var outcomeOfClaim = ({ verdict, reason }) => ({ verdict, reason });
function findLegOfTask({ legs }, taskId) {
  const leg = legs.find(({ tasks }) => tasks.includes(taskId));
  if (leg === void 0) throw new Error(`no leg of the wave holds the task ${taskId}`);
  return leg;
}
function buildResult({ wave, previous, more_waves, fingerprints, project_id }, { id, name }, claim, outcome) {
  const leg = findLegOfTask(wave, id);
  const before = previous.find((result) => result.task_id === id && result.again);
  const tries = (before?.tries ?? (before ? 1 : 0)) + 1;
  const again = more_waves && (outcome.again ?? shouldRerun(outcome, tries, before));
  const overlap = outcome.overlap === void 0 ? before?.overlap : joinOverlaps(before?.overlap, outcome.overlap);
  const attempts = (before?.attempts ?? (before ? 1 : 0)) + (claim.attempts ?? 1);
  const usage = addUsage(before?.usage, claim.usage);
  const setup_seconds = (before?.setup_seconds ?? 0) + (claim.setup_seconds ?? 0);
  const hasArtifact = claim !== NO_RESULT && claim.verdict !== "skipped_dependency";
  const artifact = hasArtifact ? [artifactName({ project_id, wave }, leg.id)] : [];
  const artifacts = outcome.commit === void 0 ? [...before?.artifacts ?? [], ...artifact] : [];
  return {
    task_id: id,
    task_name: name,
    verdict: outcome.verdict,
    reason: outcome.reason,
    ...claim.runner && { runner: claim.runner },
    seconds: (before?.seconds ?? 0) + claim.seconds,
    ...setup_seconds > 0 && { setup_seconds },
    ...usage && { usage },
    ...attempts > 1 && { attempts },
    digest: fingerprints.get(id)?.digest ?? "",
    ...outcome.commit && { commit: outcome.commit },
    wave: wave.number,
    ...claim.started && { leg: { position: wave.legs.indexOf(leg) + 1, started: claim.started } },
    ...tries > 1 && { tries },
    ...overlap && { overlap },
    ...again && { again },
    ...artifacts.length > 0 && { artifacts }
  };
}
function shouldRerun({ verdict, overlap }, tries, before) {
  if (tries >= MAX_TRIES) return false;
  const isNew = overlap?.files.some((file) => !before?.overlap?.files.includes(file)) ?? before?.verdict !== "conflict";
  return verdict === "rate_limited" || verdict === "conflict" && isNew;
}
var FEW = 10;
async function findResultFiles(repository, commit, projectId, ids) {
  const paths = new Map(ids.map((id) => [id, resultPath(projectId, id)]));
  const wanted = ids.length <= FEW ? [...paths.values()] : [`${tasksFolder(projectId)}/`];
  const existing = await findExisting(repository, [commit], wanted);
  return new Map([...paths].filter(([, path]) => existing.has(path)));
}

// workflows-src/integrate/seal.ts
var SEAL = new RegExp(`^${SEAL_START}\\n((?:[\\w-]+: .*\\n)*)${SEAL_END}$`, "gm");
var MOST_RESULT_BYTES = 5e6;
var RESULT_FILES = new RegExp(`^${tasksFolder("[^/]+").replace(".", "\\.")}/`, "i");
var isResultFile = (path) => RESULT_FILES.test(path);
var sealText = (text, trailers) => `${text.replaceAll(SEAL_START, "<!-- not somas-result").trimEnd()}

${SEAL_START}
${trailers}${SEAL_END}
`;
async function listChanges(repository, from, to, pathspecs = []) {
  const diff = ["diff-tree", "-r", "-z", "--no-renames", from, to, "--", ...pathspecs];
  const fields = (await git(repository, diff)).split("\0");
  return Array.from({ length: Math.floor(fields.length / 2) }, (_, index) => {
    const [mode = "", mode_after = "", object = "", object_after = ""] = (fields[index * 2] ?? "").slice(1).split(" ");
    const path = fields[index * 2 + 1] ?? "";
    return { path, before: toTreeChange(path, mode, object), after: toTreeChange(path, mode_after, object_after) };
  });
}
var toTreeChange = (path, mode, object) => /^0+$/.test(mode) ? { path } : { path, mode, object };

// workflows-src/integrate/history.ts
async function listIntegratedCommits(repository, ref) {
  const marks = [`${DIGEST_TRAILER}: `, `${TICKS_TRAILER}: `, "This reverts commit "].map(
    (start) => `--grep=^${start}`
  );
  const merges = [];
  const steps = [];
  const reverted = /* @__PURE__ */ new Set();
  await readHistory(repository, ["--topo-order", ...marks, ref, "--"], ({ commit, parent, message, trailers }) => {
    if (reverted.has(commit)) return;
    if (trailers === void 0) {
      for (const target of listReverted(message)) reverted.add(target);
      return;
    }
    const task = parseTrailers(commit, trailers);
    if (task !== void 0) {
      merges.push(task);
      steps.push(task);
    } else if (trailers.startsWith(`${TICKS_TRAILER}: `)) steps.push({ commit, source: parent });
  });
  return { merges, steps };
}
var listReverted = (message) => message.split("\n").flatMap((line) => /^This reverts commit ([0-9a-f]{40,64})\b/.exec(line)?.[1] ?? []);
var listTaskMerges = async (repository, ref) => (await listIntegratedCommits(repository, ref)).merges;
var findDoneTasks = async (repository, ref) => findNewest(await listTaskMerges(repository, ref));
async function findSameTasks(repository, range, fingerprints) {
  const done = await findDoneTasks(repository, range);
  return new Map([...done].filter(([id, { digest }]) => digest === fingerprints.get(id)?.digest));
}

// workflows-src/task/handed-over.ts
var LARGE_BYTES = 1e7;
var MANY_FILES = 1e3;
var HANDED_OVER = [
  {
    what: "installed dependencies",
    treatment: "left out",
    globs: ["**/node_modules/**", "**/bower_components/**", "**/.pnpm-store/**", "**/.venv/**", "**/vendor/bundle/**"],
    reason: "a lock file installs them again; they are thousands of files that nobody reviews"
  },
  {
    what: "a virtual environment of Python",
    treatment: "left out",
    globs: ["**/venv/**", "**/env/**"],
    marker: "pyvenv.cfg",
    reason: "it holds paths of the machine that made it"
  },
  {
    what: "packages of Composer",
    treatment: "left out",
    globs: ["**/vendor/**"],
    marker: "autoload.php",
    reason: "composer.lock installs them again"
  },
  {
    what: "caches of tools",
    treatment: "left out",
    globs: [
      "__pycache__",
      ".pytest_cache",
      ".mypy_cache",
      ".ruff_cache",
      ".tox",
      ".nox",
      ".gradle",
      ".terraform",
      ".ipynb_checkpoints",
      ".parcel-cache",
      ".turbo"
    ].map((name) => `**/${name}/**`),
    reason: "tools write them again"
  },
  {
    what: "files of a desktop",
    treatment: "left out",
    globs: ["**/.DS_Store", "**/Thumbs.db", "**/desktop.ini"],
    reason: "they say how a file browser showed a folder"
  },
  {
    what: "keys and local settings with keys",
    treatment: "left out",
    globs: [
      "**/.env",
      "**/.env.local",
      "**/.env.*.local",
      "**/.netrc",
      "**/.git-credentials",
      "**/id_rsa",
      "**/id_dsa",
      "**/id_ecdsa",
      "**/id_ed25519"
    ],
    reason: "everybody who can read the branch could read them"
  },
  {
    what: "files that may hold a key",
    treatment: "warning",
    globs: [
      "**/.env.*",
      "**/.npmrc",
      "**/.pypirc",
      "**/credentials.json",
      "**/*.pem",
      "**/*.key",
      "**/*.p12",
      "**/*.pfx",
      "**/*.jks",
      "**/*.keystore"
    ],
    reason: "they are often meant, so a person decides"
  },
  {
    what: "settings and instructions of agents",
    treatment: "protected",
    globs: [
      "**/AGENTS.md",
      "**/CLAUDE.md",
      "**/CLAUDE.local.md",
      "**/GEMINI.md",
      "**/.claude/**",
      "**/.codex/**",
      "**/.gemini/**",
      "**/.cursor/**",
      "**/.opencode/**",
      "**/.windsurf/**",
      "**/.aider.conf.yml",
      "**/.mcp.json",
      "**/opencode.json",
      "**/.cursorrules",
      "**/.windsurfrules"
    ],
    reason: "later agents of the run load them, with their keys"
  },
  {
    what: "settings of editors and containers that start programs",
    treatment: "protected",
    globs: ["**/.vscode/**", "**/.devcontainer/**", "**/.devcontainer.json", "**/.envrc"],
    reason: "they start programs on the machine of the person who opens the folder"
  },
  {
    what: "owners of code",
    treatment: "protected",
    globs: ["**/CODEOWNERS"],
    reason: "they decide who has to review"
  },
  {
    what: "a lock file beside one of another package manager",
    treatment: "warning",
    globs: [],
    reason: "two lock files drift apart, and tools choose either"
  },
  {
    what: `a file over ${LARGE_BYTES / 1e6} MB`,
    treatment: "warning",
    globs: [],
    reason: "the history keeps it for ever"
  },
  {
    what: `more than ${MANY_FILES} files`,
    treatment: "warning",
    globs: [],
    reason: "nobody reviews them; an ignore rule may be missing"
  },
  {
    what: "two names that differ only in case",
    treatment: "warning",
    globs: [],
    reason: "one of them is lost in a checkout on macOS or Windows"
  }
];
var kindsOf = (treatment) => HANDED_OVER.filter((kind) => kind.treatment === treatment);
var PROTECTED_BY_DEFAULT = kindsOf("protected").flatMap(({ globs }) => globs);
var LEFT_OUT_GLOBS = kindsOf("left out").flatMap(
  ({ globs, marker }) => marker === void 0 ? globs : []
);

// workflows-src/integrate/globs.ts
var EXCEPT = "!";
var splitGlobs = (input) => input.split(/[,\n]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
var findInvalidGlobs = (input) => splitGlobs(input).filter((entry) => {
  const glob = entry.replace(EXCEPT, "");
  return glob === "" || /^[/:!]/.test(glob) || glob.split("/").includes("..");
});

// workflows-src/integrate/protected-paths.ts
var WORKFLOWS = ".github/workflows/**";
var parseProtectedPaths = (input) => [
  .../* @__PURE__ */ new Set([...splitGlobs(input), ...PROTECTED_BY_DEFAULT, WORKFLOWS])
];
var isException = (entry) => entry.startsWith(EXCEPT);
var toPathspecs = (globs) => globs.flatMap((entry) => {
  const glob = isException(entry) ? entry.slice(EXCEPT.length) : entry;
  const magic = isException(entry) ? ":(exclude,glob,icase)" : MATCH;
  const parents = isException(entry) ? [] : listParents(glob).filter(isName).map(toPattern);
  return [.../* @__PURE__ */ new Set([glob, glob.replace(/\/\*\*$/, "")])].map((path) => magic + path).concat(parents);
});
var MATCH = ":(glob,icase)";
function listParents(glob) {
  const parts = glob.replace(/(\/\*\*)+$/, "").split("/");
  return parts.map((_, index) => parts.slice(0, index).join("/")).filter((parent) => parent.replaceAll("**", "").replaceAll("/", "") !== "");
}
var isName = (glob) => !/[*?[\\]/.test(glob);
var toPattern = (name) => MATCH + name.replace(/[a-z0-9](?=[^a-z0-9/]*$)/i, (letter) => `[${letter.toLowerCase()}]`);
async function findTouchedBetween(repository, from, to, globs, always = [WORKFLOWS]) {
  const diff = ["diff-tree", "-r", "-z", "--name-only", from, to, "--"];
  const touched = await listPaths(repository, [...diff, ...toPathspecs(globs)]);
  if (globs.some(isException)) touched.push(...await listPaths(repository, [...diff, ...toPathspecs(always)]));
  const parents = globs.filter((entry) => !isException(entry)).flatMap(listParents);
  const patterns = parents.filter((parent) => !isName(parent)).map((parent) => MATCH + parent);
  if (patterns.length > 0) {
    for (const { path, before, after } of await listChanges(repository, from, to, patterns))
      if (!isPlainFile(before) || !isPlainFile(after)) touched.push(path);
  }
  return [...new Set(touched)];
}
var isPlainFile = (entry) => !("mode" in entry) || entry.mode.startsWith("100");
var ATTRIBUTES = "**/.gitattributes";
async function findForbiddenBetween(repository, [from, to], { project_id, protected_paths }, taskIds) {
  const own = new Set(taskIds.map((id) => resultPath(project_id, id)));
  const results = `${tasksFolder(project_id)}/**`;
  const list = (globs2) => findTouchedBetween(repository, from, to, globs2, [WORKFLOWS, results]);
  const globs = [...protected_paths, results];
  const hasException = globs.some((glob) => glob.startsWith(EXCEPT));
  const touched = await list(hasException ? globs : [...globs, ATTRIBUTES]);
  const keepsAttributes = !hasException && !touched.some((path) => /(^|\/)\.gitattributes$/i.test(path));
  const forbidden = keepsAttributes || hasException ? touched : await list(globs);
  return { forbidden: forbidden.filter((path) => !own.has(path)), keepsAttributes };
}
var isWorkflow = (path) => /^\.github(\/workflows(\/.*)?)?$/is.test(path);

// workflows-src/git/import-commit.ts
var REF2 = "refs/somas/imported";
async function importCommit(repository, {
  parents,
  message,
  changes,
  tree,
  date = Math.floor(Date.now() / 1e3)
}) {
  const [first, ...others] = parents;
  const input = [
    `commit ${REF2}
mark :1
`,
    `committer ${IDENTITY.GIT_COMMITTER_NAME} <${IDENTITY.GIT_COMMITTER_EMAIL}> ${date} +0000
`,
    renderData(message),
    `from ${first}
`,
    ...others.map((parent) => `merge ${parent}
`),
    tree === void 0 ? "" : `M 040000 ${tree} ""
`,
    ...changes.map(renderChange),
    "\nget-mark :1\n",
    `reset ${REF2}
from ${"0".repeat(first.length)}

`
  ];
  return git(repository, ["fast-import", "--quiet", "--force"], { input: input.join("") });
}
function renderChange(change) {
  const path = `"${change.path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
  if ("text" in change) return `M 100644 inline ${path}
${renderData(change.text)}`;
  return "object" in change ? `M ${change.mode} ${change.object} ${path}
` : `D ${path}
`;
}
var renderData = (text) => `data ${Buffer.byteLength(text)}
${text}
`;

// workflows-src/task/submodules.ts
async function listSubmodulePaths(workspace, args) {
  const settings = await listSettings(workspace, [...args, "--get-regexp", "^submodule\\..*\\.path$"]);
  return settings.flatMap(({ value = "" }) => value === "" ? [] : [value.replace(/\/$/, "")]);
}

// workflows-src/integrate/unnamed-submodules.ts
var SUBMODULE = "160000";
async function findUnnamedSubmodules(repository, base, commit, changes) {
  const added = new Set(
    changes.flatMap(({ path, before, after }) => isSubmodule(after) && !isSubmodule(before) ? [path] : [])
  );
  const isListChanged = changes.some(({ path }) => path === ".gitmodules");
  if (added.size === 0 && !isListChanged) return [];
  const listNamed = async (name) => new Set(await listSubmodulePaths(repository, ["--blob", `${name}:.gitmodules`]));
  const [named, namedBefore] = [await listNamed(commit), await listNamed(base)];
  const paths = isListChanged ? await listSubmodules(repository, commit) : [...added];
  return paths.filter((path) => !named.has(path) && (added.has(path) || namedBefore.has(path)));
}
var isSubmodule = (file) => "mode" in file && file.mode === SUBMODULE;
async function listSubmodules(repository, commit) {
  const entries = await git(repository, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  return Array.from(entries.matchAll(/(?:^|\0)160000 commit \S+\t([^\0]*)/g), ([, path = ""]) => path);
}

// workflows-src/integrate/task-work.ts
var NO_WORK = { builtOn: /* @__PURE__ */ new Set(), workflows: [], leftOut: [] };
async function makeWork(integration, wave, task, claim) {
  const { repository, project_id, base } = integration;
  let found2 = NO_WORK;
  const refuse = (refused) => ({ ...NO_WORK, ...found2, refused });
  try {
    const { before, tree, date, messages } = await readOwnCommits(integration, wave, task.id, claim.commit);
    found2 = { ...found2, builtOn: new Set(before.flatMap((id) => [...wave.work.get(id)?.builtOn ?? [], id])) };
    const changes = await listChanges(repository, base, claim.commit);
    found2 = { ...found2, workflows: changes.flatMap(({ path: path2 }) => isWorkflow(path2) ? [path2] : []) };
    const unnamed = await findUnnamedSubmodules(repository, base, claim.commit, changes);
    if (unnamed.length > 0) return refuse(unnamedSubmoduleOutcome(unnamed));
    const below = before.map((id) => wave.work.get(id)?.commit);
    if (below.includes(void 0)) return { ...NO_WORK, ...found2 };
    const path = resultPath(project_id, task.id);
    const others = fixResultFiles(project_id, wave, found2.builtOn, path, changes);
    const text = await readResultFile(repository, `${claim.commit}:${path}`);
    if (text === "too long") return refuse(longResultOutcome(path));
    const judged = others.leftOut.length === 0 ? claim : { ...claim, ...withLeftOut(claim, others.leftOut) };
    const sealed = text && sealText(text.text, formatTrailers(integration, task.id, judged));
    const [first = base, ...more] = below.flatMap((commit2) => commit2 ?? []);
    const commit = await importCommit(repository, {
      parents: [first, ...more],
      message: formatWorkMessage(task, messages),
      changes: [...others.files, ...sealed === void 0 ? [] : [{ path, text: sealed }]],
      tree,
      date
    });
    const written = changes.find((change) => change.path === path)?.after ?? { path };
    const { leftOut } = others;
    return { ...found2, commit, leftOut, ...sealed !== void 0 && { result: { written, sealed } } };
  } catch (error) {
    return refuse(mergeErrorOutcome(error));
  }
}
var LONGEST_AGO = 90 * 24 * 3600;
async function readOwnCommits({ repository, base, wave }, { claims, work }, taskId, commit) {
  const leg = findLegOfTask(wave, taskId);
  const earlier = wave.legs.filter(({ id }) => leg.after.includes(id)).flatMap(({ tasks }) => tasks);
  const candidates = [...earlier, ...leg.tasks.slice(0, leg.tasks.indexOf(taskId))];
  const ids = new Map(candidates.flatMap((id) => work.has(id) ? [[claims.get(id)?.commit ?? "", id]] : []));
  const now = Math.floor(Date.now() / 1e3);
  const starts = /* @__PURE__ */ new Set();
  const messages = [];
  let room = MOST_BYTES;
  let [tree, date] = [void 0, now];
  const log = ["log", "-z", "--reverse", "--topo-order", "--format=%T %ct %P%x1f%B"];
  await readRecords(repository, [...log, commit, ...[base, ...ids.keys()].map((name) => `^${name}`), "--"], {
    limit: MOST_BYTES,
    onRecord: (record) => {
      const end = record.indexOf("\x1f");
      const [ownTree, seconds, ...parents] = record.slice(0, end).trim().split(" ");
      [tree, date] = [ownTree, Number(seconds) || now];
      for (const parent of parents) starts.add(parent);
      messages.push(parents.length === 1 && room > 0 ? record.slice(end + 1) : "");
      room -= record.length - end;
    }
  });
  messages.pop();
  if (tree === void 0) starts.add(commit);
  const before = [...ids].flatMap(([name, id]) => starts.has(name) ? [id] : []);
  const own = { before, messages, date: Math.min(Math.max(date, now - LONGEST_AGO), now) };
  return { ...own, ...tree !== void 0 && { tree } };
}
var MOST_BYTES = 64e3;
function fixResultFiles(project_id, { work }, builtOn, own, changes) {
  const files = /* @__PURE__ */ new Map();
  const expected = /* @__PURE__ */ new Map();
  const changed = new Map(changes.flatMap((change) => isResultFile(change.path) ? [[change.path, change]] : []));
  for (const { path, before } of changed.values()) {
    files.set(path, before);
    expected.set(path, before);
  }
  for (const id of builtOn) {
    const { result } = work.get(id) ?? {};
    if (result === void 0) continue;
    const path = resultPath(project_id, id);
    files.set(path, { path, text: result.sealed });
    expected.set(path, result.written);
  }
  files.delete(own);
  const leftOut = [...files.keys()].filter(
    (path) => !isDeepStrictEqual(changed.get(path)?.after ?? { path }, expected.get(path))
  );
  return { files: [...files.values()], leftOut };
}
var withLeftOut = ({ verdict, reason }, files) => ({
  verdict: verdict === "succeeded" ? "succeeded_with_warning" : verdict,
  reason: `${reason}; changes of other tasks' result files are left out: ${joinNames(files)}`
});
async function readResultFile(repository, name) {
  const pieces = [];
  let size = 0;
  const onPiece = (piece) => {
    size += piece.length;
    if (size > MOST_RESULT_BYTES) throw new Error("too long");
    pieces.push(piece);
  };
  try {
    await streamGit(repository, ["cat-file", "blob", name], { onPiece });
    return { text: Buffer.concat(pieces).toString() };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return size > MOST_RESULT_BYTES ? "too long" : void 0;
  }
}
var longResultOutcome = (path) => ({
  verdict: "blocked",
  reason: `${path} is larger than ${MOST_RESULT_BYTES / 1e6} MB`
});
var unnamedSubmoduleOutcome = (paths) => ({
  verdict: "blocked",
  reason: `holds a submodule that .gitmodules does not name, so no later checkout could fetch it: ${joinNames(paths)}`
});
function mergeErrorOutcome(error) {
  if (!(error instanceof GitError)) throw error;
  return { verdict: "runner_error", reason: `cannot be merged: ${toOneLine(error.stderr.split("\n")[0] ?? "")}` };
}

// workflows-src/integrate/merge-task.ts
async function mergeTask(integration, { claims, work }, { head, withheld, contestedFiles }, task) {
  const { repository, base, protected_paths } = integration;
  const claim = claims.get(task.id) ?? NO_RESULT;
  const { builtOn, refused, commit: made, workflows } = work.get(task.id) ?? NO_WORK;
  const [other, { again } = { again: false }] = [...withheld].find(([id]) => builtOn.has(id)) ?? [];
  if (other !== void 0) {
    const reason = `builds on the work of ${other}, which ${again ? "runs again" : "could not be merged"}`;
    return { verdict: "skipped_dependency", reason, ...again && { again } };
  }
  if (refused !== void 0) return refused;
  const theirs = made ?? base;
  try {
    const merge = await mergeTrees(repository, head, theirs);
    if ("conflicts" in merge) {
      const touched = await findTouchedBetween(repository, base, theirs, protected_paths);
      if (touched.length > 0) return protectedPathOutcome(touched);
      const overlap = await describeOverlap(repository, base, head, merge.conflicts);
      return { ...conflictOutcome(merge.conflicts), overlap };
    }
    const changed = contestedFiles.size === 0 ? [] : await findTouchedBetween(repository, head, merge.tree, []);
    const contested = changed.filter((file) => contestedFiles.has(file));
    if (contested.length > 0) return conflictOutcome(contested, ", which others push to");
    const ids = [task.id, ...builtOn];
    const { forbidden, keepsAttributes } = await findForbiddenBetween(repository, [head, merge.tree], integration, ids);
    const protectedFiles = [.../* @__PURE__ */ new Set([...forbidden, ...workflows])];
    if (protectedFiles.length > 0) return protectedPathOutcome(protectedFiles);
    const parents = made === void 0 ? [head] : [head, made];
    const commit = await commitTree(repository, merge.tree, parents, formatMergeMessage(integration, task, claim));
    if (keepsAttributes) noteSameAttributes(repository, head, commit);
    return { verdict: claim.verdict, reason: claim.reason, commit };
  } catch (error) {
    return mergeErrorOutcome(error);
  }
}
var DIFF_LENGTH = 2e4;
async function describeOverlap(repository, base, head, files) {
  const paths = files.map((file) => `:(top,literal)${file}`);
  const log = ["log", "--first-parent", "--format=%(trailers:key=Task,valueonly)", `${base}..${head}`, "--", ...paths];
  const tasks = (await git(repository, log)).split("\n").filter((id) => ID_PATTERN.test(id));
  const diff = await git(repository, ["diff-tree", "-p", "--no-ext-diff", "--no-textconv", base, head, "--", ...paths]);
  const cut = diff.length > DIFF_LENGTH ? `${diff.slice(0, DIFF_LENGTH)}
[Cut here]` : diff;
  return { files, tasks: [...new Set(tasks)], diff: cut };
}
var conflictOutcome = (files, why = "") => ({
  verdict: "conflict",
  reason: `conflicts in ${joinNames(files)}${why}`
});
var protectedPathOutcome = (files) => ({
  verdict: "protected_path",
  reason: `changes protected files: ${joinNames(files)}`
});

// workflows-src/integrate/merge-wave.ts
async function mergeWave(integration, wave, tip, start, contestedFiles) {
  const { repository, project_id, base, plan, previous, fingerprints, adopted } = integration;
  const results = new Map(previous.map((result) => [result.task_id, result]));
  const state = { head: start, results, withheld: /* @__PURE__ */ new Map(), sideBranches: /* @__PURE__ */ new Map(), contestedFiles };
  const isOwn = tip === void 0 || tip === base || tip === integration.ownTip;
  const ignoresOtherRuns = isOwn || integration.wave.number === 0;
  const doneByOtherRuns = ignoresOtherRuns ? /* @__PURE__ */ new Map() : await findSameTasks(repository, `${base}..${tip}`, fingerprints);
  const longestFirst = compareByRemainingPath(plan);
  const repeated = findRepeated(plan.tasks, wave, previous);
  const rank = ({ id }) => repeated.has(id) ? 0 : 1;
  const tasks = plan.tasks.filter(({ id }) => wave.claims.has(id)).sort((one, other) => rank(one) - rank(other) || longestFirst(one.id, other.id));
  for (const [index, task] of tasks.entries()) {
    if (index > 0 && index % BETWEEN_INDEXES === 0) await indexCommits(repository, state.head);
    const claim = wave.claims.get(task.id) ?? NO_RESULT;
    const other = doneByOtherRuns.get(task.id);
    const outcome = other ? outcomeOfOtherRun(other) : await mergeIfReady(integration, wave, state, task, claim);
    if (adopted && outcome.commit === void 0) {
      if (claim.commit !== void 0) state.withheld.set(task.id, { again: true });
      continue;
    }
    const result = buildResult(integration, task, claim, outcome);
    const isWithheld = outcome.commit === void 0 && isDone(claim.verdict);
    results.set(
      task.id,
      isWithheld ? await withhold(integration, state, task, claim, wave.work.get(task.id), result) : result
    );
  }
  const { head, sideBranches } = state;
  const merged = [...wave.claims.keys()].filter((id) => results.get(id)?.commit !== void 0);
  const isKnown = (id) => !doneByOtherRuns.has(id) && wave.work.get(id)?.result !== void 0;
  const resultFiles = new Map(merged.filter(isKnown).map((id) => [id, resultPath(project_id, id)]));
  const others = merged.filter((id) => !resultFiles.has(id));
  if (others.length > 0)
    for (const [id, file] of await findResultFiles(repository, head, project_id, others)) resultFiles.set(id, file);
  for (const [id, result_file] of resultFiles) {
    const result = results.get(id);
    if (result !== void 0) results.set(id, { ...result, result_file });
  }
  return { head, sideBranches, results: [...results.values()] };
}
function findRepeated(tasks, { claims }, previous) {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const found2 = new Set(previous.flatMap(({ task_id, overlap, again }) => overlap && again ? [task_id] : []));
  for (const id of found2) for (const other of byId.get(id)?.depends_on ?? []) if (claims.has(other)) found2.add(other);
  return found2;
}
var outcomeOfOtherRun = ({ verdict, commit }) => ({
  verdict,
  reason: "done by another run at the same time",
  commit
});
async function mergeIfReady(integration, wave, state, task, claim) {
  const outcome = findBlockedOutcome(task, claim, state.results) ?? outcomeOfClaim(claim);
  if (!isDone(outcome.verdict)) return outcome;
  const merged = await mergeTask(integration, wave, state, task);
  state.head = merged.commit ?? state.head;
  return merged;
}
function findBlockedOutcome(task, claim, results) {
  const hasStarted = claim !== NO_RESULT && claim.verdict !== "skipped_dependency" && claim.verdict !== "conflict";
  if (hasStarted && !isDone(claim.verdict)) return void 0;
  const [first] = task.depends_on.flatMap((id) => results.get(id) ?? []).filter(({ verdict }) => !isDone(verdict)).sort((one, other) => Number(one.again ?? false) - Number(other.again ?? false));
  if (first === void 0) return void 0;
  const reason = `waits for ${first.task_id}, which ${first.again ? "runs again" : "was not done"}`;
  return { verdict: "skipped_dependency", reason, ...first.again && { again: true } };
}

// workflows-src/integrate/moved-tip.ts
async function mergeOntoMovedTip(repository, branch, { tip, head }, newTip, protected_paths) {
  const [descends, taskMerges, merge] = await Promise.all([
    containsCommit(repository, newTip, tip),
    listTaskMerges(repository, `${tip}..${newTip}`),
    mergeCommits(repository, newTip, head, `Merge ${head.slice(0, 7)} into ${branch}
`)
  ]);
  if (!descends || taskMerges.length > 0) return { conflicts: [] };
  if ("conflicts" in merge) return merge;
  const touched = await findTouchedBetween(repository, newTip, merge.commit, protected_paths);
  return touched.length > 0 ? { conflicts: [] } : { commit: merge.commit, conflicts: [] };
}

// workflows-src/integrate/integrate-wave.ts
var PATIENT_TRIES = 2;
async function integrateWave(integration) {
  await requireMergeTree();
  const read = { claims: /* @__PURE__ */ new Map(), work: /* @__PURE__ */ new Map(), notStarted: /* @__PURE__ */ new Set() };
  try {
    await readClaims(integration, read);
    const { head, results, refused } = await mergeAndPush(integration, read);
    return { head, results: results.map((result) => withoutRefusedBranch(integration, result, refused)) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { head: integration.base, results: buildFailedResults(integration, read, error), error };
  }
}
async function readClaims(integration, read) {
  const { claims, work, notStarted } = read;
  const { repository, base, wave, artifactOf, adopted, environment, previous, overlaps, plan } = integration;
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  await completeHistory(repository, environment);
  for (const [index, leg] of wave.legs.entries()) {
    if (index > 0 && index % BETWEEN_INDEXES === 0) await indexPacks(repository);
    const results = await readLegResults(repository, base, artifactOf, leg);
    for (const id of leg.tasks) {
      if (results.notStarted !== void 0) {
        notStarted.add(id);
        continue;
      }
      const before = previous.find(({ task_id }) => task_id === id)?.overlap;
      const overlap = before === void 0 ? overlaps?.get(id) : joinOverlaps(overlaps?.get(id), before);
      const found2 = results.claims.get(id);
      const claim = found2 === void 0 ? NO_RESULT : { ...found2, ...overlap && { overlap } };
      if (adopted && !isDone(claim.verdict)) continue;
      claims.set(id, claim);
      const { commit } = claim;
      if (commit === void 0 || !isDone(claim.verdict)) continue;
      const task = tasks.get(id);
      if (task === void 0) continue;
      const made = await makeWork(integration, read, task, { ...claim, commit });
      work.set(id, made);
      if (made.leftOut.length > 0) claims.set(id, { ...claim, ...withLeftOut(claim, made.leftOut) });
    }
  }
  if (wave.legs.length > 1) await indexPacks(repository);
}
function mergeAndPush(integration, claims) {
  const { repository, project_id, base, head = base, ownTip, protected_paths, environment, findTip } = integration;
  const branch = nameBranch(project_id);
  const contestedFiles = /* @__PURE__ */ new Set();
  let merged;
  return push({
    repository,
    branch,
    ...environment && { environment },
    findTip,
    build: async (tip, attempt) => {
      if (attempt > PATIENT_TRIES && merged !== void 0 && tip !== void 0) {
        const { commit, conflicts } = await mergeOntoMovedTip(repository, branch, merged, tip, protected_paths);
        if (commit !== void 0) return { ...merged, head: commit, changed: commit !== tip };
        for (const file of conflicts) contestedFiles.add(file);
      }
      const containsHead = tip === ownTip && head === base;
      const start = tip === void 0 ? head : containsHead ? tip : await mergeHead(repository, branch, tip, head);
      const wave = await mergeWave(integration, claims, tip, start, contestedFiles);
      merged = tip === void 0 ? void 0 : { ...wave, tip };
      return { ...wave, changed: wave.head !== (tip ?? head) };
    }
  });
}
async function mergeHead(repository, branch, tip, head) {
  const merge = await mergeCommits(repository, tip, head, `Merge ${head.slice(0, 7)} into ${branch}
`);
  if ("commit" in merge) return merge.commit;
  const files = joinNames(merge.conflicts);
  throw new Error(
    `${branch} conflicts with ${head.slice(0, 7)} in ${files}: merge it into ${branch} by hand and start again`
  );
}
function withoutRefusedBranch({ project_id, wave }, result, refused) {
  const { held_out, ...rest } = result;
  const why = held_out && refused.get(held_out);
  if (why === void 0) return result;
  const artifact = artifactName({ project_id, wave }, findLegOfTask(wave, result.task_id).id);
  return {
    ...rest,
    artifacts: [...result.artifacts ?? [], artifact],
    reason: `${result.reason}; ${held_out} cannot be pushed: ${why}`
  };
}
function buildFailedResults(integration, { claims, notStarted }, { message }) {
  const { adopted, plan, previous, wave } = integration;
  const results = new Map(previous.map((result) => [result.task_id, result]));
  const ids = adopted ? [] : wave.legs.flatMap(({ tasks }) => tasks);
  const started = new Set(ids.filter((id) => !notStarted.has(id)));
  const reason = toOneLine(message.split("\n")[0] ?? "");
  for (const task of plan.tasks) {
    if (!started.has(task.id)) continue;
    const claim = claims.get(task.id) ?? NO_RESULT;
    const outcome = isDone(claim.verdict) ? { verdict: "blocked", reason } : outcomeOfClaim(claim);
    results.set(task.id, buildResult(integration, task, claim, outcome));
  }
  return [...results.values()];
}

// workflows-src/schedule/limits.ts
var WAVES = 16;
var SPARE_WAVES = 4;
var MATRIX_LEGS = 256;
var OVERHEAD_SECONDS = 45;
var RESERVED_MINUTES = 3;
var HOSTED_JOB_MINUTES = 360;
var LEAST_WAIT_MINUTES = 30;
var CHECKPOINT_HOURS = 96;
var RUNNERS_SHARE = 0.02;
var CHECKPOINTS_SHARE = 0.03;

// workflows-src/schedule/blocked-tasks.ts
function findBlockedTasks(plan, ends) {
  const next = findSuccessors(plan);
  const ended = new Set(ends.map(({ task_id }) => task_id));
  const result = /* @__PURE__ */ new Map();
  for (const { task_id, done } of ends) {
    if (done) continue;
    const reached = [...next.get(task_id) ?? []];
    for (const id of reached) {
      if (result.has(id) || ended.has(id)) continue;
      result.set(id, task_id);
      reached.push(...next.get(id) ?? []);
    }
  }
  return result;
}

// workflows-src/plan/heap.ts
function createHeap(capacity) {
  const keys = new Float64Array(capacity);
  const values = new Int32Array(capacity);
  let size = 0;
  const key = (i) => keys[i];
  const put = (i, k, value) => {
    keys[i] = k;
    values[i] = value;
  };
  const move = (from, to) => put(to, key(from), values[from]);
  return {
    size: () => size,
    least: () => size === 0 ? Number.POSITIVE_INFINITY : key(0),
    push(k, value) {
      let i = size++;
      for (let parent = i - 1 >> 1; i > 0 && key(parent) > k; parent = i - 1 >> 1) {
        move(parent, i);
        i = parent;
      }
      put(i, k, value);
    },
    pop() {
      const top = values[0];
      size--;
      const k = key(size);
      let i = 0;
      for (let child = 1; child < size; child = 2 * i + 1) {
        if (child + 1 < size && key(child + 1) < key(child)) child++;
        if (key(child) >= k) break;
        move(child, i);
        i = child;
      }
      put(i, k, values[size]);
      return top;
    }
  };
}

// workflows-src/schedule/replay.ts
function createReplay({ group, before }, hours, runners) {
  const waveOfLeg = new Int32Array(group.length);
  const waveOfGroup = new Int32Array(before.length);
  const end = new Float64Array(group.length);
  const ready = new Float64Array(before.length);
  let free = createHeap(runners);
  let wave = 0;
  let last = 0;
  let start = 0;
  let assigned = 0;
  const findReady = (own) => {
    if (waveOfGroup[own] === wave) return ready[own];
    let latest = 0;
    for (const leg of before[own])
      if (waveOfLeg[leg] === wave && end[leg] > latest) latest = end[leg];
    waveOfGroup[own] = wave;
    ready[own] = latest;
    return latest;
  };
  return {
    begin() {
      wave++;
      last = 0;
      free = createHeap(runners);
    },
    add(leg) {
      assigned = 0;
      if (free.size() === runners) {
        assigned = free.least();
        free.pop();
      }
      start = Math.max(assigned, findReady(group[leg]));
      const ends = start + hours[leg];
      waveOfLeg[leg] = wave;
      end[leg] = ends;
      free.push(ends, leg);
      if (ends > last) last = ends;
    },
    hours: () => last,
    assigned: () => assigned,
    start: () => start
  };
}
function computeMeanHours(legs, drawn, runners, wave) {
  const total = drawn.reduce((sum, hours) => {
    const replay = createReplay(legs, hours, runners);
    replay.begin();
    for (const leg of wave) replay.add(leg);
    return sum + replay.hours();
  }, 0);
  return total / drawn.length;
}
var computeWaitMinutes = ({ minutes }, leg) => Math.max(LEAST_WAIT_MINUTES, HOSTED_JOB_MINUTES - RESERVED_MINUTES - minutes[leg]);
var isWaitAllowed = (legs, leg, replay) => (replay.start() - replay.assigned()) * 60 <= computeWaitMinutes(legs, leg) + 1e-4;
function countFitting(legs, order, runners) {
  const capped = createReplay(legs, legs.capped_hours, runners);
  capped.begin();
  for (const [place, leg] of order.entries()) {
    if (place === MATRIX_LEGS) return place;
    capped.add(leg);
    if (!isWaitAllowed(legs, leg, capped)) return place;
  }
  return order.length;
}

// workflows-src/schedule/checkpoints.ts
function measureSegments(legs, drawn, runners, { order, step }) {
  const count = order.length;
  const places = Array.from({ length: Math.ceil(count / step) + 1 }, (_, place) => Math.min(count, place * step));
  const planned = createReplay(legs, legs.hours, runners);
  const capped = createReplay(legs, legs.capped_hours, runners);
  const replays = drawn.map((hours) => createReplay(legs, hours, runners));
  const measure = () => ({
    planned: planned.hours(),
    mean: replays.reduce((sum, replay) => sum + replay.hours(), 0) / replays.length
  });
  const rest = [];
  const waves = places.slice(0, -1).map((from) => {
    for (const replay of [planned, capped, ...replays]) replay.begin();
    const segments = [];
    let longest = 0;
    let fits = true;
    for (let place = from; place < count; place++) {
      const leg = order[place];
      for (const replay of [planned, ...replays]) replay.add(leg);
      if (!fits) continue;
      capped.add(leg);
      longest = Math.max(longest, legs.hours[leg]);
      fits = place - from < MATRIX_LEGS && isWaitAllowed(legs, leg, capped);
      if (!fits || (place + 1) % step !== 0 && place + 1 !== count) continue;
      const own = measure();
      segments.push({ hours: own.mean, planned: own.planned, needs: own.planned > longest ? own.planned : 0 });
    }
    rest.push(measure());
    return segments;
  });
  return { places, waves, rest: [...rest, { planned: 0, mean: 0 }] };
}
var ROUNDING = 1e-9;
function chooseCheckpoints(segments, options) {
  const { places, rest } = segments;
  const { waves_left, integration, least } = options;
  const end = places.length - 1;
  const affordable = rest.map((after) => limitHours(least, after));
  const anyTime = rest.map(() => ({ planned: Number.POSITIVE_INFINITY, mean: Number.POSITIVE_INFINITY }));
  const longest = segments.waves.flat().reduce((most, { needs }) => Math.max(most, needs), 0);
  for (let wave_hours = options.checkpoint_hours; ; wave_hours *= 2) {
    for (const waves of /* @__PURE__ */ new Set([Math.max(1, waves_left - SPARE_WAVES), waves_left])) {
      const limits = { waves, integration, wave_hours };
      const counts = Array.from({ length: waves }, (_, index) => index + 1);
      const findAffordable = findSoonestCuts(segments, { ...limits, latest: affordable });
      const most = counts.findLast((count) => findAffordable(end, count) !== void 0);
      if (most !== void 0) return findAffordable(end, most);
      const findAny = findSoonestCuts(segments, { ...limits, latest: anyTime });
      const [soonest] = counts.flatMap((count) => findAny(end, count) ?? []).sort((a, b) => a.hours - b.hours);
      if (soonest !== void 0) return soonest;
    }
    if (wave_hours >= longest) break;
  }
  return void 0;
}
var limitHours = (least, rest) => ({
  planned: (1 + CHECKPOINTS_SHARE) * (least.planned - rest.planned) + ROUNDING,
  mean: (1 + CHECKPOINTS_SHARE) * (least.mean - rest.mean) + ROUNDING
});
function findSoonestCuts({ places, waves }, limits) {
  const end = places.length - 1;
  const hours = Array.from(
    { length: limits.waves + 1 },
    () => new Float64Array(end + 1).fill(Number.POSITIVE_INFINITY)
  );
  const planned = hours.map((row) => new Float64Array(row.length));
  const from = hours.map(() => new Int32Array(end + 1));
  hours[0][0] = 0;
  for (const [place, segments] of waves.entries()) {
    for (let used = 0; used < limits.waves; used++) {
      const start = hours[used][place];
      if (start === Number.POSITIVE_INFINITY) continue;
      const plannedStart = planned[used][place];
      const [next, nextPlanned] = [hours[used + 1], planned[used + 1]];
      const cameFrom = from[used + 1];
      for (const [index, segment] of segments.entries()) {
        if (segment.needs > limits.wave_hours) continue;
        const to = place + index + 1;
        const integration = to < end ? limits.integration : 0;
        const total = start + segment.hours + integration;
        const plannedTotal = plannedStart + segment.planned + integration;
        const latest = limits.latest[to];
        if (total > next[to] + ROUNDING || total > latest.mean || plannedTotal > latest.planned) continue;
        next[to] = total;
        nextPlanned[to] = plannedTotal;
        cameFrom[to] = place;
      }
    }
  }
  return (place, count) => {
    const total = hours[count]?.[place];
    if (total === void 0 || total === Number.POSITIVE_INFINITY) return void 0;
    const ends = [];
    for (let to = place, used = count; used > 0; to = from[used--][to]) ends.unshift(to);
    return { ends, hours: total };
  };
}

// workflows-src/schedule/draw-hours.ts
var LEAST = 1 / 3;
var MOST = 5 / 3;
var PAIRS = 4;
var LEGS_OF_A_PAIR = 250;
function drawHours({ hours, rank }) {
  const pairs = Math.min(PAIRS, Math.floor(PAIRS * LEGS_OF_A_PAIR / hours.length));
  if (pairs === 0) return [hours];
  const random = createRandomNumbers();
  return Array.from({ length: pairs }, () => {
    const drawn = Float64Array.from(hours, random);
    const scale = (share) => hours.map((value, leg) => value * (LEAST + (MOST - LEAST) * share(drawn[rank[leg]])));
    return [scale((share) => share), scale((share) => 1 - share)];
  }).flat();
}
function createRandomNumbers() {
  let state = 42;
  return () => {
    state = state * 48271 % 2147483647;
    return state / 2147483647;
  };
}

// workflows-src/schedule/form-legs.ts
var LEG_MINUTES = HOSTED_JOB_MINUTES - RESERVED_MINUTES;
var PACKINGS = [
  { minutes: LEG_MINUTES / 2, isWithinLevel: true },
  { minutes: LEG_MINUTES, isWithinLevel: true },
  { minutes: LEG_MINUTES / 2, isWithinLevel: false },
  { minutes: LEG_MINUTES, isWithinLevel: false }
];
function formLegs(remaining, waves_left, start_up) {
  const isShort = (task) => remaining.hours[task] <= start_up;
  const room = waves_left * MATRIX_LEGS;
  const short = joinChains(remaining, (task, last) => isShort(task) && isShort(last));
  if (short.length <= room) return short;
  const chains = joinChains(remaining, () => true);
  if (chains.length <= room) return chains;
  let packed = [];
  for (const packing of PACKINGS)
    for (const waves of [Math.max(1, waves_left - SPARE_WAVES), waves_left]) {
      packed = packLegs(remaining, chains, { ...packing, count: waves * MATRIX_LEGS });
      if (packed.length <= waves * MATRIX_LEGS) return packed;
    }
  return packed.slice(0, room);
}
function joinChains(remaining, mayJoin) {
  const { tasks, before, after, runner_class, minutes } = remaining;
  const legs = [];
  const legOf = [];
  for (const task of tasks.keys()) {
    const [previous = -1, ...others] = before[task];
    const own = minutes[task];
    const leg = legOf[previous];
    const isJoined = leg !== void 0 && others.length === 0 && after[previous]?.length === 1 && runner_class[previous] === runner_class[task] && leg.minutes + own <= LEG_MINUTES && mayJoin(task, previous);
    const joined = isJoined ? leg : { tasks: [], minutes: 0 };
    if (!isJoined) legs.push(joined);
    joined.tasks.push(task);
    joined.minutes += own;
    legOf[task] = joined;
  }
  return legs.map((leg) => leg.tasks);
}
function packLegs(remaining, chains, packing) {
  const units = sortByLevel(remaining, chains);
  const pack = (longest) => {
    const packed = [];
    let last = { level: -1, runner_class: -1, hours: 0, minutes: 0 };
    for (const { tasks, ...unit } of units) {
      const sum = { ...unit, hours: last.hours + unit.hours, minutes: last.minutes + unit.minutes };
      const fits2 = unit.runner_class === last.runner_class && (unit.level === last.level || !packing.isWithinLevel) && sum.hours <= longest && sum.minutes <= packing.minutes;
      last = fits2 ? sum : unit;
      if (fits2) packed.at(-1)?.push(...tasks);
      else packed.push([...tasks]);
    }
    return packed;
  };
  let fits = units.reduce((sum, { hours }) => sum + hours, 0);
  let fails = 0;
  for (let step = 0; step < 30 && pack(fits).length <= packing.count; step++) {
    const middle = (fits + fails) / 2;
    if (pack(middle).length <= packing.count) fits = middle;
    else fails = middle;
  }
  return pack(fits);
}
function sortByLevel({ tasks, hours, minutes, before, runner_class, path }, legs) {
  const levelOfTask = new Int32Array(tasks.length);
  const levelBehind = /* @__PURE__ */ new Map();
  const findLevel = (list) => {
    const level = levelBehind.get(list) ?? list.reduce((most, task) => Math.max(most, 1 + levelOfTask[task]), 0);
    levelBehind.set(list, level);
    return level;
  };
  const sum = (values, leg) => leg.reduce((total, task) => total + values[task], 0);
  const keyed = legs.map((leg) => {
    const first = leg[0];
    const level = findLevel(before[first]);
    for (const task of leg) levelOfTask[task] = level;
    const unit = { tasks: leg, level, runner_class: runner_class[first] };
    const figures = { hours: sum(hours, leg), minutes: sum(minutes, leg) };
    return { unit: { ...unit, ...figures }, path: path[first], id: tasks[first]?.id ?? "" };
  });
  keyed.sort(
    (a, b) => a.unit.level - b.unit.level || a.unit.runner_class - b.unit.runner_class || b.path - a.path || (a.id < b.id ? -1 : 1)
  );
  return keyed.map(({ unit }) => unit);
}

// workflows-src/schedule/legs.ts
function buildLegs(remaining, legs, start_up) {
  const sum = (values) => Float64Array.from(legs, (tasks) => tasks.reduce((total, task) => total + values[task], 0));
  const hours = sum(remaining.hours).map((own) => start_up + own);
  const minutes = sum(remaining.minutes);
  const groups = groupLegs(remaining, legs);
  return {
    tasks: legs,
    hours,
    capped_hours: hours.map((own, leg) => Math.min(own, start_up + minutes[leg] / 60)),
    minutes,
    ...groups,
    path: findPaths(hours, groups),
    rank: rankLegs(remaining, legs)
  };
}
function groupLegs(remaining, legs) {
  const before = [];
  const numbers = /* @__PURE__ */ new Map();
  const group = Int32Array.from(findWaits(remaining, legs), (waits) => {
    const number = numbers.get(waits) ?? before.push(waits) - 1;
    numbers.set(waits, number);
    return number;
  });
  const members = before.map(() => []);
  for (const [leg, number] of group.entries()) members[number]?.push(leg);
  const behind = legs.map(() => []);
  for (const [number, waits] of before.entries()) for (const leg of waits) behind[leg]?.push(number);
  const toArrays = (lists) => lists.map((list) => Int32Array.from(list));
  return { group, before, members: toArrays(members), behind: toArrays(behind) };
}
function findWaits({ tasks, before }, legs) {
  const legOf = new Int32Array(tasks.length);
  for (const [leg, own] of legs.entries()) for (const task of own) legOf[task] = leg;
  const known2 = /* @__PURE__ */ new Map();
  const toLegs = (list) => {
    const waits = known2.get(list) ?? Int32Array.from(new Set(list.map((task) => legOf[task])));
    known2.set(list, waits);
    return waits;
  };
  return legs.map((own, leg) => {
    const [first, ...others] = own.map((task) => toLegs(before[task]));
    if (first === void 0 || others.length === 0) return first ?? new Int32Array();
    return Int32Array.from(new Set([first, ...others].flatMap((waits) => [...waits]).filter((other) => other !== leg)));
  });
}
function findPaths(hours, { group, behind, before }) {
  const path = new Float64Array(hours.length);
  const longest = new Float64Array(before.length);
  for (let leg = hours.length - 1; leg >= 0; leg--) {
    const rest = behind[leg].reduce((most, own2) => Math.max(most, longest[own2]), 0);
    path[leg] = hours[leg] + rest;
    const own = group[leg];
    longest[own] = Math.max(longest[own], path[leg]);
  }
  return path;
}
function rankLegs({ tasks, path }, legs) {
  const keyed = legs.map((own, leg) => ({
    leg,
    path: own.reduce((most, task) => Math.max(most, path[task]), 0),
    id: tasks[own[0]]?.id ?? ""
  }));
  keyed.sort((a, b) => b.path - a.path || (a.id < b.id ? -1 : 1));
  const rank = new Int32Array(legs.length);
  for (const [place, { leg }] of keyed.entries()) rank[leg] = place;
  return rank;
}

// workflows-src/schedule/list-order.ts
function computeListOrder(legs, runners, deadline = Number.POSITIVE_INFINITY) {
  const { hours, before, members, behind, path, rank } = legs;
  const count = hours.length;
  const waiting = Int32Array.from(before, (others) => others.length);
  const ready = createHeap(count);
  const running2 = createHeap(count);
  const order = new Int32Array(count);
  const release = (group) => {
    for (const leg of members[group]) ready.push(rank[leg], leg);
  };
  for (const [group, others] of waiting.entries()) if (others === 0) release(group);
  let now = 0;
  let work = hours.reduce((sum, value) => sum + value, 0);
  for (let started = 0; running2.size() > 0 || started < count; ) {
    while (ready.size() > 0 && running2.size() < runners) {
      const leg = ready.pop();
      if (now + path[leg] > deadline) return void 0;
      order[started++] = leg;
      work -= hours[leg];
      running2.push(now + hours[leg], leg);
    }
    now = running2.least();
    if (now + work / runners > deadline) return void 0;
    do {
      for (const group of behind[running2.pop()]) {
        waiting[group] = waiting[group] - 1;
        if (waiting[group] === 0) release(group);
      }
    } while (running2.least() === now);
  }
  return { order, makespan: now };
}
function findFewestRunners(legs, drawn, max_parallel) {
  const most = Math.min(max_parallel, MATRIX_LEGS, legs.hours.length);
  const best = computeListOrder(legs, most);
  const least = { planned: best.makespan, mean: computeMeanHours(legs, drawn, most, best.order) };
  const work = legs.hours.reduce((sum, hours) => sum + hours, 0);
  const deadline = (1 + RUNNERS_SHARE) * best.makespan;
  for (let runners = Math.max(1, Math.floor(work / deadline)); runners < most; runners++) {
    const order = computeListOrder(legs, runners, deadline)?.order;
    if (order === void 0) continue;
    if (computeMeanHours(legs, drawn, runners, order) <= (1 + RUNNERS_SHARE) * least.mean)
      return { runners, order, least };
  }
  return { runners: most, order: best.order, least };
}

// workflows-src/schedule/planned-wave.ts
function createPlannedWave(remaining, legs, wave) {
  const { number, runners, order, runs_on } = wave;
  const selectTasks = (leg) => (legs.tasks[leg] ?? []).map((task) => remaining.tasks[task]);
  const ids = new Map([...order].map((leg) => [leg, selectTasks(leg)[0]?.id ?? ""]));
  const planned = createReplay(legs, legs.hours, runners);
  planned.begin();
  let idle_hours = 0;
  const described = Array.from(order, (leg) => {
    planned.add(leg);
    const [start, assigned] = [planned.start(), planned.assigned()];
    idle_hours += start - assigned;
    const tasks = selectTasks(leg);
    const [first] = tasks;
    if (first === void 0) throw new Error("a leg needs at least one task");
    return {
      id: first.id,
      title: formatTitle(first, tasks.length - 1),
      tasks: tasks.map(({ id }) => id),
      after: Array.from(legs.before[legs.group[leg]] ?? []).flatMap((other) => ids.get(other) ?? []),
      runs_on: first.runs_on ?? runs_on,
      task_minutes: legs.minutes[leg],
      wait_minutes: computeWaitMinutes(legs, leg),
      assigned,
      start,
      hours: legs.hours[leg]
    };
  });
  return { number, runners, legs: described, hours: planned.hours(), idle_hours };
}
var TITLE_LENGTH = 100;
function formatTitle({ id, name }, more) {
  const text = name === id ? id : `${id} · ${name.replace(/\s+/g, " ").replace(/\$\{\{/g, "$ {{")}`;
  const suffix = more === 0 ? "" : ` (+${more})`;
  const room = TITLE_LENGTH - suffix.length;
  return (text.length <= room ? text : `${text.slice(0, room - 1)}…`) + suffix;
}

// workflows-src/schedule/globs.ts
function canMatchSamePath(a, b) {
  const [first, second] = [splitNames(a, b), splitNames(b, a)];
  return canBeEqual(first, second, "**", (left, right) => canBeEqual([...left], [...right], "*", matchCharacter));
}
function splitNames(glob, other) {
  const names = removeBraces(glob).replace(/^\.?\/+/, "").split("/").filter((name) => name !== "" && name !== ".").map((name) => name.includes(SEVERAL) ? "**" : name).map((name) => name === "**" ? name : name.replace(/[@!?*+]\([^)]*\)|\[[^\]]*\]|\*+|^!.*/g, "*"));
  const last = names.at(-1) ?? "";
  const isFile2 = /.\.[a-z]\w*$/i.test(last) && !`/${other}`.includes(`/${last}/`);
  return last === "**" || isFile2 ? names : [...names, "**"];
}
var SEVERAL = "\0";
function removeBraces(glob) {
  const outer = glob.replace(/\{[^{}]*\}/g, (brace) => /[/\0]/.test(brace) ? SEVERAL : "*");
  return outer === glob ? glob : removeBraces(outer);
}
var matchCharacter = (a, b) => a === b || a === "?" || b === "?";
function canBeEqual(a, b, any, same) {
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
var shareFiles = (task, other) => task.files.some((a) => other.files.some((b) => canMatchSamePath(a, b)));
function findFileConflicts(tasks, dependencies) {
  const stating = [...tasks.keys()].filter((i) => tasks[i]?.files.length);
  if (stating.length < 2) return [];
  const words = Math.ceil(tasks.length / 32);
  const earlier = tasks.map(() => new Uint32Array(words));
  const isEarlier = (other, i) => (earlier[i][other >> 5] & 1 << (other & 31)) !== 0;
  const follow = (i, other) => {
    const own = earlier[i];
    const others = earlier[other];
    for (let word = 0; word < words; word++) own[word] = own[word] | others[word];
    own[other >> 5] = own[other >> 5] | 1 << (other & 31);
  };
  const conflicts = [];
  for (const [i, task] of tasks.entries()) {
    for (const other of Array.from(dependencies[i] ?? [])) follow(i, other);
    if (task.files.length === 0) continue;
    for (const other of stating.filter((place) => place < i).reverse()) {
      if (isEarlier(other, i) || !shareFiles(task, tasks[other])) continue;
      conflicts.push({ first: other, second: i });
      follow(i, other);
    }
  }
  return conflicts;
}

// workflows-src/schedule/remaining-tasks.ts
function indexRemainingTasks(plan, isOpen, times) {
  const open = plan.tasks.filter(({ id }) => isOpen(id)).sort((a, b) => a.id < b.id ? -1 : 1);
  const known2 = new Set(open.map(({ id }) => id));
  const keepOpen = rememberPerList((ids) => ids.filter((id) => known2.has(id)));
  const inner = open.map((task) => ({ ...task, depends_on: keepOpen(task.depends_on) }));
  const tasks = sortByEarliestStart(sortTopologically({ version: 1, tasks: inner }));
  const index = new Map(tasks.map(({ id }, i) => [id, i]));
  const toIndices = rememberPerList((ids) => Int32Array.from(ids, (id) => index.get(id)));
  const before = tasks.map(({ depends_on }) => toIndices(depends_on));
  const conflicts = findFileConflicts(tasks, before);
  for (const { first, second } of conflicts) before[second] = Int32Array.of(...before[second], first);
  const after = tasks.map(() => []);
  for (const [i, indices] of before.entries()) for (const j of indices) after[j]?.push(i);
  const hours = Float64Array.from(tasks, ({ duration }) => duration.most_likely * times.runner_hours_per_hour);
  const classes = /* @__PURE__ */ new Map();
  const runner_class = Int32Array.from(tasks, ({ runs_on }) => {
    const label = JSON.stringify(runs_on ?? times.runs_on);
    const number = classes.get(label) ?? classes.size;
    classes.set(label, number);
    return number;
  });
  return {
    tasks,
    hours,
    minutes: Float64Array.from(tasks, times.minutesOf),
    runner_class,
    conflicts,
    before,
    after: after.map((indices) => Int32Array.from(indices)),
    path: computeLongestPaths(hours, after)
  };
}
function rememberPerList(compute) {
  const known2 = /* @__PURE__ */ new Map();
  return (ids) => {
    const result = known2.get(ids) ?? compute(ids);
    known2.set(ids, result);
    return result;
  };
}
function sortByEarliestStart(tasks) {
  const end = /* @__PURE__ */ new Map();
  const start = /* @__PURE__ */ new Map();
  for (const { id, depends_on, duration } of tasks) {
    const latest = depends_on.reduce((most, other) => Math.max(most, end.get(other)), 0);
    start.set(id, latest);
    end.set(id, latest + duration.most_likely);
  }
  const startOf = ({ id }) => start.get(id);
  return [...tasks].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}
function computeLongestPaths(hours, after) {
  const path = new Float64Array(hours.length);
  for (let i = hours.length - 1; i >= 0; i--) {
    let longest = 0;
    for (const j of Array.from(after[i] ?? [])) longest = Math.max(longest, path[j]);
    path[i] = hours[i] + longest;
  }
  return path;
}

// workflows-src/schedule/stragglers.ts
var TRIED = 12;
function dropStragglers(legs, drawn, options) {
  const { runners, order, most, least, latest: latestEnd } = options;
  const wave = order.subarray(0, most);
  const ends = new Float64Array(legs.hours.length);
  const planned = createReplay(legs, legs.hours, runners);
  planned.begin();
  for (const leg of wave) {
    planned.add(leg);
    ends[leg] = planned.start() + legs.hours[leg];
  }
  const latest = [...new Set(Array.from(wave, (leg) => ends[leg]))].sort((a, b) => b - a).slice(0, TRIED);
  let best = wave;
  let hours = Number.POSITIVE_INFINITY;
  for (const end of latest) {
    const isIn2 = (leg, place) => place < most && ends[leg] <= end;
    const own = order.filter(isIn2);
    if (own.length < least || countFitting(legs, own, runners) < own.length) continue;
    const others = order.filter((leg, place) => !isIn2(leg, place));
    const measurePlanned = (part) => computeMeanHours(legs, [legs.hours], runners, part);
    if (end !== latest[0] && measurePlanned(own) > latestEnd(measurePlanned(others))) continue;
    const total = computeMeanHours(legs, drawn, runners, own) + computeMeanHours(legs, drawn, runners, others);
    if (total >= hours) continue;
    hours = total;
    best = own;
  }
  return best;
}

// workflows-src/schedule/plan-waves.ts
var planNextWave = (plan, ends, options) => planWaves(plan, ends, options).next().value;
function* planWaves(plan, ends, options) {
  const blocked = findBlockedTasks(plan, ends);
  const placed = new Set(ends.map(({ task_id }) => task_id));
  for (let used = 0; used < options.waves_left; used++) {
    const remaining = indexRemainingTasks(plan, (id) => !placed.has(id) && !blocked.has(id), options);
    if (remaining.tasks.length === 0) return;
    const { number, waves_left } = options;
    const wave = planFirstWave(remaining, { ...options, number: number + used, waves_left: waves_left - used });
    yield wave;
    for (const { tasks } of wave.legs) for (const id of tasks) placed.add(id);
  }
}
function planFirstWave(remaining, options) {
  const { number, waves_left, runs_on, max_parallel = MATRIX_LEGS } = options;
  const start_up = options.overhead_seconds / 3600;
  const legs = buildLegs(remaining, formLegs(remaining, waves_left, start_up), start_up);
  const drawn = drawHours(legs);
  const fewest = findFewestRunners(legs, drawn, max_parallel);
  const { runners, order } = fewest;
  const { most, least } = cutFirstWave(legs, drawn, fewest, { ...options, integration: start_up });
  const latest = (others) => limitHours(fewest.least, { planned: others, mean: 0 }).planned - start_up;
  const wave = most === order.length ? order : dropStragglers(legs, drawn, { runners, order, most, least, latest });
  return createPlannedWave(remaining, legs, { number, runners: Math.min(runners, wave.length), order: wave, runs_on });
}
var MOST_PLACES = 128;
var PLACES_OF_MANY = 48;
var MANY_LEGS = 1e3;
var FEW_LEGS = 512;
function cutFirstWave(legs, drawn, { runners, order, least }, options) {
  let step = 1;
  while (order.length / step > (order.length > MANY_LEGS ? PLACES_OF_MANY : MOST_PLACES)) step *= 2;
  for (const places of order.length <= FEW_LEGS ? /* @__PURE__ */ new Set([step, 1]) : [step]) {
    const segments = measureSegments(legs, drawn, runners, { order, step: places });
    const cuts = chooseCheckpoints(segments, { ...options, least });
    if (cuts === void 0) continue;
    const others = (cuts.ends.length - 1) * MATRIX_LEGS;
    return { most: segments.places[cuts.ends[0] ?? 0] ?? 1, least: Math.max(1, order.length - others) };
  }
  const fitting = countFitting(legs, order, runners);
  return { most: fitting, least: fitting };
}

// workflows-src/schedule/wave.ts
var EMPTY_WAVE = { number: 0, runners: 1, legs: [] };

// workflows-src/task/task-ends.ts
var toTaskEnds = (results) => results.filter(({ again }) => !again).map(({ task_id, verdict }) => ({ task_id, done: isDone(verdict) }));

// workflows-src/plan/duration.ts
var SPREAD = {
  LOW: [0.9, 1.2],
  MEDIUM: [0.8, 1.5],
  HIGH: [0.7, 2],
  CRITICAL: [0.6, 3]
};
var MAX_HOURS = 1e6;
var HOURS_PER_UNIT = [
  [/^(s|secs?|seconds?)$/, 1 / 3600],
  [/^(m|mins?|minutes?)$/, 1 / 60],
  [/^(h|hrs?|hours?)$/, 1],
  [/^(d|days?)$/, 8],
  [/^(w|wks?|weeks?)$/, 40],
  [/^(mo|mons?|months?)$/, 160]
];
var NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)`;
var QUANTITY = String.raw`${NUMBER}\s*[A-Za-z]*|${NUMBER}\s*[A-Za-z]+(?:\s*${NUMBER}\s*[A-Za-z]+)+`;
var DURATION_TEXT = new RegExp(
  String.raw`^\s*(?:~?\s*(${QUANTITY})(?:\s*(?:-|–|—|to)\s*(${QUANTITY}))?|[Pp][\d.DdHhMmSsTtWw]+)\s*$`
);
var PART = new RegExp(String.raw`(${NUMBER})\s*([a-z]*)`, "g");
var EXPECTED = `expected a time over 0 and at most ${MAX_HOURS} hours, such as 6.5 (hours), "8-12 hours", "2h 30m", "1d" or {optimistic, most_likely, pessimistic}`;
function spreadByRisk(hours, risk) {
  const [optimistic, pessimistic] = SPREAD[risk];
  return {
    optimistic: round(hours * optimistic),
    most_likely: hours,
    pessimistic: Math.min(MAX_HOURS, round(hours * pessimistic))
  };
}
var round = (hours) => Number(hours.toPrecision(6));

// workflows-src/pipeline/architecture.ts
var computeArchitectureFingerprints = async (repository, plan, settings, head) => (await computeFingerprints(repository, { plan, settings, head, merges: [], steps: [] })).fingerprints;

// workflows-src/plan/loaded-plan.ts
var FALLBACK_TASK = {
  id: "FALLBACK-001",
  name: "Sequential Implementation",
  description: "Execute implementation in sequential mode",
  duration: spreadByRisk(24, "MEDIUM"),
  depends_on: [],
  risk: "MEDIUM",
  context_requirements: [],
  files: []
};

// workflows-src/plan/plan-json.ts
function parsePlanJson(text, file) {
  const plan = JSON.parse(text);
  if (plan?.version !== 1 || !Array.isArray(plan.tasks))
    throw new Error(`${file} is not a plan.json of stage 3: expected version 1 and tasks`);
  const index = plan.tasks.findIndex(({ id }) => !ID_PATTERN.test(id));
  if (index >= 0) throw new Error(`${file}: tasks.${index}.id is not an id: ${JSON.stringify(plan.tasks[index]?.id)}`);
  return { ...plan, version: 1, tasks: shareLists(plan.tasks) };
}
function shareLists(tasks) {
  const lists = /* @__PURE__ */ new Map();
  return tasks.map((task) => {
    const key = task.depends_on.join();
    const depends_on = lists.get(key) ?? task.depends_on;
    lists.set(key, depends_on);
    return { ...task, depends_on };
  });
}

// workflows-src/pipeline/artifacts.ts
var readPlanFile = (file) => parsePlanJson(readFileSync(file, "utf8"), file);
var readTimeouts = (planFile) => new Map(Object.entries(readJson2(join(dirname(planFile), "timeouts.json")) ?? {}));
var readResults = (folder) => readJson2(join(folder, "results.json")) ?? [];
var writeResults = (folder, results) => writeJson(join(folder, "results.json"), results, 2);
var readRun = (folder) => readJson2(join(folder, "run.json"));
var readWave = (file) => readJson2(file);
var writeWave = (file, wave) => writeJson(file, wave);
function requireWave(file) {
  const wave = readWave(file);
  if (wave === void 0) throw new Error(`${file} is missing: the job that scheduled the wave writes it`);
  return wave;
}
var downloadedArtifacts = (folder, project_id, { number, earlier }) => (legId) => {
  const wave = { number: earlier?.number ?? number };
  const artifact = join(folder, artifactName({ project_id, wave }, legId));
  return existsSync(artifact) ? artifact : void 0;
};
function readJson2(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : void 0;
}
function writeJson(file, value, indent) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, indent)}
`);
}

// workflows-src/pipeline/next-wave.ts
var describeWave = ({ number, base, runners, legs, earlier }) => ({
  number,
  base,
  runners,
  legs: earlier === void 0 ? legs.map(entryOf) : [],
  earlier_run: earlier?.run_id ?? "",
  earlier_wave: earlier?.number ?? 0
});
var entryOf = ({ id, title, runs_on, task_minutes, wait_minutes, after }, index) => ({
  position: String(index).padStart(3, "0"),
  id,
  title,
  runs_on,
  timeout_minutes: task_minutes + (after.length > 0 ? wait_minutes : 0) + RESERVED_MINUTES,
  waits: after.length > 0
});

// workflows-src/plan/setting-values.ts
var LIMIT_RANGES = {
  budget_usd: { least: 0, most: 1e5, decimals: true },
  max_turns: { least: 0, most: 1e5 },
  timeout_minutes: { least: 1, most: 7200 }
};
function parseNumber(value, { least, most, decimals = false }) {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  const isInRange = typeof number === "number" && number >= least && number <= most;
  return isInRange && (decimals || Number.isInteger(number)) ? number : void 0;
}
var describeRange = ({ least, most, decimals = false }) => `a ${decimals ? "" : "whole "}number from ${least} to ${most}`;
function readLabels(text) {
  if (!text.startsWith("[")) return text.trim() === "" ? void 0 : text;
  const labels = parseJson(text);
  return isLabelList(labels) ? labels : void 0;
}
var isLabelList = (value) => Array.isArray(value) && value.length > 0 && value.every((label) => typeof label === "string");
var EXPECTED_LABELS = 'a label, or a JSON list of labels such as ["self-hosted","linux"]';
var MODEL_PATTERN = /^[A-Za-z0-9@][!-~]{0,199}$/;
var EXPECTED_MODEL = "the name of a model, such as claude-sonnet-4-5 or openai/gpt-5, without blanks";

// workflows-src/pipeline/settings/lists.ts
var ANY = "any";
var splitList = (text) => text.split(",").map((item) => item.trim()).filter((item) => item !== "");
function readRunnerList(text) {
  if (text.trim() === ANY) return RUNNER_CHOICES;
  const names = splitList(text);
  const known2 = names.flatMap((name) => RUNNER_CHOICES.filter((choice) => choice === name));
  return known2.length === names.length ? known2 : void 0;
}
function readLabelsList(text) {
  if (text.trim() === ANY) return ANY;
  if (!text.trim().startsWith("[")) return splitList(text);
  const items = parseJson(text);
  if (!Array.isArray(items)) return void 0;
  const labels = items.map(
    (item) => isLabelList(item) ? item : typeof item === "string" ? readLabels(item) : void 0
  );
  return labels.every((label) => label !== void 0) ? labels : void 0;
}

// workflows-src/pipeline/restrict-tasks.ts
function restrictTasks(plan, bounds) {
  return { ...plan, tasks: plan.tasks.map((task) => restrictTask(task, bounds)) };
}
function restrictTask(task, bounds) {
  const refusals = findRefusals(task, bounds);
  if (refusals.length === 0) return task;
  const refused = new Set(refusals.map(({ key }) => key));
  const kept = Object.fromEntries(Object.entries(task).filter(([key]) => !refused.has(key)));
  const notes = refusals.map(
    ({ key, instead }) => `${key}: ${render(task[key])}; this does not count here, ${instead}`
  );
  return { ...kept, also_stated: [...task.also_stated ?? [], ...notes] };
}
var render = (value) => [value].flat().join(", ");
var LIMITS = Object.keys(LIMIT_RANGES);
function findRefusals(task, bounds) {
  return [
    ...refuseRunner(task, bounds),
    ...LIMITS.flatMap((key) => refuseLimit(key, task, bounds)),
    ...refuseLabels(task, bounds)
  ];
}
function refuseLimit(key, task, bounds) {
  const [stated, most] = [task[key], bounds[key]];
  if (stated === void 0 || most === 0 || stated > 0 && stated <= most) return [];
  return [{ key, expected: `at most ${most}, the \`${key}\` of the run`, instead: `${most} counts` }];
}
function refuseRunner({ runner, run: run3 }, bounds) {
  const instead = `${bounds.runner} is used`;
  if (runner === void 0 || runner === bounds.runner) return [];
  if (runner === "command" && run3 === void 0)
    return [{ key: "runner", expected: "a task with a `run` script", instead }];
  const allowed = listAllowedRunners(bounds);
  if (allowed.has(runner)) return [];
  return [{ key: "runner", expected: `one of ${[...allowed].join(", ")} (\`task_runners\` adds others)`, instead }];
}
function listAllowedRunners({ runner, task_runners, runner_argv }) {
  const own = runner === "auto" ? ["auto", "command", "somas", "brief"] : [runner, "command"];
  const allowed = /* @__PURE__ */ new Set([...own, ...readRunnerList(task_runners) ?? []]);
  if (runner_argv === "") allowed.delete("custom");
  return allowed;
}
function refuseLabels({ runs_on }, { runs_on: own, task_runs_on = "" }) {
  if (runs_on === void 0 || own === void 0) return [];
  const listed = readLabelsList(task_runs_on) ?? [];
  const run3 = readLabels(own) ?? own;
  if (listed === "any") return [];
  const allowed = [run3, ...listed];
  if (allowed.some((labels) => isSameMachine(labels, runs_on))) return [];
  const names = allowed.map((labels) => JSON.stringify(labels)).join(", ");
  const expected = `one of ${names} (\`task_runs_on\` adds others)`;
  return [{ key: "runs_on", expected, instead: `${render(run3)} is used` }];
}
function isSameMachine(one, other) {
  const [first, second] = [one, other].map(
    (labels) => JSON.stringify([...new Set([labels].flat().map((label) => label.toLowerCase()))].sort())
  );
  return first === second;
}

// workflows-src/simulation/arithmetic.ts
function ln(x) {
  let m = x;
  let k = 0;
  for (; m <= 0.5; k++) m *= 2;
  const z = (m - 1) / (m + 1);
  let sum = 0;
  for (let n = 33; n >= 1; n -= 2) sum = sum * z * z + 1 / n;
  return 2 * z * sum - k * Math.LN2;
}

// workflows-src/simulation/beta-table.ts
var CELLS = 1024;
var TAIL = 64;
var LOWER = CELLS + 1;
var UPPER = LOWER + TAIL + 1;
var INTERVALS = 2048;
var X = Float64Array.from(
  { length: INTERVALS + 1 },
  (_, i) => i * i * (3 - 2 * i / INTERVALS) / INTERVALS / INTERVALS
);
var LN_X = X.map((x) => x === 0 ? -1e6 : ln(x));

// workflows-src/pipeline/wave-options.ts
var waveOptions = (settings, number, timeouts) => ({
  number,
  waves_left: WAVES - number + 1,
  runs_on: readLabels(settings.runs_on) ?? settings.runs_on,
  runner_hours_per_hour: settings.runner_hours_per_hour,
  overhead_seconds: OVERHEAD_SECONDS,
  max_parallel: settings.max_parallel,
  checkpoint_hours: settings.checkpoint_hours,
  minutesOf: ({ id }) => timeouts.get(id) ?? settings.timeout_minutes
});

// workflows-src/pipeline/integrate.ts
async function runIntegrationStage(repository, settings, expected, files, environment) {
  const plan = restrictTasks(readPlanFile(files.plan), settings);
  const wave = requireWave(files.wave);
  const { number, base, earlier } = wave;
  if (number !== expected)
    throw new Error(
      `the results are at wave ${number}, expected wave ${expected}: "Re-run failed jobs" cannot go on from here, re-run all jobs`
    );
  const isArchitecture = number === 0;
  const known2 = new Map(Object.entries(readRun(files.results)?.overlaps ?? {}));
  const { head, results, error } = await integrateWave({
    repository,
    project_id: settings.project_id,
    base,
    ...earlier && { head: earlier.head, adopted: true },
    plan,
    wave,
    artifactOf: downloadedArtifacts(files.artifacts, settings.project_id, wave),
    previous: readResults(files.results),
    fingerprints: isArchitecture ? await computeArchitectureFingerprints(repository, plan, settings, base) : readFingerprints(files.results),
    protected_paths: parseProtectedPaths(settings.protected_paths),
    overlaps: known2,
    more_waves: !isArchitecture && number < WAVES,
    environment
  });
  writeResults(files.results, results);
  const done = new Set(results.flatMap(({ task_id, verdict }) => isDone(verdict) ? [task_id] : []));
  await removeHeldBranches(repository, settings.project_id, (id) => done.has(id), environment).catch(() => []);
  if (error !== void 0) throw error;
  const options = waveOptions(settings, number + 1, readTimeouts(files.plan));
  const earlierRuns = [...known2].map(([task_id, overlap]) => ({ task_id, overlap }));
  const overlaps = collectOverlaps([...earlierRuns, ...results]);
  const planned = isArchitecture ? void 0 : planNextWave(keepApart(plan, overlaps), toTaskEnds(results), options);
  const next = { ...planned ?? EMPTY_WAVE, base: head, overlaps: Object.fromEntries(overlaps) };
  if (!isArchitecture) writeWave(join(files.results, "wave.json"), next);
  return { head, next: describeWave(next), more: planned !== void 0 };
}
function readFingerprints(folder) {
  const start = readRun(folder);
  if (start === void 0) throw new Error("run.json is missing beside the results: dispatch writes it");
  return new Map(Object.entries(start.inputs));
}

// workflows-src/task/runner-argv.ts
var PLACEHOLDERS = {
  prompt_file: "TASK_PROMPT_FILE",
  task_id: "TASK_ID",
  task_name: "TASK_NAME",
  task_file: "TASK_JSON",
  context_dir: "TASK_CONTEXT_DIR",
  dependencies_dir: "TASK_DEPS_DIR",
  result_file: "TASK_RESULT_FILE",
  report_file: "TASK_REPORT_FILE",
  timeout_seconds: "TASK_TIMEOUT_SECONDS",
  model: "TASK_MODEL",
  budget_usd: "TASK_BUDGET_USD",
  max_turns: "TASK_MAX_TURNS"
};
var PLACEHOLDER = /\{([a-z_]+)\}/g;
function readArgv(json) {
  const list = parseJson(json);
  const isTexts = Array.isArray(list) && list.every((text) => typeof text === "string");
  const [program, ...args] = isTexts ? list : [];
  if (program === void 0 || program.trim() === "")
    return { expected: 'a JSON list of texts that begins with a program, e.g. ["my-agent", "{prompt_file}"]' };
  const used = [program, ...args].flatMap((text) => [...text.matchAll(PLACEHOLDER)]);
  const unknown = used.find(([, name = ""]) => !Object.hasOwn(PLACEHOLDERS, name))?.[0];
  if (unknown === void 0) return { argv: [program, ...args] };
  const known2 = Object.keys(PLACEHOLDERS).map((name) => `{${name}}`);
  return { expected: `one of ${known2.join(", ")} in place of ${unknown}` };
}

// workflows-src/pipeline/settings/check-runner.ts
function checkRunnerSettings({ runner, task_runners, runner_argv }) {
  const problem = (expected) => [{ setting: "runner_argv", value: runner_argv, expected }];
  const mayBeCustom = runner === "custom" || readRunnerList(task_runners)?.includes("custom");
  if (runner_argv === "" && task_runners.trim() === "any" && runner !== "custom") return [];
  if (!mayBeCustom)
    return runner_argv === "" ? [] : problem(`nothing with runner ${runner}: only the runner custom reads it`);
  const argv = readArgv(runner_argv);
  return "expected" in argv ? problem(argv.expected) : [];
}

// workflows-src/plan/plan.ts
var MODES = ["auto", "phases", "graph", "first-phase"];

// workflows-src/pipeline/settings/expected.ts
var expectId = (value) => ID_PATTERN.test(value) ? void 0 : 'letters, digits, ".", "_" and "-", at most 64, the first a letter or a digit';
var expectPath = (value, host) => host === "local" || value !== "-" && !value.startsWith("/") && !value.split(/[\\/]/).includes("..") ? void 0 : "a path inside of the repository";
var expectLabels = (value) => readLabels(value) === void 0 ? EXPECTED_LABELS : void 0;
var expectModel = (value) => value === "" || MODEL_PATTERN.test(value) ? void 0 : EXPECTED_MODEL;
function expectGlobs(value) {
  const [glob] = findInvalidGlobs(value);
  return glob === void 0 ? void 0 : `globs relative to the repository, which ${JSON.stringify(glob)} is not`;
}
var expectRunners = (value) => readRunnerList(value) === void 0 ? `any, or names separated by commas, each one of ${RUNNER_CHOICES.join(", ")}` : void 0;
var expectLabelsList = (value) => readLabelsList(value) === void 0 ? 'any, labels separated by commas, or a JSON list such as ["macos-latest", ["self-hosted","gpu"]]' : void 0;

// workflows-src/pipeline/settings/setting.ts
function textSetting(options) {
  return { kind: "text", ...options };
}
var numberSetting = (options) => ({ kind: "number", ...options });
var choiceSetting = (options) => ({ kind: "choice", ...options });
var booleanSetting = (words) => ({ kind: "boolean", default: false, ...words });

// workflows-src/pipeline/settings/table.ts
var SETTINGS2 = {
  project_id: textSetting({
    description: "names the project's folder and its branch, somas/<project_id>",
    use: "one for each plan that is carried out for itself",
    option: "project",
    expected: expectId
  }),
  plan: textSetting({
    description: "path of the execution plan in the repository; {project_id} is replaced",
    use: "where the plan lies elsewhere",
    default: `${locateArtifacts("{project_id}")}/execution_plan.yml`,
    expected: expectPath
  }),
  mode: choiceSetting({
    description: "how phases and dependencies make the order",
    use: "where a plan has phases, and they do not mean what auto takes them for",
    choices: MODES,
    default: "auto"
  }),
  on_invalid_plan: choiceSetting({
    description: "the reaction to an invalid plan: run one sequential task in its place, or stop",
    use: "fail, where nothing should run on a plan that has errors",
    choices: ["fallback", "fail"],
    default: "fallback"
  }),
  runner: choiceSetting({
    description: "the program that carries out a task; auto takes the first that can",
    use: "to have agents carry out tasks: name the agent",
    choices: RUNNER_CHOICES,
    default: "auto"
  }),
  task_runners: textSetting({
    description: "runners that a task may name for itself, separated by commas, beside the run's own and command; any for all of them",
    use: "where the plan gives some tasks to another agent",
    default: "",
    expected: expectRunners
  }),
  max_parallel: numberSetting({
    description: "tasks that may run at the same time",
    use: "more where the account has more runners and the agent's rate limit allows it, fewer where tasks are rate_limited",
    default: 4,
    least: 1,
    most: 999
  }),
  agent: textSetting({
    description: "the role of tasks that name none, as the runner somas knows it",
    use: "with the runner somas",
    default: "coder"
  }),
  model: textSetting({
    description: "the model an agent uses, in its own words; its own choice where empty",
    use: "to pay less, or to get more",
    default: "",
    expected: expectModel
  }),
  budget_usd: numberSetting({
    description: "dollars an agent may use for a task, where it can keep to that; 0 for no limit",
    use: "with agents that are paid by use",
    default: 0,
    ...LIMIT_RANGES.budget_usd
  }),
  max_turns: numberSetting({
    description: "turns an agent may take for a task, where it can keep to that; 0 for no limit",
    use: "where an agent goes round in circles",
    default: 0,
    ...LIMIT_RANGES.max_turns
  }),
  runner_argv: textSetting({
    description: 'the runner custom: its command line as a JSON list, e.g. ["my-agent", "{prompt_file}"]',
    use: "only with runner: custom",
    default: ""
  }),
  setup: textSetting({
    description: "bash commands, or a script of the repository, that prepare a checkout: before a task starts, and before its verify; without keys",
    use: "to install what tasks need, such as npm ci, or the program of runner: custom",
    default: ""
  }),
  context_files: textSetting({
    description: "files every task is given, separated by commas: artifacts of the project, or paths in the repository",
    use: "where every agent has to know more, or less",
    default: "SPEC.md,ARCHITECTURE.md,execution_plan.yml"
  }),
  runs_on: textSetting({
    description: 'runner label for all jobs, or several as JSON (["self-hosted","linux"])',
    use: "with machines of your own, or larger ones",
    default: "ubuntu-latest",
    host: "actions",
    expected: expectLabels
  }),
  task_runs_on: textSetting({
    description: 'runner labels that a task may name for itself beside runs_on: separated by commas, or JSON (["macos-latest", ["self-hosted","gpu"]]); any for all',
    use: "where some tasks need another machine",
    default: "",
    host: "actions",
    expected: expectLabelsList
  }),
  timeout_minutes: numberSetting({
    description: "minutes a task may take",
    use: "where agents need longer; a job on GitHub's machines ends after 6 hours",
    default: 60,
    local_default: 360,
    ...LIMIT_RANGES.timeout_minutes
  }),
  stall_minutes: numberSetting({
    description: "minutes without output, change or commit after which a task is ended; 0 for never",
    use: "more for commands that are silent for long",
    default: 15,
    least: 0,
    most: 7200
  }),
  architecture: choiceSetting({
    description: "when stage 4 writes ARCHITECTURE.md, api_specs.yml and data_models.yml from SPEC.md: auto where there is no ARCHITECTURE.md",
    use: "never, where the plan needs none; always, where SPEC.md has changed",
    choices: ARCHITECTURE_MODES,
    default: "auto"
  }),
  resume: choiceSetting({
    description: "auto runs only tasks that the branch does not show as done from the same inputs; never runs every task",
    use: "never, to do everything again",
    choices: RESUME_MODES,
    default: "auto"
  }),
  protected_paths: textSetting({
    description: "globs of files that tasks may not change, separated by commas, besides settings of agents and owners of code; !glob lets tasks change files, but never .github/workflows/**",
    use: "for files that only people change; !CLAUDE.md, say, where a task writes that file",
    default: ".github/**",
    expected: expectGlobs
  }),
  update_plan: booleanSetting({
    description: "whether finished tasks are ticked in the plan file on the branch, in a commit of its own",
    use: "where people or tools read in the plan how far it is"
  }),
  runner_hours_per_hour: numberSetting({
    description: "hours a runner takes for an estimated hour; estimates are often hours of human work",
    use: "0.1, say, where agents are ten times as fast as the estimates: then timeouts and waves fit",
    default: 1,
    least: 1e-3,
    most: 1e3,
    decimals: true
  }),
  checkpoint_hours: numberSetting({
    description: "hours after which results are integrated at the latest, where no task is longer itself",
    use: "less, to see results earlier; it costs waiting at each checkpoint",
    default: CHECKPOINT_HOURS,
    least: 0.1,
    most: 1e6,
    decimals: true
  })
};

// workflows-src/pipeline/settings/parse.ts
var ROWS = Object.entries(SETTINGS2);
function parseSettings(values, host) {
  const problems = [];
  const entries = ROWS.map(([name, row]) => {
    const value = values[name] ?? defaultOf(row, host);
    const parsed = parseValue(row, value, host);
    if ("expected" in parsed) problems.push({ setting: name, value, expected: parsed.expected });
    return [name, "expected" in parsed ? value : parsed.value];
  });
  const settings = Object.fromEntries(entries);
  problems.push(...checkRunnerSettings(settings));
  if (problems.length > 0) return { problems };
  return { settings: { ...settings, plan: settings.plan.replaceAll("{project_id}", settings.project_id) } };
}
function readSettings(json) {
  const parsed = parseSettings(JSON.parse(json), "actions");
  if ("settings" in parsed) return parsed.settings;
  throw new Error(parsed.problems.map((problem) => renderSettingProblem(problem, problem.setting)).join("; "));
}
var rangeOf = ({ least = 0, most = 0, decimals = false }) => ({ least, most, decimals });
var defaultOf = (row, host) => (host === "local" ? row.local_default : void 0) ?? row.default;
function parseValue(row, value, host) {
  switch (row.kind) {
    case "number": {
      const parsed = parseNumber(value, rangeOf(row));
      return parsed === void 0 ? { expected: describeRange(rangeOf(row)) } : { value: parsed };
    }
    case "boolean":
      return /^(?:true|false)$/.test(`${value}`) ? { value: `${value}` === "true" } : { expected: "true or false" };
    case "choice":
      return row.choices?.includes(value) ? { value } : { expected: row.choices?.join(", ") ?? "" };
    case "text": {
      if (typeof value !== "string") return { expected: row.expected?.("", host) ?? "text" };
      const expected = row.expected?.(value, host);
      return expected === void 0 ? { value } : { expected };
    }
  }
}
var renderSettingProblem = ({ value, expected }, label) => value === void 0 ? `${label} is missing: expected ${expected}` : `${label} ${JSON.stringify(value)}: expected ${expected}`;

// workflows-src/inline/credentials.ts
var readCredentials = (token) => ({
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: `http.${process.env.GITHUB_SERVER_URL ?? "https://github.com"}/.extraheader`,
  GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`
});

// workflows-src/text/workflow-command.ts
var escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

// workflows-src/inline/run.ts
function run2(main) {
  Promise.resolve(process.env).then(main).then(setOutputs).catch((error) => fail(error instanceof Error ? error.message : String(error)));
}
function fail(text) {
  console.log(`::error::${escapeData(text)}`);
  process.exitCode = 1;
}
var toJson = (value) => JSON.stringify(value);
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

// workflows-src/inline/integrate.ts
run2(async (env) => {
  const files = { plan: env.PLAN_FILE, wave: env.WAVE_FILE, artifacts: env.ARTIFACTS, results: env.RESULTS_FOLDER };
  const number = Number(env.WAVE);
  const environment = readCredentials(env.TOKEN);
  const stage = await runIntegrationStage(process.cwd(), readSettings(env.SETTINGS), number, files, environment);
  return { head: stage.head, next: toJson(stage.next), more: `${stage.more}` };
});
